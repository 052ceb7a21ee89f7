/** Who noticed ahead of whom: the first alert, customer, message of a person or of those who speak in a channel, held against that of the other, and the distance between both. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import { stem } from '../claims/words/stem.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { type Instant, MINUTE, SECOND } from '../domain/instant.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { clockDiffers } from './matching/differs.js';
import { describe, describeTime, eventPointer, finding } from './matching/findings.js';
import { SCENE_QUESTIONS, type Scene, sceneOf } from './matching/scene.js';
import { lengthMatches, personMatches, timeMatches } from './matching/slot-matches.js';
import { lettersOf } from './matching/spoken.js';
import { timeFits } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'noticed-before';
const ASSERTED: TypedValue = { type: 'order', value: 'before' };
/** Clocks of chat and monitoring against one another. */
const SKEW = 2n * SECOND;

type Told = ClaimOf<'detection'>;
type Noticer = Pick<Told, 'by' | 'person' | 'group'>;

export const noticedBefore: Check = Object.freeze({
  id: ID,
  asks: 'Did they notice ahead of the others, by so much?',
  appliesTo: ['detection'],
  needs: (claim) => (isOfTwo(claim) ? SCENE_QUESTIONS : []),
  examine(claim, timeline, world) {
    if (!isOfTwo(claim)) return [];
    const scene = sceneOf(timeline, world);
    const first = scene && signOf(claim, scene, world);
    if (!scene || !first) return [silent()];
    if (!claim.over) return ofAll(claim, first, scene, world);
    return ofOneAlert(claim, first, scene) ?? against(claim, first, signOf(claim.over, scene, world));
  },
} satisfies Check);

const isOfTwo = (claim: Claim): claim is Told =>
  claim.kind === 'detection' && (claim.over !== undefined || claim.by === 'person' || claim.by === 'group');

const silent = (): Finding => finding(ID, 'order', 'silent', 'no_record', ASSERTED);

/** The first record of somebody's noticing; undefined where none can be told. */
function signOf({ by, person, group }: Noticer, { alerts, pages, customers, reports }: Scene, world: World) {
  const automatic = pages.filter((page) => !page.actors.some((actor) => actor.role === 'actor'));
  if (by === 'monitoring') return earliest([...alerts, ...automatic]);
  if (by === 'customers') return customers[0];
  const said = reports.filter((event) => isHuman(event, world));
  if (by === 'person')
    return said.find(
      ({ actors }) =>
        person &&
        personMatches(
          person,
          actors.filter(({ role }) => role === 'actor'),
        ) === 'yes',
    );
  return group ? said.find((event) => speaksThere(group, event)) : undefined;
}

const earliest = (events: readonly TimelineEvent[]): TimelineEvent | undefined =>
  [...events].sort((a, b) => (a.at.from < b.at.from ? -1 : 1))[0];

const isHuman = ({ attributes, actors }: TimelineEvent, { identities }: World): boolean =>
  attributes['bot'] !== true &&
  actors.some(({ role, identity }) => role === 'actor' && identities.get(identity ?? '')?.kind !== 'agent');

/** "The depots" speak in #depot-ops: a word of theirs is in the name of the channel. */
function speaksThere(group: readonly string[], { attributes: { channel } }: TimelineEvent): boolean {
  const own = typeof channel === 'string' ? lettersOf(channel).trim().split(' ').map(stem) : [];
  return group.some((word) => own.includes(word));
}

/** "Seven minutes before the alert", where several opened: the one that it comes out with is meant; which, is not said, so that none refutes it while one came later. */
function ofOneAlert(claim: Told, first: TimelineEvent, { alerts, pages }: Scene): readonly Finding[] | null {
  if (claim.over?.by !== 'monitoring' || !THE_ALERT.test(claim.text)) return null;
  const later = [...alerts, ...pages]
    .filter((event) => event.at.from > first.at.from + SKEW)
    .sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const { lead } = claim.over;
  // The next one, or one that called somebody: of an alert that nobody heard nobody counts.
  const loud = later.filter((event, i) => i === 0 || pages.some(({ at }) => isSoonAfter(at.from, event.at.from)));
  const meant = lead && loud.find((event) => lengthMatches(lead, first.at.from, event.at.from, SKEW) === 'yes');
  if (meant)
    return [
      finding(ID, 'order', 'supports', 'records_agree', ASSERTED, [eventPointer(first), eventPointer(meant)]),
      ...timeOf(claim, first),
    ];
  return later.length > 0 && later.length < alerts.length + pages.length ? [silent()] : null;
}
const isSoonAfter = (page: Instant, alert: Instant): boolean => page >= alert && page <= alert + 2n * MINUTE;
const THE_ALERT = /\bthe (?:[\p{L}\d-]+ ){0,2}(?:alert|alarm|page)\b/iu;

