/** Compares one candidate record with what a claim says happened, slot by slot; the only place where "the same event" is decided. */
import { actionOf } from '../../claims/action.js';
import type { Happening, TimeSlot } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import type { ActorRole, EventActor, Identity } from '../../domain/identity.js';
import type { Interval } from '../../domain/interval.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Links } from './links.js';
import { gradeManner, mannerOf } from './manner.js';
import type { Candidate } from './showings.js';
import { endOf, personMatches, readingsOf, type SubjectFit, subjectFits, timeMatches } from './slot-matches.js';
import { type Grade, gradeValues, wentElsewhere } from './values.js';
import { missingFrom } from './wording.js';

export type { Grade };

export interface Graded {
  readonly candidate: Candidate;
  readonly event: TimelineEvent;
  readonly fits: readonly SubjectFit[];
  readonly subject: Grade;
  /** A thing named by id or name that the record is about itself, or through what it made. */
  readonly anchored: boolean;
  readonly time: Grade;
  readonly actor: Grade;
  readonly patient: Grade;
  readonly values: Grade;
  readonly outcome: Grade;
  readonly manner: Grade;
  readonly missing: readonly string[];
}

/** `tools`: identities of services, whose own records name no actor. */
export function gradeCandidate(
  candidate: Candidate,
  happening: Happening,
  links: Links,
  tools: ReadonlySet<string> = new Set(),
  people: ReadonlyMap<string, Identity> = new Map(),
): Graded {
  return new Grading(candidate, happening, { links, tools, people });
}

interface Known {
  readonly links: Links;
  readonly tools: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, Identity>;
}

/** Most records are ruled out by one slot: the others are graded only when asked for. */
class Grading implements Graded {
  readonly candidate: Candidate;
  readonly #happening: Happening;
  readonly #known: Known;
  #fits?: readonly SubjectFit[];
  #subject?: Grade;
  #time?: Grade;
  #actor?: Grade;
  #patient?: Grade;
  #values?: Grade;
  #outcome?: Grade;
  #missing?: readonly string[];

  constructor(candidate: Candidate, happening: Happening, known: Known) {
    this.candidate = candidate;
    this.#happening = happening;
    this.#known = known;
  }

  get event(): TimelineEvent {
    return this.candidate.event;
  }

