/** How much did the change take from, or add to, a part of its files; how many files of a sort did it add or remove? Only a complete list of files contradicts. */
import type { ClaimOf } from '../claims/claim.js';
import { stem } from '../claims/words/stem.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import {
  type FileChange,
  filesMeant,
  filesOf,
  listsAll,
  wasAdded,
  wasEmptied,
  wasRemoved,
} from './matching/files-meant.js';
import { eventPointer, finding } from './matching/findings.js';
import { amountFits } from './matching/numbers.js';
import { countsSome, partIn, type Way, wayOf } from './matching/part-told.js';
import { keysOf } from './matching/slot-matches.js';

const ID = 'part-size';
const QUESTION = { kinds: ['change.opened'] } as const;

export const partSize: Check = Object.freeze({
  id: ID,
  asks: 'How many lines of this part, or files of this sort, did the change add or remove?',
  appliesTo: ['amount'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    if (claim.kind !== 'amount') return [];
    const part = partIn(claim);
    const some = countsSome(claim);
    if (part === null && !some) return [];
    const keys = new Set(claim.subjects.flatMap((slot) => slot.candidates.map(entityKey)));
    const record = timeline.ask(QUESTION).find((event) => keys.has(keysOf(event)[0] ?? ''));
    const files = record ? filesOf(record) : [];
    if (!record || files.length === 0) return [];
    const way = wayOf(claim);
    return some ? filesCounted(claim, record, files, way) : linesOf(claim, record, filesMeant(part!, files), way);
  },
} satisfies Check);

type Amount = ClaimOf<'amount'>;

/** "Took 143 lines out of the postcode tests". */
function linesOf(
  claim: Amount,
  record: TimelineEvent,
  files: readonly FileChange[] | null,
  way: Way | null,
): readonly Finding[] {
  if (!files) return [];
  const sum = (of: 'additions' | 'deletions'): number | null =>
    files.reduce<number | null>(
      (total, { [of]: lines }) => (total === null || lines === null ? null : total + lines),
      0,
    );
  const told =
    way === 'added'
      ? [sum('additions')]
      : way === 'removed'
        ? [sum('deletions')]
        : [sum('additions'), sum('deletions')];
  return compared(claim, record, told, way !== null && listsAll(record, filesOf(record)));
}

/** "Three test files were deleted", "two new files". */
function filesCounted(
  claim: Amount,
  record: TimelineEvent,
  files: readonly FileChange[],
  way: Way | null,
): readonly Finding[] {
  const sort = claim.amount.noun.filter((word) => word !== FILE).join(' ');
  const meant = sort === '' ? files : (filesMeant(sort, files) ?? []);
  if (sort !== '' && meant.length === 0) return [];
  const touched = way === 'added' ? meant.filter(wasAdded) : way === 'removed' ? meant.filter(wasRemoved) : meant;
  // What lost all its lines, and is called modified, may well be gone.
  const unsure = way === 'removed' && meant.some((file) => wasEmptied(file) && !wasRemoved(file));
  return compared(claim, record, [touched.length], !unsure && listsAll(record, files));
}

const FILE = stem('files');

function compared(
  claim: Amount,
  record: TimelineEvent,
  values: readonly (number | null)[],
  sure: boolean,
): readonly Finding[] {
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return [];
  const matches = known.map((value) => amountFits({ ...claim.amount, family: 'count' }, value));
  const asserted = { type: 'quantity', value: claim.amount.stated, unit: 'lines' } as const;
  const fitting = known[matches.indexOf('yes')];
  const found = { type: 'quantity', value: fitting ?? known[0]!, unit: 'lines' } as const;
  if (fitting !== undefined)
    return [finding(ID, 'amount', 'supports', 'records_agree', asserted, [eventPointer(record)], found)];
  return sure && matches.every((match) => match === 'no')
    ? [finding(ID, 'amount', 'contradicts', 'amount_differs', asserted, [eventPointer(record)], found)]
    : [finding(ID, 'amount', 'silent', 'no_record', asserted)];
}
