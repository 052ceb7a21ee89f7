/** Did it happen: this action, to this thing, by this person, at this time? May not guess: a record must fit every slot, and only proof contradicts. */
import type { ActionId } from '../claims/action.js';
import type { Claim } from '../claims/claim.js';
import type { Happening } from '../claims/slots.js';
import type { Finding } from '../domain/finding.js';
import { DAY, MINUTE } from '../domain/instant.js';
import type { Check } from './check.js';
import { describe, eventPointer, finding } from './matching/findings.js';
import { type Graded, gradeCandidate, momentOf } from './matching/grade.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { nearest } from './matching/nearest.js';
import { missingThing, neverHappened } from './matching/never-happened.js';
import { otherOutcome } from './matching/other-outcome.js';
import { candidatesFor, questionsFor } from './matching/showings.js';
import { readingsOf } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'event-happened';

export const eventHappened: Check = Object.freeze({
  id: ID,
  asks: 'Did this action happen to this thing, by this person, at this time?',
  appliesTo: ['event'],
  needs: (claim: Claim) => (claim.kind === 'event' ? questionsFor(claim.what) : []),
  examine(claim, timeline, world) {
    if (claim.kind !== 'event') return [];
    const happening = claim.what;
    const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
    const graded = candidatesFor(happening, timeline).map((candidate) =>
      gradeCandidate(candidate, happening, links, toolsIn(world)),
    );
    const fitting = best(graded.filter((one) => fits(one, happening))) ?? onlyOne(graded, happening);
    if (happening.negated) return negated(happening, fitting, graded, world);
    if (fitting && clocksDiffer(happening))
      return [
        finding(
          ID,
          'self_consistency',
          'contradicts',
          'contradicts_itself',
          describe(happening, 'time'),
          [eventPointer(fitting.event)],
          describe(fitting.event, 'time'),
        ),
      ];
    if (fitting) return supports(happening, fitting);
    return (
      wrongSlot(happening, graded, world) ??
      otherOutcome(ID, happening, timeline, links) ??
      missingThing(ID, happening, graded, world) ??
      neverHappened(ID, happening, graded, world) ?? [
        finding(ID, 'existence', 'silent', 'no_record', describe(happening)),
      ]
    );
  },
} satisfies Check);

/** Two clocks for one instant that no reading brings together, as "22:41 (09:41 AEST)". */
function clocksDiffer({ time }: Happening): boolean {
  if (!time?.second || time.inherited) return false;
  const first = readingsOf(time);
  const second = readingsOf({ ...time, readings: time.second });
  return !first.some((a) =>
    second.some(
      (b) => (a.from - b.from) % DAY === 0n || (a.from < b.from ? b.from - a.from : a.from - b.from) < 2n * MINUTE,
    ),
  );
}

const toolsIn = (world: World): ReadonlySet<string> =>
  new Set([...world.identities.values()].filter((one) => one.kind === 'service').map((one) => one.id));

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** A record that says all the claim says: nothing against it, enough for it, and hardly a word left over. */
function fits(one: Graded, happening: Happening): boolean {
  if (one.subject === 'no' || !fine(one.time) || !fine(one.outcome) || one.actor === 'no' || one.patient === 'no')
    return false;
  if (one.actor === 'cannot_tell' || !fine(one.values)) return false;
  if (happening.ordinal !== undefined && !one.fits.includes('direct') && one.time !== 'yes') return false;
  const anchors = anchorsOf(one, happening);
  if (anchors < 2) return false;
  return one.missing.length <= (anchors >= 3 ? 2 : 1);
}

/** "10:24 resolved": a deed at a stated minute, when only one thing had it done to it then. */
function onlyOne(graded: readonly Graded[], happening: Happening): Graded | null {
  if (!happening.time || happening.time.inherited || happening.negated) return null;
  const then = graded.filter(
    (one) =>
      one.time === 'yes' &&
      one.subject !== 'no' &&
      fine(one.outcome) &&
      fine(one.values) &&
      one.actor !== 'no' &&
      one.actor !== 'cannot_tell' &&
      one.missing.length === 0,
  );
  const things = new Set(then.map((one) => `${one.event.subjects[0]?.type}:${one.event.subjects[0]?.id}`));
  return things.size === 1 || (things.size === 2 && happening.words.length > 0) ? (then[0] ?? null) : null;
}

/** How many things tie a record to a claim: a thing counts twice, and so a name with a time is enough. */
function anchorsOf(one: Graded, happening: Happening): number {
  const thing = one.anchored ? 2 : one.subject === 'yes' ? 1 : 0;
  const settled = [one.time, one.actor, one.patient, one.values].filter((grade) => grade === 'yes').length;
  const ended = one.outcome === 'yes' && happening.outcome !== 'success' ? 1 : 0;
  const worded = happening.words.length >= 2 && one.missing.length === 0 ? 1 : 0;
  return thing + settled + ended + worded;
}

/** The most specific record: anchored, fewest words left over, first in the order of the actions, then earliest. */
function best(fitting: readonly Graded[]): Graded | null {
  const score = (one: Graded): number =>
    (one.anchored ? 4 : 0) +
    one.fits.filter((fit) => fit === 'direct').length * 2 +
    (one.actor === 'yes' ? 2 : 0) -
    one.missing.length;
  return [...fitting].sort((a, b) => score(b) - score(a))[0] ?? null;
}

