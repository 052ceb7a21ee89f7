/** Whether and when what a report names took effect in production: its changes and its failed attempts. */
import type { Happening, PersonSlot, SubjectSlot } from '../../claims/slots.js';
import { type EntityType, entityKey } from '../../domain/entity.js';
import { CHANGE_KINDS, type EventKind } from '../../domain/event-kind.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { aroundIncident } from './around-incident.js';
import { type Graded, gradeCandidate } from './grade.js';
import { LINKING_KINDS, type Links, linksAmong } from './links.js';
import { MADE, madeBy } from './made-by-builds.js';
import { mergesOf, mergesOfRevert } from './merges-of.js';
import { followers, onlyDeed } from './only-deed.js';
import { candidatesFor, questionsFor } from './showings.js';
import { subjectFits } from './slot-matches.js';
import { gainedTraffic } from './traffic-gained.js';

export interface Deed {
  /** Records that it took effect, in order. */
  readonly changes: readonly TimelineEvent[];
  /** Records that it was tried and came to nothing; only where nothing of it took effect. */
  readonly failed: readonly TimelineEvent[];
  /** Records that a change named was merged; only where nothing of it is seen to take effect. */
  readonly merged: readonly TimelineEvent[];
  /** Somebody named a thing or deed that records know. */
  readonly known: boolean;
}

/** What takes effect for those who use the service; alert policies, rights and jobs that only tell are not among it. */
const EFFECTIVE: readonly EventKind[] = CHANGE_KINDS.filter(
  (kind) => !['policy.changed', 'policy.snoozed', 'access.changed', 'account.changed'].includes(kind),
);
const ATTEMPTS: readonly EventKind[] = [
  'build.finished',
  'revision.failed',
  'service.deployed',
  'deploy.requested',
  'pipeline.finished',
  'deployment.status',
];
export const CHANGES: Question = { kinds: [...EFFECTIVE] };
const TRIED: Question = { kinds: [...ATTEMPTS] };

export const deedQuestions = (...happenings: readonly (Happening | undefined)[]): readonly Question[] => [
  ...questionsFor(...happenings),
  CHANGES,
  TRIED,
  MADE,
];

/** Things by whose name a deed is known; being of a service says nothing yet. */
export const OWN: ReadonlySet<EntityType> = new Set<EntityType>([
  'build',
  'revision',
  'change',
  'commit',
  'release',
  'version',
  'flag',
  'deployment',
  'job',
  'artifact',
]);

const isOwn = (slot: SubjectSlot): boolean => slot.candidates.some((ref) => OWN.has(ref.type));

export function deedOf(what: Happening, timeline: Timeline, world: World): Deed {
  const deed = deedAs(what, timeline, world);
  if (deed.known || deed.merged.length > 0 || !what.agent) return deed;
  // "Ana's deploy": carried out by the pipeline's account, of what she had a hand in.
  const { agent, ...unsigned } = what;
  const theirs = deedAs(unsigned, timeline, world);
  return hadHand(agent, theirs.changes, timeline) ? theirs : deed;
}

/** Machines brought it about, and the person stands in a record of what they brought. */
function hadHand({ identities }: PersonSlot, changes: readonly TimelineEvent[], timeline: Timeline): boolean {
  if (changes.length === 0 || changes.some(({ actors }) => actors.some(({ kind }) => kind !== 'service'))) return false;
  const linking = timeline.ask({ kinds: LINKING_KINDS });
  const links = linksAmong(linking);
  const keys = new Set(
    changes.flatMap(({ subjects }) =>
      subjects.filter(({ type }) => OWN.has(type)).flatMap((ref) => [...links.of(ref)]),
    ),
  );
  return linking.some(
    ({ subjects, actors }) =>
      actors.some(({ identity }) => identity !== undefined && identities.includes(identity)) &&
      subjects.some((ref) => OWN.has(ref.type) && keys.has(entityKey(ref))),
  );
}

function deedAs(what: Happening, timeline: Timeline, world: World): Deed {
  const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
  const sure = withoutGuesses(what);
  const named = sure.subjects.filter(isOwn);
  const changes = aroundIncident(timeline.ask(CHANGES), world).filter(tookEffect);
  const places = sure.subjects.filter(
    (slot) => slot.how === 'named' && slot.candidates.some((ref) => ref.type === 'service'),
  );
  const tried = aroundIncident(timeline.ask(TRIED), world);
  const builds = tried.filter((event) => event.kind === 'build.finished' && belongs(named, event, links));
  const near =
    named.length > 0
      ? nearestOf(named, changes, links, builds).filter((event) => agrees(places, event))
      : byGrade(sure, timeline, links, [...changes, ...rightsMeant(sure, timeline, world)], world);
  // Rights that a build of it gave or took show that it took effect where nothing else of it does.
  const own =
    near.length > 0 || named.length === 0
      ? near
      : aroundIncident(timeline.ask(MADE), world).filter((event) => tookEffect(event) && madeBy(builds, event));
  const failed =
    own.length === 0 && named.length > 0
      ? tried.filter((event) => isFailure(event) && belongs(named, event, links))
      : [];
  const succeeded = tried.some((event) => event.outcome === 'success' && belongs(named, event, links));
  return {
    changes: own,
    failed: failed.length > 0 && !(succeeded && !failed.some(isLastStep)) ? failed : [],
    merged:
      own.length > 0
        ? []
        : what.actions.includes('revert')
          ? mergesOfRevert(named, timeline, world)
          : mergesOf(named, timeline),
    known: own.length > 0 || failed.length > 0,
  };
}

