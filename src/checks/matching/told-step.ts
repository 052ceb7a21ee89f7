/** What a claim says of a step of a setting: from where, to where, which way, of what; null where it says none of that. */
import type { Claim } from '../../claims/claim.js';
import type { PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import { atomise, fold } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { type Direction, directionsIn, isDirection } from '../../claims/words/directions.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import type { World } from '../world.js';
import { conceptsOfField, type SettingStep, type Value } from './setting-steps.js';
import { lettersOf, saidNumbers } from './spoken.js';
import { toldPartsOf } from './told-parts.js';

export interface ToldStep {
  readonly from: Value;
  readonly to: Value;
  readonly direction: Direction | null;
  readonly subjects: readonly SubjectSlot[];
  readonly agent: PersonSlot | undefined;
  readonly time: TimeSlot | undefined;
  /** Stems that tell what was set. */
  readonly words: readonly string[];
  /** Without a hedge, an attempt or a second step beside. */
  readonly exact: boolean;
}

const VALUE = String.raw`((?:(?:sev|prio|p) |\p{L}{0,5}-?)\d\w{0,12}(?:\.\w{1,12}){0,4}|[a-z]{2,12})(?: ?%| percent)?`;
const BOTH = new RegExp(
  String.raw`\bfrom (?:just |only )?${VALUE} (?:(?:back |up |down )?to|into) (?:just |only )?${VALUE}`,
  'u',
);
const ARROW = new RegExp(String.raw`(?<![\w.])${VALUE} ?(?:->|→|=>) ?${VALUE}`, 'u');
const FROM = new RegExp(String.raw`\bfrom ${VALUE}(?![\w:])`, 'u');
const TO = new RegExp(String.raw`\b(?:to |at |= ?)(?:just |only )?${VALUE}(?![\w:])`, 'u');
const HEDGED =
  /\b(?:about|around|roughly|nearly|almost|some|over|under|up to|at least|at most|approximately|planned|tried|attempt\w*|wanted)\b|~/;
const NOT = /\b(?:not|never|no|none|nothing|without|neither|nor|cannot|still|unchanged)\b|n't\b/;

/** What a step led to is for other checks. */
const EFFECT =
  /\b(?:restor|recover|fix|help|resolv|caus|improv|brought|broke|worse|better|mitigat|sav)\w*|\b(?:led|made|ended|stopped|let)\b/;

const told = new WeakMap<Claim, { readonly step: ToldStep | null }>();

/** A claim is asked of several times. */
export function toldStepOf(claim: Claim): ToldStep | null {
  const before = told.get(claim);
  if (before) return before.step;
  const step = readStep(claim);
  told.set(claim, { step });
  return step;
}

function readStep(claim: Claim): ToldStep | null {
  const parts = toldPartsOf(claim);
  const text = fold(claim.text).replace(/\s+/g, ' ');
  if (!parts || text.length > 400 || NOT.test(text) || EFFECT.test(text)) return null;
  const plain = withoutTimes(text);
  const ends = endsOf(plain);
  const stems = atomise(plain)
    .filter((atom) => /\p{L}/u.test(atom.folded))
    .map((atom) => stem(atom.folded));
  const directions = directionsIn(stems);
  const [direction, ...others] = directions;
  if (ends.from === undefined && ends.to === undefined && (direction === undefined || others.length > 0)) return null;
  return {
    ...ends,
    direction: others.length > 0 ? null : (direction ?? null),
    // A version that it went from or to is no thing of the record.
    subjects: parts.subjects.filter((slot) => !isEnd(slot, ends)),
    agent: parts.agent,
    time: parts.time,
    words: [...new Set(stems)].filter(
      (word) => word.length > 1 && !isFunctionWord(word) && !isDirection(word) && !IDLE.has(word),
    ),
    exact: others.length === 0 && !HEDGED.test(text) && isMoment(parts.time),
  };
}

/** No stretch of time, within which there may have been other steps. */
const isMoment = (time: TimeSlot | undefined): boolean =>
  time === undefined || (!time.until && !time.hedge && /^(?:minute|second|fraction)$/.test(time.precision));

const isEnd = ({ text, types }: SubjectSlot, { from, to }: Pick<ToldStep, 'from' | 'to'>): boolean =>
  types.includes('version') && [from, to].includes(asValue(fold(text)));

/** "2.31" is a clock only behind a word that makes it one. */
const CLOCK =
  /(?:\b(?:at|by|around|from|since|until|on) )?(?<![\w.])\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\b)?(?: (?:utc|gmt|[a-z]{3,4}t)\b)?|\b(?:at|by|around) \d{1,2}\.\d\d(?![.\w])/g;
