/** How big is the change: do the recorded files, additions and deletions meet the stated numbers? */
import type { ClaimOf } from '../claims/claim.js';
import { atomise } from '../claims/words/atoms.js';
import { isFunctionWord } from '../claims/words/function-words.js';
import { stem } from '../claims/words/stem.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { linesTold, touchedBetween } from './matching/lines-told.js';
import { numbersInContext } from './matching/number-contexts.js';
import { amountFits } from './matching/numbers.js';
import { countsSome, partIn } from './matching/part-told.js';
import { keysOf } from './matching/slot-matches.js';

const ID = 'change-size';
const COMMIT = stem('commits');
const QUESTION = { kinds: ['change.opened', 'commit.authored'] } as const;

/** Which attribute each noun speaks of. */
const MEASURES: readonly (readonly [string, RegExp])[] = [
  ['changedFiles', /^(?:fil|file)$/],
  ['additions', /^(?:addition|insertion|insert|ad|add|bring|introduc|grow|gain)$/],
  ['deletions', /^(?:deletion|delet|remov|removal|drop|los|lose|cut|strip|shed|prun)$/],
];
/** "Two commits were pushed after the approval": some of them. */
const SOME =
  /\b(?:after|since|later|more|further|another|older|newer|behind|ahead|between|push\w*|last|first|of the)\b/i;

export const changeSize: Check = Object.freeze({
  id: ID,
  asks: 'Do the files, additions, deletions and commits of the change meet the stated numbers?',
  appliesTo: ['amount', 'event'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    // Lines of one file, and files of one sort, are not the change's own.
    if (claim.kind !== 'amount' || partIn(claim) !== null || countsSome(claim) || isOfOneCommit(claim)) return [];
    if (claim.measure === 'wanted' || isOfOtherFiles(claim)) return [];
    const keys = new Set(
      claim.subjects.flatMap((slot) =>
        slot.candidates.filter((ref) => ref.type === 'change' || ref.type === 'commit').map(entityKey),
      ),
    );
    const records = [...keys].flatMap((key) => timeline.ask(QUESTION).find((event) => keysOf(event)[0] === key) ?? []);
    // "#12" of two repositories: which one is meant, nothing tells where they differ.
    const [found = [], ...others] = records.map((record) => sizeOf(claim, record));
    return others.every((other) => other[0]?.stance === found[0]?.stance) ? found : [];
  },
} satisfies Check);

function sizeOf(claim: ClaimOf<'amount'>, record: TimelineEvent): readonly Finding[] {
  const lines = linesTold(claim);
  if (lines === 'touched' || lines === 'net') return ofBothSorts(claim, record, lines);
  const measure = lines ?? measureOf(claim);
  return measure ? compared(claim, record, measure) : [];
}

/** "Its last commit adds two lines", "it pushed three files": what one commit or push of the change holds. */
const isOfOneCommit = ({ text, amount, noun, subjects }: ClaimOf<'amount'>): boolean =>
  /\b(?:commit|push(?:e[sd]|ing)?)\b/i.test(text) &&
  ![...amount.noun, ...noun].includes(COMMIT) &&
  subjects.every(({ candidates }) => candidates.every(({ type }) => type !== 'commit'));

/** "187 files missing", "#12 left 40 files untested": what is said of files that the change may never have touched. */
function isOfOtherFiles({ text, actions, amount }: ClaimOf<'amount'>): boolean {
  if (!amount.noun.includes(FILE)) return false;
  const [, said] = SAID_OF_FILES.exec(text.toLowerCase()) ?? [];
  return actions.includes('fail') || (said !== undefined && !isFunctionWord(stem(said)) && !isOfSize(stem(said)));
}
const FILE = stem('files');
const SAID_OF_FILES = /\bfiles? (?:(?:was|were|are|is|had been|have been|being|went|go|still|now) ){0,2}([a-z]+)/;

/** Words that tell how much a change holds, or what it does to all of its files. */
const isOfSize = (word: string): boolean => OF_SIZE.has(word);
const OF_SIZE: ReadonlySet<string> = new Set(
  `change touch edit alter modify update rewrite replace rename move delete remove add gone span comprise contain include hold come run spread confine limit diff
   patch line addition deletion big large larger huge small tiny short long deep wide mere modest total altogether overall only each alone`
    .split(/\s+/)
    .map(stem),
);

