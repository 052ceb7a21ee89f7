/** What a build did to things that name no commit: a site that it released, rights that it gave or took while it ran. */
import { MINUTE } from '../../domain/instant.js';
import type { Question } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** Rights are no change that is looked for on every occasion; a build that applied them shows that it took effect. */
export const MADE: Question = { kinds: ['access.changed'] };

/** Whether one of the builds, all of the thing named, made it: while it ran and went well, and by no person's hand. */
export function madeBy(builds: readonly TimelineEvent[], event: TimelineEvent): boolean {
  if (!event.kind.startsWith('hosting.') && event.kind !== 'access.changed') return false;
  if (event.kind === 'hosting.rolled_back') return false;
  if (event.kind === 'access.changed' && !isByMachine(event)) return false;
  return builds.some(
    (build) =>
      build.outcome === 'success' &&
      build.at.from <= event.at.from &&
      (build.at.to ?? build.at.from) + MINUTE >= event.at.from &&
      (build.attributes['reachedDeploy'] !== false || (event.kind === 'access.changed' && applied(build))),
  );
}

const isByMachine = ({ actors }: TimelineEvent): boolean => {
  const doers = actors.filter(({ role }) => role === 'actor');
  return doers.length > 0 && doers.every(({ kind }) => kind !== 'human');
};

/** "terraform apply" is no deployment, but the step that changes things. */
const applied = ({ attributes: { steps } }: TimelineEvent): boolean =>
  Array.isArray(steps) &&
  steps.some(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      /appl(?:y|ies)|provision|converge/i.test(String((one as Readonly<Record<string, unknown>>)['step'])) &&
      (one as Readonly<Record<string, unknown>>)['status'] === 'SUCCESS',
  );
