/** By which way a page reached somebody: told by phone, text message, push or e-mail, and which of them its record names. */
import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';
import type { Grade } from './values.js';

const SAID: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'e-mail', 'mail', 'electronic'],
  sms: ['sms', 'text', 'texted'],
  // A pager "rings" and "calls" whichever way it reaches somebody.
  phone: ['phone', 'telephone', 'telephoned', 'phoned', 'voice'],
  push: ['push'],
};
const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(SAID).flatMap(([way, words]) => words.map((word) => [stem(word), way] as const)),
);

const pages = ({ actions, patient }: Happening): boolean =>
  actions.includes('page') && patient !== undefined && patient.identities.length > 0;

/** The one way that is told; none where several are, or it is no page of somebody. */
export function channelSaid(happening: Happening): string | undefined {
  if (!pages(happening)) return undefined;
  const words = [...(happening.verb ? [happening.verb] : []), ...happening.words];
  const ways = new Set(words.flatMap((word) => BY_WORD.get(word) ?? []));
  return ways.size === 1 ? [...ways][0] : undefined;
}

/** The words that told the way, which a record of it bears out. */
export const isChannelWord = (word: string): boolean => BY_WORD.has(word);

/** Whether a record of a page went that way; one that names no way cannot tell. */
export function gradeChannel(happening: Happening, { kind, attributes }: TimelineEvent): Grade {
  const said = channelSaid(happening);
  if (said === undefined || !kind.startsWith('page.')) return 'unsaid';
  const went = kind === 'page.notified' ? attributes['channel'] : undefined;
  if (typeof went !== 'string' || !Object.hasOwn(SAID, went)) return 'cannot_tell';
  return went === said ? 'yes' : 'no';
}

const PAGER = ['page.notified'] as const;

/** "Paged by e-mail": all that reached this person then went another way, and the pager's record is whole. */
export function wrongChannel(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { time } = happening;
  const said = channelSaid(happening);
  if (said === undefined || time?.inherited) return null;
  const told = graded.filter(
    ({ event, patient, time: then }) =>
      event.kind === 'page.notified' &&
      patient === 'yes' &&
      (time ? then === 'yes' : event.at.from >= world.incident.from && event.at.from <= world.incident.to),
  );
  const [other] = told;
  if (!other || told.some(({ event }) => gradeChannel(happening, event) !== 'no')) return null;
  if (!absenceProof([...PAGER], [], world.incident, world)) return null;
  return [
    finding(
      check,
      'content',
      'contradicts',
      'record_says_otherwise',
      { type: 'text', value: said },
      [eventPointer(other.event)],
      { type: 'text', value: String(other.event.attributes['channel']) },
    ),
  ];
}
