/** Reviews of deployments that a workflow run waited for. The forge gives them no time: each happened while the run was open. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, text, valueAt, words } from '../../../application/ports/json-reading.js';
import type { Json } from '../../../domain/evidence.js';
import { type Interval, point } from '../../../domain/interval.js';
import { accountOf, hintOf, inRole } from '../actor.js';
import { environmentIn, nodesOf } from '../subjects.js';
import type { Suite } from './suite.js';

function whileOpen(suite: Suite, review: Json): Interval | undefined {
  const own = instant(review, 'createdAt');
  if (own !== undefined) return point(own);
  const from = instant(suite.body, 'workflowRun', 'createdAt') ?? instant(suite.body, 'createdAt');
  const to = instant(suite.body, 'workflowRun', 'updatedAt') ?? instant(suite.body, 'updatedAt');
  if (from === undefined) return to === undefined ? undefined : point(to);
  return { from, to: to === undefined || to < from ? null : to };
}

export function deploymentReviews(suite: Suite, draft: ReadingDraft): void {
  for (const review of nodesOf(valueAt(suite.body, 'workflowRun'), 'deploymentReviews')) {
    const reviewer = accountOf(valueAt(review, 'user'));
    draft.identity(hintOf(reviewer));
    const named = nodesOf(review, 'environments').map((environment) => words(environment, 'name'));
    const environments = named.length === 0 ? [undefined] : named;
    for (const environment of environments) {
      draft.event({
        kind: 'deployment.reviewed',
        at: whileOpen(suite, review),
        subjects: [environmentIn(draft, environment), ...suite.subjects, suite.run],
        actors: [inRole('reviewer', reviewer)],
        attributes: { environment, review: text(review, 'state')?.toLowerCase(), sha: suite.sha },
        text: text(review, 'comment'),
        trust: 4,
        nativeId: text(review, 'id') ?? suite.id,
        url: suite.runUrl,
      });
    }
  }
}
