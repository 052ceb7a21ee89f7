/** What an agent under scrutiny wrote proves that it wrote it, and what its change holds; this takes the rest of such support away. May not touch what counts against it. */
import { speakersOf } from '../../checks/matching/statements.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { ClaimKind } from '../../claims/kinds.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding, Pointer } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Facet } from '../../domain/verdict.js';

/** Records whose whole content is what somebody said. */
const SAID: ReadonlySet<EventKind> = new Set<EventKind>([
  'message.posted',
  'message.edited',
  'change.commented',
  'ticket.commented',
  'page.note',
  'status.posted',
  'incident.changed',
]);
/** Records that hold somebody's words beside what the provider saw: titles, messages, notes, trailers. */
const WRITTEN: ReadonlySet<EventKind> = new Set<EventKind>([
  'change.opened',
  'change.reviewed',
  'commit.authored',
  'tag.created',
  'release.published',
  'ticket.opened',
  'incident.declared',
]);

/** Whether a record's words are those of an agent under scrutiny. */
export const isOwnWords = (event: TimelineEvent, world: World): boolean =>
  (SAID.has(event.kind) || WRITTEN.has(event.kind)) &&
  event.text !== undefined &&
  writersOf(event).some((id) => world.scrutinised.has(id));

const writersOf = (event: TimelineEvent): readonly string[] =>
  (WRITTEN.has(event.kind) && event.kind !== 'change.reviewed'
    ? event.actors.filter((actor) => actor.role === 'author' || actor.role === 'actor')
    : speakersOf(event)
  ).flatMap((actor) => actor.identity ?? []);

/** Claims that are about the saying itself, or only about when it was said. */
const ABOUT_SAYING: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['communication', 'detection', 'order', 'duration']);
/** What a written record proves through its writer alone. */
const BY_WRITER: ReadonlySet<Facet> = new Set<Facet>(['approval', 'cause', 'state']);

/** The findings with support that rests on nothing but such words turned into silence, reason `self_attested`. */
export const withoutOwnWords = (claim: Claim, findings: readonly Finding[], world: World): readonly Finding[] =>
  world.scrutinised.size === 0
    ? findings
    : findings.map((finding) =>
        rests(claim, finding, world) ? { ...finding, stance: 'silent', reason: 'self_attested' } : finding,
      );

function rests(claim: Claim, finding: Finding, world: World): boolean {
  if (finding.stance !== 'supports' || finding.pointers.length === 0 || ABOUT_SAYING.has(claim.kind)) return false;
  return finding.pointers.every((pointer) => isMereWord(pointer, claim, finding, world));
}

function isMereWord(pointer: Pointer, claim: Claim, finding: Finding, world: World): boolean {
  if (pointer.kind !== 'event' || !isOwnWords(pointer.event, world)) return false;
  const { kind } = pointer.event;
  // "It posted an update at 10:02": that the post exists is what is claimed.
  if (SAID.has(kind)) return !(claim.kind === 'event' && claim.what.actions.some((action) => SAYING.has(action)));
  if (finding.reason === 'statement_agrees') return true;
  // That its pull request is open is the provider's word.
  if (claim.kind === 'state' && (claim.state === 'open' || claim.state === 'draft')) return false;
  return BY_WRITER.has(finding.facet) && kind !== 'change.reviewed';
}

const SAYING: ReadonlySet<string> = new Set(['publish', 'review', 'write', 'open', 'declare']);
