/** Does the change touch these files, and only these? Only a complete list of files contradicts. */
import type { ClaimOf } from '../claims/claim.js';
import { stem } from '../claims/words/stem.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
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
    return records[0] ? compared(claim, records[0]) : [];
  },
} satisfies Check);

interface FileChange {
  readonly path: string;
  readonly changeType: string;
}

function filesOf(event: TimelineEvent): readonly FileChange[] {
  const files = event.attributes['files'];
  if (!Array.isArray(files)) return [];
  return files.flatMap((file) => {
    const row = file as Record<string, unknown> | null;
    return typeof row?.['path'] === 'string'
      ? [{ path: row['path'], changeType: String(row['changeType'] ?? '').toLowerCase() }]
      : [];
  });
}

const ADDS = stem('added');
const REMOVES: readonly string[] = ['removed', 'deleted'].map(stem);

function compared(claim: ClaimOf<'content'>, record: TimelineEvent): readonly Finding[] {
  const files = filesOf(record);
  const asserted = { type: 'list', value: claim.quoted } as const;
  const found = { type: 'list', value: files.slice(0, 5).map((file) => file.path) } as const;
  const touched = claim.quoted.map((path) => files.filter((file) => isAt(file.path, path)));
  const all = touched.every((list) => list.length > 0);
  const rest = files.filter((file) => !claim.quoted.some((path) => isAt(file.path, path)));
  const holds = all && (!claim.only || rest.length === 0);
  if (holds === !claim.negated && (!holds || touched.flat().some((file) => fitsVerb(claim, file))))
    return complete(record, files) || holds
      ? [finding(ID, 'content', 'supports', 'records_agree', asserted, [eventPointer(record)], found)]
      : [];
  if (
    (holds && claim.negated) ||
    (!holds && !claim.negated && complete(record, files) && claim.quoted.every((path) => /\.\w{1,6}$/.test(path)))
  )
    return [finding(ID, 'content', 'contradicts', 'content_differs', asserted, [eventPointer(record)], found)];
  return [finding(ID, 'content', 'silent', 'no_record', asserted)];
}

/** The path itself, a file of that name, or a file below that folder. */
const isAt = (path: string, stated: string): boolean =>
  path === stated || path.endsWith(`/${stated}`) || path.startsWith(`${stated.replace(/\/$/, '')}/`);

/** Adding a step to a file modifies it, but a file that is removed was not added. */
function fitsVerb(claim: ClaimOf<'content'>, file: FileChange): boolean {
  const [verb] = claim.words;
  if (verb === ADDS) return !/^(?:removed|deleted)$/.test(file.changeType);
  return !(verb !== undefined && REMOVES.includes(verb)) || !/^(?:added)$/.test(file.changeType);
}

const complete = (record: TimelineEvent, files: readonly FileChange[]): boolean =>
  record.attributes['filesComplete'] === true || record.attributes['changedFiles'] === files.length;
