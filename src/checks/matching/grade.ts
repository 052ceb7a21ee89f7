/** Compares one candidate record with what a claim says happened, slot by slot; the only place where "the same event" is decided. */
import { actionOf } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import type { ActorRole, EventActor, Identity } from '../../domain/identity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { gradeTime } from './grade-time.js';
import type { Links } from './links.js';
import { gradeManner, mannerOf } from './manner.js';
import type { Candidate } from './showings.js';
import { personMatches, type SubjectFit, subjectFits } from './slot-matches.js';
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
    this.#subject ??= this.#isOfAnother ? 'no' : gradeSubject(this.fits);
    return this.#subject;
  }

  /** Most records are of another thing, and one slot tells it; only of several places each record has but one. */
  get #isOfAnother(): boolean {
    return this.#happening.subjects.some(
      (slot) => !isPlace(slot) && subjectFits(slot, this.event, this.#known.links) === 'no',
    );
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
  const places = subjects.map(isPlace);
  const hit = fits.some((fit, i) => places[i] && fit !== 'no');
  return hit ? fits.map((fit, i) => (places[i] && fit === 'no' ? 'open' : fit)) : fits;
}

const isPlace = ({ candidates }: Happening['subjects'][number]): boolean =>
  candidates.length > 0 && candidates.every((ref) => ref.type === 'environment');

const gradeSubject = (fits: readonly SubjectFit[]): Grade =>
  fits.includes('no') ? 'no' : fits.some((fit) => fit !== 'open') ? 'yes' : 'unsaid';

function gradeActor(happening: Happening, event: TimelineEvent, role: ActorRole, { tools, people }: Known): Grade {
  if (!happening.agent || happening.agent.how === 'organisation') return 'unsaid';
  // "PagerDuty notified her": the tool that sends is not whom it reached.
  if (role === 'assignee' && happening.agent.identities.some((id) => tools.has(id))) return 'unsaid';
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
  // Whoever merged a revert had a hand in it; whoever wrote it reverted.
  const hadHand =
    match === 'no' && event.kind === 'change.reverted' && personMatches(happening.agent, event.actors) === 'yes';
  return match === 'no' && (forSomebody || hadHand || actors.some((actor) => mayBeAnybody(actor, people)))
    ? 'cannot_tell'
    : match;
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
  const receivers = membersOf(happening, event) ?? event.actors.filter((actor) => receiving.includes(actor.role));
  // "Ana had OPS-1 opened": whose it is tells nothing of who had it opened.
  if (event.kind === 'ticket.opened' && !happening.agent && happening.actions.includes('open')) {
    const openers = event.actors.filter(({ role }) => !RECEIVING.includes(role));
    return personMatches(happening.patient, openers) === 'yes' ? 'yes' : 'cannot_tell';
  }
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

/** Of several rights changed at once, those who got or lost the one that is named. */
function membersOf({ subjects }: Happening, { kind, attributes: { changes }, actors }: TimelineEvent) {
  const roles = subjects.flatMap(({ candidates }) => candidates.filter(({ type }) => type === 'role'));
  if (kind !== 'access.changed' || roles.length === 0 || !Array.isArray(changes)) return null;
  const members = changes.flatMap((row) => {
    const { role, member } = (row ?? {}) as { readonly role?: unknown; readonly member?: unknown };
    return roles.some(({ id }) => id === role) ? [member] : [];
  });
  const own = actors.filter(({ role, handle }) => role === 'target' && members.includes(handle));
  return own.length > 0 ? own : null;
}

function gradeOutcome(happening: Happening, { event, action }: Candidate): Grade {
  if (!happening.outcome) return 'unsaid';
  // "Tried to retry it and was refused", where the request was let: another one may have been refused.
  if (happening.outcome === 'denied' && event.outcome === undefined) return 'cannot_tell';
  if (happening.outcome !== 'denied' && event.kind.endsWith('_requested') && event.outcome !== 'denied')
    return 'unsaid';
  if (event.outcome === undefined || event.outcome === 'unknown')
    return actionOf(action).outcome === happening.outcome ? 'unsaid' : 'cannot_tell';
  if (event.outcome === happening.outcome) return 'yes';
  // "Did not finish": it was cancelled.
  if (happening.outcome === 'failure' && action === 'cancel' && event.outcome === 'cancelled') return 'yes';
  // "Tried to publish it and failed": it was refused.
  if (happening.attempted && happening.outcome === 'failure' && event.outcome === 'denied') return 'yes';
  if (event.outcome === 'partial' && happening.outcome === 'success')
    return happening.words.some((word) => /^(?:warn|partial|part)/.test(word)) ? 'yes' : 'no';
  return event.outcome === 'timeout' && happening.outcome === 'failure' ? 'yes' : 'no';
}