  get fits(): readonly SubjectFit[] {
    const { subjects } = this.#happening;
    this.#fits ??= eased(
      subjects,
      subjects.map((slot) => subjectFits(slot, this.event, this.#known.links)),
    );
    return this.#fits;
  }

  get subject(): Grade {
    this.#subject ??= gradeSubject(this.fits);
    return this.#subject;
  }

  get anchored(): boolean {
    return this.subject === 'yes' && this.fits.some((fit) => fit === 'direct' || fit === 'linked');
  }

  get time(): Grade {
    this.#time ??= gradeTime(this.#happening, this.candidate);
    return this.#time;
  }

  get actor(): Grade {
    this.#actor ??= gradeActor(this.#happening, this.event, this.candidate.showing.by ?? 'actor', this.#known);
    return this.#actor;
  }

  get patient(): Grade {
    this.#patient ??= gradePatient(this.#happening, this.event, this.#known.people);
    return this.#patient;
  }

  get values(): Grade {
    if (this.candidate.forward) return 'no';
    this.#values ??= wentElsewhere(this.#happening, this.event, this.fits)
      ? 'cannot_tell'
      : gradeValues(this.#happening, this.event);
    return this.#values;
  }

  get outcome(): Grade {
    this.#outcome ??= gradeOutcome(this.#happening, this.candidate);
    return this.#outcome;
  }

  get manner(): Grade {
    return gradeManner(this.#happening, this.event, this.#known.people);
  }

  get missing(): readonly string[] {
    this.#missing ??= missingFrom(this.#happening.words, this.event);
    return this.#missing;
  }
}

/** "Live in Frankfurt and Tokyo": of several places each record has one. */
function eased(subjects: Happening['subjects'], fits: readonly SubjectFit[]): readonly SubjectFit[] {
  const places = subjects.map(
    (slot) => slot.candidates.length > 0 && slot.candidates.every((ref) => ref.type === 'environment'),
  );
  const hit = fits.some((fit, i) => places[i] && fit !== 'no');
  return hit ? fits.map((fit, i) => (places[i] && fit === 'no' ? 'open' : fit)) : fits;
}

const gradeSubject = (fits: readonly SubjectFit[]): Grade =>
  fits.includes('no') ? 'no' : fits.some((fit) => fit !== 'open') ? 'yes' : 'unsaid';

/** The moment of a record that an action speaks of. */
export function momentOf({ event, showing }: Pick<Candidate, 'event' | 'showing'>): Interval {
  if (event.kind.startsWith('state.') || event.kind === 'metric.series') return event.at;
  return point(showing.end === 'to' && event.at.to !== null ? event.at.to : event.at.from);
}

const TAKE = stem('take');

function gradeTime(happening: Happening, candidate: Candidate): Grade {
  if (!happening.time) return 'unsaid';
  // "Took all traffic at 08:17" is when a state began, and not a moment within it.
  const begins = happening.verb === TAKE && candidate.event.kind.startsWith('state.');
  const moment = begins ? point(candidate.event.at.from) : momentOf(candidate);
  const first = timeMatches(happening.time, moment);
  if (first === 'no' && isEndAlone(candidate)) return 'cannot_tell';
  // Git dates are their writer's word: they may agree with a clock, but never refute one.
  if (candidate.event.clock === 'git') return first === 'yes' ? 'yes' : 'cannot_tell';
  // "Open from 4 to 10", where it was open until 12: begun then, but not ended.
  if (first === 'yes' && happening.time.until && !endsThen(happening.time, candidate.event)) return 'cannot_tell';
  if (first === 'yes' || !happening.time.until)
    return first === 'cannot_tell' && candidate.event.at.to !== candidate.event.at.from ? 'yes' : first;
  const last = timeMatches(endOf(happening.time), moment);
  // "Between 8 and 9" holds every instant between; whether "from 8 to 9" does, nothing here can tell.
  return last === 'no' && liesBetween(happening.time, moment) ? 'cannot_tell' : last;
}

/** A record of an end that does not say when it began. */
const isEndAlone = ({ event: { kind, at }, showing }: Candidate): boolean =>
  kind.endsWith('.finished') && showing.end === 'from' && (at.to === null || at.to === at.from);

/** A record with an end of its own has to have it where the report puts it; one without says nothing of it. */
const endsThen = (time: TimeSlot, { at }: TimelineEvent): boolean =>
  at.to === null || at.to === at.from || timeMatches({ ...time, readings: time.until ?? [] }, point(at.to)) !== 'no';

function liesBetween(time: TimeSlot, moment: Interval): boolean {
  const [from] = readingsOf(time);
  const [until] = readingsOf(endOf(time));
  return (
    from !== undefined && until !== undefined && from.from <= moment.from && moment.from <= (until.to ?? until.from)
  );
}

function gradeActor(happening: Happening, event: TimelineEvent, role: ActorRole, { tools, people }: Known): Grade {
  if (!happening.agent || happening.agent.how === 'organisation') return 'unsaid';
  const inRole = event.actors.filter((actor) => actor.role === role);
  const actors = inRole.length > 0 ? inRole : event.actors.filter((actor) => actor.role === 'actor');
  // Records that name nobody are the tool's own: "Argo CD finished", "monitoring opened".
  if (actors.length === 0 && happening.agent.identities.some((id) => tools.has(id))) return 'unsaid';
  // Who had command when an incident was declared may have declared it, or another did.
  if (actors.length === 0 && event.kind === 'incident.declared')
    return personMatches(happening.agent, event.actors) === 'yes' ? 'yes' : 'cannot_tell';
  // A page that resolved itself was resolved by nobody.
  if (
    event.kind === 'page.resolved' &&
    actors.length === 0 &&
    mannerOf(event, people) === 'itself' &&
    isHuman(happening.agent.identities, people)
  )
    return 'no';
  const match = personMatches(happening.agent, actors);
  const forSomebody =
    isHuman(happening.agent.identities, people) &&
    actors.length > 0 &&
    actors.every(({ identity }) => isPipeline(people.get(identity ?? '')));
  return match === 'no' && (forSomebody || actors.some((actor) => mayBeAnybody(actor, people))) ? 'cannot_tell' : match;
}

/** A pipeline's account acts for people who are not in its record. A login that nobody has attached to a person may be anybody's. */
const mayBeAnybody = ({ identity }: EventActor, people: Known['people']): boolean => {
  const found = identity === undefined ? undefined : people.get(identity);
  return found !== undefined && !found.listed && (found.kind === 'human' || found.kind === 'unknown');
};

const isPipeline = (one: Identity | undefined): boolean => one?.kind === 'service' && one.listed;

const isHuman = (identities: readonly string[], people: Known['people']): boolean =>
  identities.length > 0 && identities.every((id) => people.get(id)?.kind === 'human');

const RECEIVING: readonly ActorRole[] = ['requested', 'assignee', 'target', 'mentioned'];

function gradePatient(happening: Happening, event: TimelineEvent, people: Known['people']): Grade {
  if (!happening.patient || happening.patient.identities.length === 0) return 'unsaid';
  // Whose review was dismissed: the records name its reviewer.
  const receiving: readonly ActorRole[] = event.kind === 'change.review_dismissed' ? ['reviewer'] : RECEIVING;
  const receivers = event.actors.filter((actor) => receiving.includes(actor.role));
  if (receivers.length > 0) return personMatches(happening.patient, receivers);
  const after = event.attributes['after'];
  if (typeof after === 'string' && (event.kind === 'ticket.changed' || event.kind === 'page.changed'))
    return happening.patient.identities.some((id) =>
      (people.get(id)?.names ?? []).some((name) => fold(name) === fold(after)),
    )
      ? 'yes'
      : 'no';
  return personMatches(happening.patient, event.actors) === 'yes' ? 'yes' : 'cannot_tell';
}

function gradeOutcome(happening: Happening, { event, action }: Candidate): Grade {
  if (!happening.outcome) return 'unsaid';
  if (event.kind.endsWith('_requested') && event.outcome !== 'denied') return 'unsaid';
  if (event.outcome === undefined || event.outcome === 'unknown')
    return actionOf(action).outcome === happening.outcome ? 'unsaid' : 'cannot_tell';
  if (event.outcome === happening.outcome) return 'yes';
  if (event.outcome === 'partial' && happening.outcome === 'success')
    return happening.words.some((word) => /^(?:warn|partial|part)/.test(word)) ? 'yes' : 'no';
  return event.outcome === 'timeout' && happening.outcome === 'failure' ? 'yes' : 'no';
}
