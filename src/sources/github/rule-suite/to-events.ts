/** One rule suite: whether a push met the rules of its ref, failed them, or went past them. */
import { draftReading } from '../../../application/ports/draft-reading.js';
import { instant, list, text, words } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import { accountOf, hintOf, inRole } from '../actor.js';
import { commitIn, refIn, repositoryIn, shortRef } from '../subjects.js';

const evaluationOf = (rule: Json): Json => ({
  type: text(rule, 'rule_type') ?? '',
  result: text(rule, 'result') ?? '',
  enforcement: text(rule, 'enforcement') ?? '',
});

export function ruleSuiteEvents(record: EvidenceRecord): SourceReading {
  const { body, instance: repository } = record;
  const draft = draftReading(record);
  const result = words(body, 'result')?.toLowerCase();
  const ref = text(body, 'ref');
  const subject = refIn(draft, repository, ref);
  if (result === undefined || ref === undefined || subject === undefined) {
    draft.notUnderstood('a rule suite without a result or a ref');
    return draft.finish();
  }
  const pushedAt = instant(body, 'pushed_at');
  const after = text(body, 'after_sha');
  const login = words(body, 'actor_name');
  const actor = login === undefined ? undefined : accountOf({ login });
  draft.identity(hintOf(actor));
  draft.event({
    kind: 'protection.evaluated',
    at: pushedAt === undefined ? undefined : point(pushedAt),
    subjects: [subject, repositoryIn(draft, repository), commitIn(draft, after)],
    actors: [inRole('actor', actor)],
    outcome: result === 'fail' ? 'denied' : 'success',
    attributes: {
      result,
      ref: shortRef(ref),
      before: text(body, 'before_sha'),
      after,
      rules: list(body, 'rule_evaluations').map(evaluationOf),
    },
    trust: 3,
    part: { ref: shortRef(ref) },
  });
  return draft.finish();
}
