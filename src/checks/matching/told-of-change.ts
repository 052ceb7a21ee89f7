/** How far a sentence about a change says what the change says of itself: words, figures, things, direction; decides nothing. */
import type { Claim } from '../../claims/claim.js';
import type { AmountSlot, SubjectSlot } from '../../claims/slots.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { type Direction, directionsIn, isDirection, stepsIn } from '../../claims/words/directions.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { World } from '../world.js';
import { type ChangeText, directionOfTitle, mixedIn, senseOf, stemsIn } from './change-text.js';
import { lettersOf, saidNumbers } from './spoken.js';
import { namesIn, type ToldParts } from './told-parts.js';

export interface Told {
  /** Concepts that the change has, and that it lacks. */
  readonly held: readonly string[];
  readonly missing: readonly string[];
  readonly numbers: 'all' | 'none' | 'some';
  readonly stated: number;
  /** open: the claim tells none; unsaid: the change does not. */
  readonly direction: 'same' | 'opposite' | 'open' | 'unsaid';
}

/** Null where the sentence tells of more than the change can: that it was tested, that it helped, or of other things. */
export function toldOf(claim: Claim, parts: ToldParts, change: ChangeText, world: World): Told | null {
  const text = claim.text.replace(/[\w./-]*#\d+/g, ' ').replace(APPROVAL, ' ');
  const others = parts.subjects.filter((slot) => !isChange(slot));
  const things = others.filter((slot) => slot.how === 'named').map((slot) => partOf(slot, change));
  if (NOT_OWN.test(withoutNames(text, others)) || DENIED.test(text) || things.includes(undefined)) return null;
  const names = new Set([...namesIn({ ...parts, subjects: others }, world), ...namesOfWriter(change, world)]);
  const words = stemsIn(text);
  const telling = [...new Set(words)].filter(
    (word) => word.length > 1 && !isFunctionWord(word) && !FRAME.has(word) && !isDirection(word) && !names.has(word),
  );
  if (telling.length > MOST_WORDS || telling.some((word) => isTurned(word, change))) return null;
  const [held, missing] = [true, false].map((want) =>
    telling.filter((word) => change.concepts.has(conceptOf(word).word) === want),
  ) as [string[], string[]];
  // A code or figure of another clause is told of something else.
  const near = change.clauses.filter(
    ({ concepts }) => held.length === 0 || held.some((word) => concepts.has(conceptOf(word).word)),
  );
  const codes = mixedIn(text).filter((code) => !isNamed(code, names));
  if (!codes.every((code) => near.some((clause) => clause.codes.has(code)))) return null;
  const stated = numbersTold(claim, parts, text);
  const found = stated.filter((number) => near.some(({ numbers }) => numbers.includes(number)));
  const own = new Set([...directionsIn(words), ...stepsIn(text)]);
  return {
    held: [...held, ...things.flatMap((thing) => thing ?? []), ...codes],
    missing: missing.filter((word) => !isNamed(word, names)),
    numbers: found.length === stated.length ? 'all' : found.length === 0 ? 'none' : 'some',
    stated: stated.length,
    direction: directionOf(own, held, change),
  };
}

/** "Makes both checks optional", of a change that requires them: the same concept, and the opposite of it. */
const isTurned = (word: string, { concepts, senses }: ChangeText): boolean =>
  concepts.has(conceptOf(word).word) && !senses.has(senseOf(word));

/** "Emeka's #12 takes the bypass away": whose it is stands in its record, not in its words. */
const namesOfWriter = ({ opened }: ChangeText, world: World): readonly string[] =>
  opened.actors.flatMap(({ identity = '' }) => (world.identities.get(identity)?.names ?? []).flatMap(stemsIn));

/** Another claim of the same sentence. */
const APPROVAL = /\bwith [\p{L}' -]{1,40} approval\b/gu;

/** Things may be called anything: their names tell nothing of what was done. */
const withoutNames = (text: string, subjects: readonly SubjectSlot[]): string =>
  subjects.reduce((rest, slot) => (slot.how === 'named' ? rest.replaceAll(slot.text, ' ') : rest), text);

const isNamed = (word: string, names: ReadonlySet<string>): boolean =>
  word.split(/[-_]/).every((part) => names.has(part) || names.has(stem(part)));

function directionOf(own: ReadonlySet<Direction>, held: readonly string[], change: ChangeText): Told['direction'] {
  const [only, ...more] = own;
  if (only === undefined) return 'open';
  const title = directionOfTitle(
    change,
    held.map((word) => conceptOf(word).word),
  );
  if (more.length === 0 && title !== null && title !== only && !change.undoes) return 'opposite';
  return [...own].every((one) => change.directions.has(one)) ? 'same' : 'unsaid';
}

export const isChange = ({ candidates }: SubjectSlot): boolean => candidates.some((ref) => ref.type === 'change');

/** The part of a thing's name that the change has in its own words or paths; another thing that is named must be there. */
const partOf = (slot: SubjectSlot, { concepts }: ChangeText): string | undefined =>
  lettersOf(slot.text)
    .trim()
    .split(' ')
    .map(stem)
    .find((part) => part.length > 2 && !COMMON.test(part) && concepts.has(conceptOf(part).word));
const COMMON = /^(?:api|app|web|service|server|the|main|prod|production|policy|alert)$/;

/** Figures that the claim states, each of which the change must give. */
function numbersTold(claim: Claim, { amounts }: ToldParts, text: string): readonly number[] {
  if (claim.kind === 'assertion')
    return saidNumbers(text.replace(/\d{1,2}:\d\d(?::\d\d)?/g, ' ')).filter((number) => number !== 1);
  const to = claim.kind === 'amount' && claim.to ? [claim.to] : [];
  return [...amounts, ...to].filter((slot) => !isOne(slot)).map((slot) => slot.stated);
}

/** "A spacing tweak", "one rule": an article is no figure. */
const isOne = (slot: AmountSlot): boolean => slot.stated === 1 && slot.family === 'count';

/** Whether it works, was tried or agreed to is not for the change to say. */
const NOT_OWN =
  /\b(?:tested|verif\w+|checked|review\w*|approv\w+|agreed|consult\w*|safe\w*|confirm\w*|prov(?:ed|en|es)|fix(?:ed|es)|resolv\w+|help(?:ed|s)?|improv\w+|sav(?:e[sd]?|ing)|estimat\w+|(?:hit|miss|error|failure|success) (?:rate|ratio)s?|caus\w+|broke|stopped|deploy\w*|live|rolled out|applied|customers?|users?|nobody|everyone|effect)\b/i;
/** What it does not do is seldom in its words. */
export const DENIED = /\b(?:not|never|no|none|nothing|nobody|without|neither|nor|cannot|hardly|barely)\b|n['’]t\b/i;
const MOST_WORDS = 30;

/** Words that name or carry what a change holds. */
const FRAME: ReadonlySet<string> = new Set(
  `pull request pr change commit branch patch hotfix revert merge land open close file ship carry contain include bundle bring set
put give return move turn point shift switch use become serve write author propose push say describe call count number value
setting parameter option back again one step bump update tweak edit make become revision version config configuration attempt permanent follow-up
deal which that call lead mean misleading permanent temporary small tiny quick minor simple proper`
    .split(/\s+/)
    .map(stem),
);
