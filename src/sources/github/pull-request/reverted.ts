/** A merged pull request says that it reverts another change or commit: its own words, and only once it is merged. */
import { type RevertMention, revertMentions } from '../../../application/ports/commit-message.js';
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { text, valueAt } from '../../../application/ports/json-reading.js';
import type { EntityRef } from '../../../domain/entity.js';
import { point } from '../../../domain/interval.js';
import { accountOf, inRole } from '../actor.js';
import { changeIn, commitIn } from '../subjects.js';
import type { PullRequest } from './pull-request.js';

/** The branch name that the forge's own revert button makes: `revert-12-feature`. */
const REVERT_BRANCH = /^revert-(\d{1,9})(?:-|$)/;

function mentionsOf(change: PullRequest): readonly RevertMention[] {
  const written = revertMentions(change.title, change.words);
  const branch = REVERT_BRANCH.exec(text(change.body, 'headRefName') ?? '');
  return branch ? [...written, { proof: 'text', number: Number(branch[1]) }] : written;
}

/** One entry per thing reverted; written words outrank a title. */
function revertedThings(change: PullRequest, draft: ReadingDraft): ReadonlyMap<string, [EntityRef, string]> {
  const found = new Map<string, [EntityRef, string]>();
  for (const mention of mentionsOf(change)) {
    const repository = mention.repository ?? change.repository;
    const thing = mention.sha ? commitIn(draft, mention.sha) : changeIn(draft, repository, mention.number);
    if (!thing || thing.id === change.change.id) continue;
    const known = found.get(thing.id);
    if (!known || known[1] === 'title') found.set(thing.id, [thing, mention.proof]);
  }
  return found;
}

export function reverted(change: PullRequest, draft: ReadingDraft): void {
  if (change.mergedAt === undefined) return;
  for (const [thing, proof] of revertedThings(change, draft).values()) {
    draft.event({
      kind: 'change.reverted',
      at: point(change.mergedAt),
      subjects: [thing, change.change, ...change.subjects],
      // Who merged it brought it in, and is not who reverted.
      actors: [inRole('author', change.author), inRole('committer', accountOf(valueAt(change.body, 'mergedBy')))],
      attributes: { number: change.number, by: change.change.id, proof },
      trust: 1,
      url: change.url,
    });
  }
}
