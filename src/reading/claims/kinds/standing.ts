/** Patterns of how something stood at a time: "the flag was still off at 09:30", "the alert stayed open until 10:13", "half of the traffic was on X", "the api was running 2.31.0". */
import type { SubjectSlot, TimeSlot } from '../../../claims/slots.js';
import type { EntityType } from '../../../domain/entity.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import type { StateClaimState } from './state-words.js';

type Holds = 'at' | 'through' | 'until' | 'since';

interface Standing {
  readonly state: Extract<StateClaimState, 'on' | 'off' | 'open' | 'muted' | 'serving' | 'version'>;
  /** The words say the opposite: "was closed", "was unmuted". */
  readonly opposite?: boolean;
  /** Types of which the subject must be. */
  readonly of: readonly EntityType[];
}

const SWITCHED: readonly EntityType[] = ['flag', 'policy'];
const ALERTS: readonly EntityType[] = ['policy', 'alert'];
const COPULA = '(?:is|was|were|be|been|being|stay(?:s|ed)?|remain(?:s|ed)?|sat|kept|left|had been|still)';
const ADVERB =
  "(?: (?:still|already|not|no longer|n't|never|then|also|now|both|just|only|therefore|again|thus|yet|fully|completely|continuously))*";
/** What shows that a participle tells a state and no deed. */
const LASTING =
  /\b(?:still|already|stay(?:s|ed)?|remain(?:s|ed)?|kept|left|throughout|all along|the whole time|no longer)\b/;

/** Adjectives tell a state by themselves; participles only beside a word that lasts. */
const WORDS: readonly (readonly [RegExp, Standing, 'adjective' | 'participle'])[] = [
  [words('on|active|in force'), { state: 'on', of: SWITCHED }, 'adjective'],
  [words('off|inactive|dark'), { state: 'off', of: SWITCHED }, 'adjective'],
  [words('enabled|(?:switched|turned|flipped) on'), { state: 'on', of: SWITCHED }, 'participle'],
  [words('disabled|(?:switched|turned|flipped) off'), { state: 'off', of: SWITCHED }, 'participle'],
  [words('open|firing|ringing|alerting|unresolved|active'), { state: 'open', of: ALERTS }, 'adjective'],
  [words('closed|cleared|quiet|silent'), { state: 'open', opposite: true, of: ALERTS }, 'participle'],
  [words('muted|snoozed|silenced|suppressed'), { state: 'muted', of: ALERTS }, 'participle'],
  [words('unmuted|unsnoozed'), { state: 'muted', opposite: true, of: ALERTS }, 'participle'],
];

function words(alternatives: string): RegExp {
  return new RegExp(`\\b${COPULA}${ADVERB} (?:${alternatives})\\b(?! by\\b)`);
}

/** Traffic that is somewhere, as against traffic that is moved. */
const TRAFFIC_IS =
  /\b(?:traffic|requests|load)\b(?: \S+){0,6} (?:went|was|is|were|stayed|remained|sat|ran|flowed|landed|rested)\b(?! (?:moved|shifted|switched|routed|sent|put|returned|directed|pointed|back))(?: \S+){0,4} (?:to|on|at|with|by|through) /;
const REST_IS = /\bthe rest (?:was|stayed|remained|went|sat)\b/;
const IN_SERVICE =
  /\b(?:was|is|were|stayed|remained|still|already)(?: (?:still|already|not|no longer|never))* (?:serving|live|in service|in production|in prod|running|the one serving)\b/;
const RUNS = /\b(?:ran|run|runs|running|served|serving|served by|on|at|using) (?:version )?§$/;

export function readStandings(sentence: Sentence, predication: Predication): readonly Draft[] {
  const parts = partsOf(predication);
  const drafts: Draft[] = [];
  let time: TimeSlot | undefined;
  for (const part of parts) {
    const draft = readStanding(sentence, part, time);
    // One half alone would be told for both.
    if (!draft) return [];
    if (draft.kind === 'state') time ??= draft.time;
    drafts.push(draft);
  }
  return drafts;
}