function supports(happening: Happening, one: Graded): readonly Finding[] {
  const pointers = [eventPointer(one.event)];
  const found = [finding(ID, 'existence', 'supports', 'records_agree', describe(happening), pointers)];
  if (one.time === 'yes')
    found.push(
      finding(
        ID,
        'time',
        'supports',
        'records_agree',
        describe(happening, 'time'),
        pointers,
        describe(one.event, 'time'),
      ),
    );
  if (one.actor === 'yes')
    found.push(
      finding(
        ID,
        'actor',
        'supports',
        'records_agree',
        describe(happening, 'actor'),
        pointers,
        describe(one.event, 'actor'),
      ),
    );
  return found;
}

function negated(
  happening: Happening,
  fitting: Graded | null,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] {
  const named = happening.subjects.some((slot) => slot.how === 'named');
  if (fitting?.anchored && named && happening.words.length === 0)
    return [
      finding(ID, 'absence', 'contradicts', 'presence_shown', describe(happening), [eventPointer(fitting.event)]),
    ];
  const absent = fitting ? null : neverHappened(ID, { ...happening, negated: false }, graded, world);
  return absent
    ? absent.map((one) => ({
        ...one,
        facet: 'absence' as const,
        stance: 'supports' as const,
        reason: 'coverage_shows_absence' as const,
      }))
    : [finding(ID, 'absence', 'silent', 'coverage_incomplete', describe(happening))];
}

/** The same thing happened, but at another time or by somebody else. */
function wrongSlot(happening: Happening, graded: readonly Graded[], world: World): readonly Finding[] | null {
  const about = graded.filter(
    (one) => one.anchored && one.subject !== 'no' && one.event.clock !== 'git' && fine(one.outcome),
  );
  if (about.length === 0 || !happening.subjects.some((slot) => slot.how === 'named')) return null;
  return wrongActor(happening, about, world) ?? wrongTime(happening, about);
}

function wrongActor(happening: Happening, about: readonly Graded[], world: World): readonly Finding[] | null {
  if (!happening.agent || happening.agent.how === 'implied') return null;
  const then = about.filter(
    (one) => one.time === 'yes' || (one.time === 'unsaid' && one.candidate.showing.of !== undefined),
  );
  const direct = then.filter((one) => one.fits.some((fit) => fit === 'direct'));
  if (direct.length === 0 || then.some((one) => one.actor !== 'no')) return null;
  const other = direct.find((one) =>
    one.event.actors.some((actor) => actor.identity !== undefined && isSomebody(world, actor.identity)),
  );
  if (!other) return null;
  return [
    finding(
      ID,
      'actor',
      'contradicts',
      'actor_differs',
      describe(happening, 'actor'),
      [eventPointer(other.event)],
      describe(other.event, 'actor'),
    ),
  ];
}

/** A pipeline's account acts for people who are not in the record, so only a person or an agent shows that it was not another. */
const isSomebody = (world: World, identity: string): boolean =>
  ['human', 'agent'].includes(world.identities.get(identity)?.kind ?? '');

function wrongTime(happening: Happening, about: readonly Graded[]): readonly Finding[] | null {
  if (!happening.time || !isSingular(happening)) return null;
  const direct = about.filter(
    (one) => one.fits.some((fit) => fit === 'direct') && one.actor !== 'no' && one.values !== 'no',
  );
  if (direct.length === 0 || about.some((one) => one.time !== 'no')) return null;
  const other = nearest(direct, happening.time);
  if (!other || !isFrom(other)) return null;
  return [
    finding(
      ID,
      'time',
      'contradicts',
      'time_differs',
      describe(happening, 'time'),
      [eventPointer(other.event)],
      describe({ at: momentOf(other.candidate) }, 'time'),
    ),
  ];
}

const GENERAL: readonly string[] = [
  'service',
  'site',
  'repository',
  'environment',
  'channel',
  'role',
  'file',
  'check',
  'ref',
  'trigger',
  'project',
  'flag',
  'policy',
  'other',
];
const SINGULAR: readonly ActionId[] = [
  'merge',
  'open',
  'close',
  'cancel',
  'publish',
  'tag',
  'acknowledge',
  'dismiss',
  'fire',
  'clear',
  'resolve',
  'deploy',
  'roll_back',
  'serve',
  'finish',
  'succeed',
  'fail',
  'page',
  'start',
  'create',
  'revert',
  'become_ready',
  'shift_traffic',
];

/** A thing named by its own id, and a deed that it undergoes once: only then does another time contradict. */
const isSingular = (happening: Happening): boolean =>
  happening.actions.every((action) => SINGULAR.includes(action)) &&
  happening.subjects.some(
    (slot) =>
      slot.how === 'named' && slot.candidates.length > 0 && slot.candidates.every((ref) => !GENERAL.includes(ref.type)),
  );

/** Deeds that leave one record each, so that its time is the time. */
const isFrom = (one: Graded): boolean =>
  !one.event.kind.startsWith('state.') && one.event.kind !== 'event.generic' && one.event.clock !== 'git';
