/** Does the change touch these files, and only these? Only a complete list of files contradicts. */
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
  isAt,
  listsAll,
  wasEmptied,
  wasRemoved,
} from './matching/files-meant.js';
import { eventPointer, finding } from './matching/findings.js';

const ID = 'files-touched';
const QUESTION = { kinds: ['change.opened', 'commit.authored'] } as const;

export const filesTouched: Check = Object.freeze({
  id: ID,
  asks: 'Does the change touch these files, in the way stated?',
  appliesTo: ['content'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    if (claim.kind !== 'content' || claim.quoted.length === 0 || claim.contained.length > 0) return [];
    const keys = new Set(claim.container.flatMap((slot) => slot.candidates.map(entityKey)));
    const records = timeline
      .ask(QUESTION)
      .filter((event) => event.subjects[0] && keys.has(entityKey(event.subjects[0])) && filesOf(event).length > 0);
    const [first, ...others] = records.map((record) => compared(claim, record));
    // Of several changes that it may be of, all must say the same.
    return first && others.every((other) => other[0]?.stance === first[0]?.stance) ? first : [];
  },
} satisfies Check);

const ADDS = stem('added');
const REMOVES: readonly string[] = ['removed', 'deleted'].map(stem);

function compared(claim: ClaimOf<'content'>, record: TimelineEvent): readonly Finding[] {
  const files = filesOf(record);
  const asserted = { type: 'list', value: claim.quoted } as const;
  const found = { type: 'list', value: files.slice(0, 5).map((file) => file.path) } as const;
  const touched = claim.quoted.map((stated) => filesAt(stated, files));
  const all = touched.every((list) => list.length > 0);
  const rest = files.filter((file) => !touched.flat().includes(file));
  const holds = all && (!claim.only || rest.length === 0);
  if (
    holds === !claim.negated &&
    !(holds && removesWhole(claim) && touched.flat().some(outlives)) &&
    (!holds || touched.flat().some((file) => fitsVerb(claim, file)))
  )
    return listsAll(record, files) || holds
      ? [finding(ID, 'content', 'supports', 'records_agree', asserted, [eventPointer(record)], found)]
      : [];
  const outlived = holds && removesWhole(claim) ? touched.flat().find(outlives) : undefined;
  if (outlived)
    return [
      finding(ID, 'content', 'contradicts', 'content_differs', asserted, [eventPointer(record)], {
        type: 'text',
        value: outlived.changeType,
      }),
    ];
  if (
    (holds && claim.negated) ||
    (!holds && !claim.negated && listsAll(record, files) && claim.quoted.every((stated) => isTelling(stated, files)))
  )
    return [finding(ID, 'content', 'contradicts', 'content_differs', asserted, [eventPointer(record)], found)];
  return [finding(ID, 'content', 'silent', 'no_record', asserted)];
}

/** By path; or, of a sort, those that got lines of their own: "tests". */
const filesAt = (stated: string, files: readonly FileChange[]): readonly FileChange[] =>
  SORT.test(stated)
    ? (filesMeant(stated, files) ?? []).filter(({ additions }) => additions !== 0)
    : files.filter(({ path }) => isAt(path, stated));
const SORT = /^(?:tests?|migrations?)$/;

/** Whether a list without it tells that it was not touched: a file by its name, a test where tests have files of their own. */
const isTelling = (stated: string, files: readonly FileChange[]): boolean =>
  /\.\w{1,6}$/.test(stated) || (/^tests?$/.test(stated) && files.every(({ path }) => !/\.(?:rs|zig)$/.test(path)));

/** Adding a step to a file modifies it, but a file that is removed was not added. */
function fitsVerb(claim: ClaimOf<'content'>, file: FileChange): boolean {
  const [verb] = claim.words;
  if (verb === ADDS) return !/^(?:removed|deleted)$/.test(file.changeType);
  return !(verb !== undefined && REMOVES.includes(verb)) || !/^(?:added)$/.test(file.changeType);
}

/** "Deleted `test/a.test.ts`" itself, and not something that stood in it. */
const removesWhole = ({ words: [verb, ...more], negated, quoted }: ClaimOf<'content'>): boolean =>
  !negated &&
  verb !== undefined &&
  REMOVES.includes(verb) &&
  more.every((word) => word === verb || word === stem('file')) &&
  quoted.every((path) => /\.\w{1,6}$/.test(path));

/** Still there behind the change: the record says that it was modified, and it has lines of its own. */
const outlives = (file: FileChange): boolean =>
  /^(?:modified|changed|added)$/.test(file.changeType) && !wasRemoved(file) && !wasEmptied(file);