const withoutTimes = (text: string): string => text.replace(CLOCK, ' ').replace(/[\w./-]*#\d+/g, ' ');

function endsOf(text: string): Pick<ToldStep, 'from' | 'to'> {
  const both = BOTH.exec(text) ?? ARROW.exec(text);
  if (both) return { from: asValue(both[1]!), to: asValue(both[2]!) };
  const [from, to] = [FROM.exec(text)?.[1], TO.exec(text)?.[1]].map((word) => (word ? asValue(word) : undefined));
  return { from: isFigure(from) ? from : undefined, to: isFigure(to) ? to : undefined };
}

/** Alone, a word behind "to" is a place as often as a value. */
const isFigure = (value: Value): boolean =>
  typeof value === 'number' || (typeof value === 'string' && (/\d/.test(value) || SWITCHED.test(value)));

/** A word is a value only where it is one of a switch: "from nine to noon" may be anything. */
function asValue(word: string): Value {
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  const [number] = /^[a-z]+$/.test(word) ? saidNumbers(word) : [];
  if (number !== undefined) return number;
  return /\d/.test(word) || SWITCHED.test(word) ? word.replace(/^(sev|p|prio)[- ](\d)$/, '$1$2') : undefined;
}
const SWITCHED = /^(?:on|off|true|false|enabled|disabled)$/;

const words = new WeakMap<SettingStep, ReadonlySet<string>>();

/** Concepts of all that a step is about, beside its values: its field, and the things of its record by all their names. */
function conceptsOfThing({ event }: SettingStep, world: World): ReadonlySet<string> {
  const names = event.subjects.flatMap((ref) => [
    ref.type,
    ref.id,
    ...(world.entities.get(entityKey(ref))?.names ?? []),
  ]);
  return new Set(
    names.flatMap((name) =>
      lettersOf(name)
        .trim()
        .split(' ')
        .map((word) => conceptOf(stem(word)).word),
    ),
  );
}

/** How many words are nowhere in a step; null where none of the field's own is told, or too many are missing. */
export function missingIn(
  { words: told, from, to, agent, subjects }: ToldStep,
  step: SettingStep,
  world: World,
): number | null {
  const field = conceptsOfField(step.field);
  const thing = words.get(step) ?? conceptsOfThing(step, world);
  words.set(step, thing);
  const people = new Set(
    (agent?.identities ?? [])
      .flatMap((id) => world.identities.get(id)?.names ?? [])
      .flatMap((name) => lettersOf(name).trim().split(' ').map(stem)),
  );
  const named = new Set(subjects.flatMap((slot) => lettersOf(slot.text).trim().split(' ').map(stem)));
  const values = new Set(
    [step.before, step.after].flatMap((value) =>
      typeof value === 'string' ? atomise(value).map((atom) => stem(atom.folded)) : [],
    ),
  );
  const held = told.filter((word) => field.has(conceptOf(word).word));
  const missing = told.filter(
    (word) =>
      !held.includes(word) &&
      !thing.has(conceptOf(word).word) &&
      !people.has(word) &&
      !named.has(word) &&
      !values.has(word),
  );
  const own = new Set(step.event.subjects.map(entityKey));
  const known =
    BARE.test(step.field) && subjects.some((slot) => slot.candidates.some((ref) => own.has(entityKey(ref))));
  const spare = from !== undefined && to !== undefined ? 2 + (agent ? 1 : 0) : held.length >= 2 ? 1 : 0;
  return (held.length > 0 || known) && missing.length <= spare ? missing.length : null;
}

/** A thing has one of these only: to name the thing is to name it. */
const BARE = /^(?:state|enabled|rolloutPercent|percent|replicas|status|version|image|value)$/;

/** Words of any change: who or what carried it out, and that something was set. */
const IDLE: ReadonlySet<string> = new Set(
  `set put give change move go turn become take bring make switch use run step setting value parameter option level size count number amount
cloud apply terraform config configuration update deploy release service prod production roll create carry work hotfix fix per fresh
attempt default maximum minimum back down up`
    .split(/\s+/)
    .map(stem),
);