/** Held against the other's first sign. Whoever spoke may have noticed before, so only a person's own words, or a message that is named, are refuted by an earlier alert. */
function against(claim: Told, first: TimelineEvent, second: TimelineEvent | undefined): readonly Finding[] {
  if (!second || first === second) return [silent()];
  const pointers = [eventPointer(first), eventPointer(second)];
  const { lead } = claim.over!;
  const isAhead = first.at.from + SKEW < second.at.from;
  const isBehind = second.at.from + SKEW < first.at.from;
  const known = claim.by === 'person' || claim.by === 'monitoring' || MESSAGE.test(claim.text);
  if (isBehind)
    return [known ? finding(ID, 'order', 'contradicts', 'order_differs', ASSERTED, pointers, AFTER) : silent()];
  if (!isAhead) return [finding(ID, 'order', 'silent', 'clocks_cannot_tell', ASSERTED)];
  const order = finding(ID, 'order', 'supports', 'records_agree', ASSERTED, pointers);
  if (!lead) return [order, ...timeOf(claim, first)];
  const fits = lengthMatches(lead, first.at.from, second.at.from, SKEW);
  const asserted: TypedValue = { type: 'duration', value: (lead.low + lead.high) / 2, unit: 'second' };
  const found: TypedValue = {
    type: 'duration',
    value: Number((second.at.from - first.at.from) / SECOND),
    unit: 'second',
  };
  if (fits === 'yes') return [order, finding(ID, 'duration', 'supports', 'records_agree', asserted, pointers, found)];
  const isTold = ({ by }: Noticer): boolean => by === 'person' || by === 'monitoring' || MESSAGE.test(claim.text);
  return isTold(claim) && isTold(claim.over!)
    ? [
        finding(
          ID,
          'duration',
          fits === 'no' ? 'contradicts' : 'silent',
          fits === 'no' ? 'duration_differs' : 'no_record',
          asserted,
          pointers,
          found,
        ),
      ]
    : [silent()];
}
const MESSAGE = /\b(?:message|report|post|note|ticket|call)\b/i;
const AFTER: TypedValue = { type: 'order', value: 'after' };

/** Ahead of everybody: no alert, customer or other person of whom a record tells was earlier. */
function ofAll(claim: Told, first: TimelineEvent, scene: Scene, world: World): readonly Finding[] {
  const others = [
    ...scene.alerts,
    ...scene.customers,
    ...scene.reports.filter((event) => tellsTrouble(event) && isHuman(event, world)),
  ];
  const earlier = earliest(others.filter((event) => event !== first && event.at.from + SKEW < first.at.from));
  if (earlier)
    return claim.by === 'person'
      ? [
          finding(
            ID,
            'order',
            'contradicts',
            'order_differs',
            ASSERTED,
            [eventPointer(first), eventPointer(earlier)],
            AFTER,
          ),
        ]
      : [silent()];
  return [finding(ID, 'order', 'supports', 'records_agree', ASSERTED, [eventPointer(first)]), ...timeOf(claim, first)];
}

const tellsTrouble = ({ kind, text }: TimelineEvent): boolean =>
  kind === 'ticket.opened' ||
  /\b(?:fail|error|down|broken|stuck|slow|refus|reject|cannot|can['’]?t|not work|wrong|missing|empty|try later|standing still|timeout|timing out|same here|404|50\d|no (?:pdf|data|answer))/i.test(
    text ?? '',
  );

function timeOf(claim: Told, first: TimelineEvent): readonly Finding[] {
  const { time } = claim;
  if (!time || time.inherited) return [];
  const fits = timeFits(time, first);
  const told = [describeTime(time), [eventPointer(first)], describe(first, 'time')] as const;
  if (fits === 'yes') return [finding(ID, 'time', 'supports', 'records_agree', ...told)];
  return [
    claim.by === 'person' && timeMatches(time, first.at) === 'no'
      ? clockDiffers(ID, ...told)
      : finding(ID, 'time', 'silent', 'no_record', ...told),
  ];
}