function measureOf(claim: ClaimOf<'amount'>): string | null {
  if (claim.amount.noun.some((word) => word === COMMIT)) return SOME.test(claim.text) ? null : 'commitCount';
  for (const [attribute, words] of MEASURES)
    if (
      claim.amount.noun.some((word) => words.test(word)) ||
      (attribute !== 'changedFiles' && claim.noun.some((word) => words.test(word)))
    )
      return attribute;
  if (!claim.noun.includes(stem('lines')) && (claim.amount.noun.length > 0 || !OF_LINES.test(claim.text))) return null;
  // "Takes out 700 lines", "took 700 lines away".
  const text = claim.text.replace(TAKES_OUT, 'removed $1 ');
  const beside = numbersInContext(text).find((one) => one.value === claim.amount.stated)?.words ?? [];
  const close = measuresAmong(beside);
  const anywhere = measuresAmong(atomise(text).map((atom) => stem(atom.folded)));
  return close.length === 1 ? close[0]! : anywhere.length === 1 ? anywhere[0]! : null;
}

/** "Added 412 lines and took away 716". */
const OF_LINES = /\d lines?\b/i;
const TAKES_OUT =
  /\b(?:tak(?:es?|ing|en)|took|throw[sn]?|threw|rip(?:s|ped)?|carv(?:es|ed))\b([^.;]{0,40}?)\b(?:out|away|off)\b/gi;

/** Added or removed, by the words. */
const measuresAmong = (stems: readonly string[]): readonly string[] =>
  MEASURES.slice(1).flatMap(([attribute, words]) => (stems.some((word) => words.test(word)) ? [attribute] : []));

/** "Changed 38 lines", "grew by four lines": of those that came and those that went together. */
function ofBothSorts(claim: ClaimOf<'amount'>, record: TimelineEvent, lines: 'touched' | 'net'): readonly Finding[] {
  const [additions, deletions] = [record.attributes['additions'], record.attributes['deletions']];
  if (typeof additions !== 'number' || typeof deletions !== 'number') return [];
  const amount = { ...claim.amount, family: 'count' };
  const ends = lines === 'net' ? [additions - deletions] : touchedBetween(additions, deletions);
  const fitting = ends.find((value) => amountFits(amount, value) === 'yes');
  const outside = amount.high < ends[0]! || amount.low > ends.at(-1)!;
  const told = { type: 'quantity', unit: 'lines' } as const;
  const asserted = { ...told, value: amount.stated };
  const found = { ...told, value: fitting ?? ends.at(-1)! };
  const stance =
    fitting !== undefined ? 'supports' : outside && !amount.hedge && !amount.vague ? 'contradicts' : 'silent';
  if (stance === 'silent') return [finding(ID, 'amount', stance, 'no_record', asserted)];
  const reason = stance === 'supports' ? 'records_agree' : 'amount_differs';
  return [finding(ID, 'amount', stance, reason, asserted, [eventPointer(record)], found)];
}

function compared(claim: ClaimOf<'amount'>, record: TimelineEvent, measure: string): readonly Finding[] {
  const value = record.attributes[measure];
  if (typeof value !== 'number') return [];
  const match = amountFits({ ...claim.amount, family: 'count' }, value);
  const unit = measure === 'commitCount' ? 'commits' : measure;
  const asserted = { type: 'quantity', value: claim.amount.stated, unit } as const;
  const found = { type: 'quantity', value, unit } as const;
  if (match === 'yes')
    return [finding(ID, 'amount', 'supports', 'records_agree', asserted, [eventPointer(record)], found)];
  // "A couple of hundred lines" is a manner of speaking; "#12 spared 40 files" is of others.
  if (match === 'no' && !claim.amount.vague && (measure !== 'changedFiles' || claim.words.every(isOfSize)))
    return [finding(ID, 'amount', 'contradicts', 'amount_differs', asserted, [eventPointer(record)], found)];
  return [finding(ID, 'amount', 'silent', 'no_record', asserted)];
}
