/** Who wrote the report, whether an author acted in the incident, and which agents are under scrutiny for it. */

import type { EventKind } from '../../domain/event-kind.js';
import type { Identity } from '../../domain/identity.js';
import { overlaps } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { ReportAuthor } from '../../reading/authors/read-authors.js';
import type { Dictionary } from '../ports/evidence-reader.js';

/** Acts that change something; talking about the incident is not acting in it. */
const ACTS: readonly EventKind[] = [
  'change.opened',
  'change.merged',
  'ref.pushed',
  'ref.force_pushed',
  'change.review_dismissed',
  'build.run_requested',
  'build.retry_requested',
  'build.cancel_requested',
  'build.queued',
  'deploy.requested',
  'service.deployed',
  'hosting.released',
  'hosting.rolled_back',
  'access.changed',
  'policy.changed',
  'policy.snoozed',
  'config.changed',
  'flag.changed',
  'release.published',
  'operation.attempted',
  'account.changed',
  'deployment.recorded',
  'event.generic',
];
export const AUTHORSHIP_QUESTIONS: readonly Question[] = [{ kinds: ACTS }];

export interface Authorship {
  readonly authors: readonly string[];
  readonly authorIds: readonly string[];
  readonly agentActedInIncident: boolean;
  readonly independentHumanAuthor: boolean;
  readonly signOffBlockedBy: readonly string[];
  readonly scrutinised: ReadonlySet<string>;
}

export function judgeAuthorship(
  authors: readonly ReportAuthor[],
  dictionary: Dictionary,
  timeline: Timeline,
): Authorship {
  const { incident } = dictionary.manifest;
  const acted = new Set(
    timeline
      .ask(AUTHORSHIP_QUESTIONS[0]!)
      .filter((event) => overlaps(event.at, incident))
      .flatMap((event) =>
        event.actors
          .filter((actor) => actor.role === 'actor' || actor.role === 'author' || actor.role === 'pusher')
          .flatMap((actor) => actor.identity ?? []),
      ),
  );
  const kinds = new Map(dictionary.identities.map((identity) => [identity.id, identity]));
  const authorIds = [...new Set(authors.flatMap((author) => author.identity ?? []))];
  const agents = dictionary.identities.filter((identity) => isAgent(identity));
  const agentAuthors = authorIds.filter((id) => isAgent(kinds.get(id)));
  const humans = authorIds.filter((id) => kinds.get(id)?.kind === 'human');
  const actedAgentAuthors = agentAuthors.filter((id) => acted.has(id));
  const independentHumanAuthor = humans.some((id) => !acted.has(id));
  const blocked: string[] = [];
  if (authorIds.length > 0 && authorIds.every((id) => acted.has(id)))
    blocked.push(authorIds.length === 1 ? 'sole_author_acted_in_incident' : 'all_authors_acted_in_incident');
  if (authors.length === 0) blocked.push('author_unknown');
  if (agentAuthors.length > 0 && humans.length === 0) blocked.push('no_human_author');
  return {
    authors: authors.map((author) => author.identity ?? author.name),
    authorIds,
    agentActedInIncident: actedAgentAuthors.length > 0,
    independentHumanAuthor,
    signOffBlockedBy: blocked,
    scrutinised: new Set([
      ...agents.filter((identity) => acted.has(identity.id)).map((identity) => identity.id),
      ...agentAuthors,
    ]),
  };
}

const isAgent = (identity: Identity | undefined): boolean => identity?.kind === 'agent';