/** "Ana's grant at 08:43": rights are what was changed. */
const rightsMeant = ({ actions }: Happening, timeline: Timeline, world: World): readonly TimelineEvent[] =>
  actions.includes('grant') || actions.includes('revoke')
    ? aroundIncident(timeline.ask(MADE), world).filter(tookEffect)
    : [];

/** A person or a time tells which deed is meant; what was only taken over from before must not overrule them. */
const withoutGuesses = (what: Happening): Happening =>
  what.agent || what.time ? { ...what, subjects: what.subjects.filter((slot) => slot.how === 'named') } : what;

export const tookEffect = (event: TimelineEvent): boolean =>
  (event.outcome === undefined || event.outcome === 'success' || event.outcome === 'partial') &&
  (event.kind !== 'deployment.status' ||
    (event.attributes['state'] === 'success' && /^prod/i.test(String(event.attributes['environment'] ?? ''))));

/** A red test run is no attempt to change production. */
const isFailure = (event: TimelineEvent): boolean =>
  (event.kind !== 'pipeline.finished' || event.evidence.source === 'cloudevents') &&
  (event.kind !== 'deployment.status' || /^prod/i.test(String(event.attributes['environment'] ?? ''))) &&
  isBad(event);

/** What was built well and then would not run, or could not be brought there, did not take effect. */
const isLastStep = ({ kind }: TimelineEvent): boolean =>
  kind === 'revision.failed' || kind === 'service.deployed' || kind === 'deployment.status';

const isBad = (event: TimelineEvent): boolean =>
  event.kind === 'revision.failed' || /^(?:failure|cancelled|timeout|denied)$/.test(event.outcome ?? '');

/** Where records name the very thing, those that only hang together with it say nothing. */
function nearestOf(
  named: readonly SubjectSlot[],
  changes: readonly TimelineEvent[],
  links: Links,
  builds: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  const direct = changes.filter(
    (event) => named.every((slot) => subjectFits(slot, event, links) === 'direct') && gainedTraffic(named, event),
  );
  if (direct.length > 0) return direct;
  return changes.filter((event) => belongs(named, event, links) || madeBy(builds, event));
}

/** A service named beside the thing must be the one that changed. */
const agrees = (places: readonly SubjectSlot[], event: TimelineEvent): boolean => {
  const services = event.subjects.filter((ref) => ref.type === 'service');
  return (
    services.length === 0 ||
    places.every((slot) => slot.candidates.some((ref) => services.some((own) => own.id === ref.id)))
  );
};

const belongs = (slots: readonly SubjectSlot[], event: TimelineEvent, links: Links): boolean =>
  slots.every((slot) => ['direct', 'linked'].includes(subjectFits(slot, event, links)));

/** A deed without a name of its own ("I rolled Hosting back at 13:52"): by action, person and time, which must not leave a choice. */
function byGrade(
  what: Happening,
  timeline: Timeline,
  links: Links,
  changes: readonly TimelineEvent[],
  world: World,
): readonly TimelineEvent[] {
  const graded = candidatesFor(what, timeline)
    .map((candidate) => gradeCandidate(candidate, what, links))
    .filter(
      (one) =>
        one.subject !== 'no' &&
        one.time !== 'no' &&
        one.actor !== 'no' &&
        one.actor !== 'cannot_tell' &&
        one.values !== 'no',
    );
  const held = graded.filter((one) => one.time === 'yes' || one.actor === 'yes');
  if (!what.agent && !what.time) return onlyDeed(what, graded, changes, world);
  const most = Math.max(0, ...held.map(weight));
  const best = new Set(held.filter((one) => weight(one) === most).map((one) => one.event));
  const found = changes.filter((event) => best.has(event));
  return found.length > 0 ? found : followers([...best], changes);
}

const weight = (one: Graded): number =>
  (one.anchored ? 4 : 0) + (one.time === 'yes' ? 2 : 0) + (one.actor === 'yes' ? 3 : 0) - one.missing.length;
