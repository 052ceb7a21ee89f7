/** One branch or tag of a bundle. Git keeps no time at which a ref was set: only an annotated tag says when, and that is a claim. */
import { draftReading, type ReadingDraft } from '../../application/ports/draft-reading.js';
import { instant, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { type Interval, point } from '../../domain/interval.js';
import { hintOf, personIn } from './person.js';
import { commitIn, repositoryIn, shortName } from './subjects.js';

const TAGS = 'refs/tags/';
const BRANCHES = ['refs/heads/', 'refs/remotes/'];

/** A ref cannot be older than the commit it names; how much younger it is, nobody knows. */
function sinceTarget(body: Json): Interval | undefined {
  const from = instant(body, 'targetDate');
  return from === undefined ? undefined : { from, to: null };
}

export function refEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const name = words(record.body, 'name') ?? '';
  if (name.startsWith(TAGS)) tagCreated(record, name.slice(TAGS.length), draft);
  else if (BRANCHES.some((prefix) => name.startsWith(prefix))) branch(record, name, draft);
  else if (name !== 'refs/bundle/head') draft.notUnderstood('a ref that is neither branch nor tag');
  return draft.finish();
}

function tagCreated({ body, instance }: EvidenceRecord, tag: string, draft: ReadingDraft): void {
  const taggedAt = instant(body, 'tagger', 'date');
  const tagger = personIn('actor', valueAt(body, 'tagger'));
  const target = text(body, 'target');
  draft.identity(hintOf(tagger));
  const bare = /^v\d/.test(tag) ? tag.slice(1) : undefined;
  draft.event({
    kind: 'tag.created',
    at: taggedAt === undefined ? sinceTarget(body) : point(taggedAt),
    clock: 'git',
    subjects: [
      draft.entity('release', `${instance}@${tag}`, [tag, bare, `${instance} ${tag}`]),
      repositoryIn(draft, instance),
      commitIn(draft, target),
    ],
    actors: [tagger],
    attributes: { tag, sha: text(body, 'oid'), target, annotated: text(body, 'objectType') === 'tag' },
    text: text(body, 'message')?.trim(),
    trust: 1,
    part: { ref: tag },
  });
}

/** Not a happening but where the branch stood when the bundle was made: what it contains follows from it. */
function branch({ body, instance }: EvidenceRecord, ref: string, draft: ReadingDraft): void {
  const name = shortName(ref);
  const target = text(body, 'target');
  draft.event({
    kind: 'event.generic',
    at: sinceTarget(body),
    clock: 'git',
    subjects: [
      draft.entity('ref', `${instance}@${name}`, [name, ref, `${instance}@${name}`]),
      repositoryIn(draft, instance),
      commitIn(draft, target),
    ],
    attributes: { type: 'git.branch', words: [], fields: { ref: name, target: target ?? '' } },
    trust: 1,
    part: { ref: name },
  });
}
