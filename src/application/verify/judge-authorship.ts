/** Who wrote the report, whether an author acted in the incident, and which agents are under scrutiny for it. */
import { EFFECT_QUESTIONS } from '../../checks/matching/effect.js';
import type { World } from '../../checks/world.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Identity } from '../../domain/identity.js';
import { overlaps } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { ReportAuthor } from '../../reading/authors/report-author.js';
import type { Dictionary } from '../ports/evidence-reader.js';
import { TROUBLE_QUESTIONS, troubleOf } from './omissions/trouble.js';
import { TURNING_QUESTIONS, turningPoints } from './omissions/turning-points.js';
import { worldOf } from './world-of.js';

/** Acts that change something; talking about the incident is not acting in it. */
const ACTS: readonly EventKind[] = [
  'change.opened',
  'change.merged',
  'change.closed',
  'change.review_dismissed',
  'ref.pushed',
  'ref.force_pushed',
  'build.run_requested',
  'build.retry_requested',
  'build.cancel_requested',
  'build.queued',
  'deploy.requested',
  'service.deployed',
  'service.scaled',
  'traffic.shifted',
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
const ACTING: Question = { kinds: ACTS };
const CHANGES: Question = { kinds: ['change.opened', 'change.merged'] };
export const AUTHORSHIP_QUESTIONS: readonly Question[] = [
  ACTING,
  CHANGES,
  ...EFFECT_QUESTIONS,
  ...TROUBLE_QUESTIONS,
  ...TURNING_QUESTIONS,
];

/** Why a report cannot be signed off for its authors; sentences for them stand with the surfaces. */
export const AUTHORSHIP_BLOCKS = [
  'no_author', // names nobody
  'author_unknown', // names somebody whom the evidence does not know
  'sole_author_acted_in_incident', // its one author is an agent that acted in the incident
  'all_authors_acted_in_incident', // all of several authors are agents that acted or people behind the causing change
  'no_human_author', // only agents are named
  'no_independent_human_author', // every human named had a hand in the causing change
] as const;
export type AuthorshipBlock = (typeof AUTHORSHIP_BLOCKS)[number];

export interface Authorship {
  readonly authors: readonly string[];
  readonly authorIds: readonly string[];
  /** An author is an agent that acted in the incident's window. */
  readonly agentActedInIncident: boolean;
  /** An author is a human who neither wrote, merged nor rolled out what set it off. */
  readonly independentHumanAuthor: boolean;
  readonly signOffBlockedBy: readonly AuthorshipBlock[];
  /** Agents that acted in the window or wrote the report. */
  readonly scrutinised: ReadonlySet<string>;
}

export function judgeAuthorship(
  authors: readonly ReportAuthor[],
  dictionary: Dictionary,
  timeline: Timeline,
): Authorship {
  const acted = actedIn(dictionary, timeline);
  const identities = new Map(dictionary.identities.map((identity) => [identity.id, identity]));
  const involved = behindTheCause(dictionary, timeline);
  const judged = authors.map((author) => judgedAuthor(author, identities, acted, involved));
  const agents = dictionary.identities.filter(isAgent).map((identity) => identity.id);
  return {
    authors: authors.map((author) => author.identity ?? author.name),
    authorIds: [...new Set(authors.flatMap((author) => author.identity ?? []))],
    agentActedInIncident: judged.some((author) => author.agent && author.acted),
    independentHumanAuthor: judged.some((author) => author.human && !author.involved),
    signOffBlockedBy: blocksFor(judged),
    scrutinised: new Set([
      ...agents.filter((id) => acted.has(id)),
      ...judged.flatMap((author) => (author.agent && author.id !== undefined ? [author.id] : [])),
    ]),
  };
}

interface JudgedAuthor {
  readonly id: string | undefined;
  readonly agent: boolean;
  readonly human: boolean;
  readonly acted: boolean;
  /** Wrote, merged or rolled out what set the trouble off. */
  readonly involved: boolean;
}

function judgedAuthor(
  author: ReportAuthor,
  identities: ReadonlyMap<string, Identity>,
  acted: ReadonlySet<string>,
  involved: ReadonlySet<string>,
): JudgedAuthor {
  const identity = author.identity === undefined ? undefined : identities.get(author.identity);
  // What the manifest lists outweighs what the report calls its author.
  const agent = identity?.listed ? identity.kind === 'agent' : author.agent === true || isAgent(identity);
  return {
    id: author.identity,
    agent,
    human: !agent && identity?.kind === 'human',
    acted: identity !== undefined && acted.has(identity.id),
    involved: identity !== undefined && involved.has(identity.id),
  };
}

function blocksFor(authors: readonly JudgedAuthor[]): readonly AuthorshipBlock[] {
  if (authors.length === 0) return ['no_author'];
  const blocks: AuthorshipBlock[] = [];
  const biased = authors.filter((author) => (author.agent && author.acted) || (author.human && author.involved));
  if (authors.length === 1 && authors[0]!.agent && authors[0]!.acted) blocks.push('sole_author_acted_in_incident');
  if (authors.length > 1 && biased.length === authors.length) blocks.push('all_authors_acted_in_incident');
  if (authors.every((author) => author.agent)) blocks.push('no_human_author');
  else if (authors.every((author) => author.id === undefined)) blocks.push('author_unknown');
  const humans = authors.filter((author) => author.human);
  if (humans.length > 0 && humans.every((author) => author.involved)) blocks.push('no_independent_human_author');
  return blocks;
}

/** An agent, listed or by what records say of it; bots that nobody listed count as agents. */
const isAgent = (identity: Identity | undefined): boolean =>
  identity !== undefined &&
  (identity.kind === 'agent' || (!identity.listed && identity.names.some((name) => /\[bot\]$/i.test(name))));

function actedIn({ manifest }: Dictionary, timeline: Timeline): ReadonlySet<string> {
  const during = timeline.ask(ACTING).filter((event) => overlaps(event.at, manifest.incident));
  return new Set(during.flatMap((event) => doersOf(event)));
}

const doersOf = (event: TimelineEvent): readonly string[] =>
  event.actors
    .filter((actor) => actor.role === 'actor' || actor.role === 'author' || actor.role === 'pusher')
    .flatMap((actor) => actor.identity ?? []);

/** Whoever wrote or merged a change that the causing change belongs to, or brought that about. */
function behindTheCause(dictionary: Dictionary, timeline: Timeline): ReadonlySet<string> {
  const bare: World = worldOf(dictionary, { scrutinised: new Set(), authorIds: [] });
  const causes = turningPoints(timeline, troubleOf(timeline, bare)).filter((fact) => fact.kind === 'cause');
  const things = new Set(causes.flatMap((fact) => [...fact.telling.things]));
  const changes = timeline
    .ask(CHANGES)
    .filter((event) => event.subjects.some((ref) => ref.type === 'change' && things.has(`change:${ref.id}`)));
  return new Set([...causes.flatMap((fact) => fact.twins), ...changes].flatMap(doersOf));
}