/** "A quarter went to X while the rest stayed with Y": each half has a thing of its own. */
function partsOf(predication: Predication): readonly Predication[] {
  const { tokens } = predication;
  const things = tokens.filter((token) => token.mention?.types.some((type) => THINGS.has(type)));
  if (things.length < 2) return [predication];
  const cut = tokens.findIndex(
    (token, i) =>
      /^(?:while|whereas|and|but)$/.test(token.folded) &&
      i > tokens.indexOf(things[0]!) &&
      i < tokens.indexOf(things[1]!),
  );
  if (cut < 0 || things.length > 2) return [];
  return [tokens.slice(0, cut), tokens.slice(cut + 1)].map((part) => ({
    ...predication,
    tokens: part,
    left: part,
    right: [],
    verb: part.includes(predication.verb!) ? predication.verb : null,
    start: part[0]!.start,
    end: part.at(-1)!.end,
  }));
}

/** A clause is about one of these at a time. */
const THINGS: ReadonlySet<string> = new Set(['revision', 'flag', 'policy', 'version']);

function readStanding(sentence: Sentence, predication: Predication, before: TimeSlot | undefined): Draft | null {
  const text = outlineOf(predication.tokens);
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const standing = standingIn(text, what.subjects, predication);
  if (!standing) return null;
  const { time, holds } = timeIn(sentence, predication, what.time ?? before);
  if ((standing.state === 'serving' || standing.state === 'version') && !time) return null;
  const negated = /\b(?:not|never|no longer|none|no|nothing)\b|n't\b/.test(text) !== (standing.opposite === true);
  const limit = sentence.predications[sentence.predications.indexOf(predication) + 1];
  // Until a deed: for how long hangs on that deed, which is a claim of its own.
  if (limit?.link === 'until' && !time && (negated || !LASTING.test(text))) return null;
  const amount = what.amounts.find((slot) => slot.family === 'percent' || slot.family === 'fraction');
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'state',
    subjects: what.subjects,
    state: standing.state,
    ...(amount && amount.stated !== 0 ? { amount } : {}),
    ...(/\b(?:all|everything|whole|entire|entirely|full)\b/.test(text) && standing.state === 'serving'
      ? { value: 'all' }
      : {}),
    ...(time ? { time, holds } : {}),
    ...(time ? {} : { phase: 'past' as const }),
    negated,
    words: wordsOf(predication.tokens, predication.verb),
  };
}

/** The clause in small letters, names of things as §. */
const outlineOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => (token.kind === 'name' ? '§' : token.kind === 'time' || token.kind === 'mark' ? '' : token.folded))
    .filter((word) => word !== '')
    .join(' ');

function standingIn(text: string, subjects: readonly SubjectSlot[], predication: Predication): Standing | null {
  const has = (types: readonly EntityType[]): boolean =>
    subjects.some((slot) => slot.candidates.some((ref) => types.includes(ref.type)));
  if (has(['revision']) && (TRAFFIC_IS.test(text) || REST_IS.test(text) || IN_SERVICE.test(text)))
    return { state: 'serving', of: ['revision'] };
  const version = subjects.some((slot) =>
    slot.candidates.some((ref) => ref.type === 'version' || ref.type === 'release'),
  );
  if (
    version &&
    !has(['build', 'change']) &&
    (IN_SERVICE.test(text) || (has(['service']) && RUNS.test(upToVersion(text))))
  )
    return { state: 'version', of: ['version', 'release'] };
  for (const [pattern, standing, form] of WORDS)
    if (has(standing.of) && pattern.test(text) && (form === 'adjective' || isLasting(text, predication)))
      return standing;
  return null;
}

const upToVersion = (text: string): string => text.slice(0, text.lastIndexOf('§') + 1);

const isLasting = (text: string, { tokens }: Predication): boolean =>
  LASTING.test(text) || tokens.some((token) => LASTS.has(token.time?.relation ?? '') || isRange(token));

/** Relations of a time to what lasts up to it or from it on. */
const LASTS: ReadonlySet<string> = new Set(['until', 'since', 'from']);

const isRange = (token: Token): boolean => token.time?.readings.some((reading) => reading.kind === 'range') === true;

/** The time that the clause gives, and how the state lies to it. */
function timeIn(
  sentence: Sentence,
  { tokens }: Predication,
  own: TimeSlot | undefined,
): { time?: TimeSlot; holds: Holds } {
  for (const token of tokens) {
    const mention = token.kind === 'time' ? token.time : undefined;
    const relation = mention?.relation;
    if (!mention || !LASTS.has(relation ?? '')) continue;
    const { relation: _, ...moment } = mention;
    const slot = timeSlotOf(moment, sentence.context, sentence.toSpan);
    if (slot && !slot.until) return { time: slot, holds: relation === 'until' ? 'until' : 'since' };
  }
  return { ...(own ? { time: own } : {}), holds: own?.until ? 'through' : 'at' };
}
