/** Guards that were set aside: protection overridden, reviews dismissed before a merge, alerts muted. */

import type { World } from '../../../checks/world.js';
import { entityKey } from '../../../domain/entity.js';
import { type Instant, MINUTE } from '../../../domain/instant.js';
import type { Question, Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Fact } from './fact.js';
import { tellingOf, type Wording } from './telling-of.js';
import type { Trouble } from './trouble.js';

const MERGES: Question = { kinds: ['change.merged'] };
const RULES: Question = { kinds: ['protection.evaluated'] };
const DISMISSALS: Question = { kinds: ['change.review_dismissed'] };
const REVIEWS: Question = { kinds: ['change.reviewed'] };
const MUTES: Question = { kinds: ['policy.snoozed', 'policy.changed', 'event.generic'] };
const CLOSINGS: Question = { kinds: ['change.closed'] };
const OPENINGS: Question = { kinds: ['change.opened'] };
export const GUARD_QUESTIONS: readonly Question[] = [MERGES, RULES, DISMISSALS, REVIEWS, MUTES, CLOSINGS, OPENINGS];

const OVERRIDE: Wording = {
  actions: ['bypass'],
  words: ['override', 'overrode', 'bypassed', 'bypass', 'unreviewed', 'admin', 'unapproved'],
};
const DISMISSED: Wording = {
  actions: ['dismiss'],
  words: ['dismissed', 'dismissal', 'discarded', 'overruled', 'withdrawn'],
};
const OBJECTED: Wording = {
  actions: ['request_changes', 'refuse'],
  words: ['requested', 'changes', 'objected', 'objection', 'concern', 'asked', 'blocked'],
};
const TURNED_DOWN: Wording = {
  actions: ['close', 'refuse'],
  words: ['closed', 'refused', 'rejected', 'declined', 'turned', 'unmerged', 'abandoned', 'dropped'],
};
const MUTED: Wording = {
  actions: ['snooze', 'turn_off'],
  words: ['snoozed', 'snooze', 'muted', 'mute', 'silenced', 'silence', 'disabled', 'suppressed', 'off'],
};

export function guardsSetAside(timeline: Timeline, trouble: Trouble, world: World): readonly Fact[] {
  const { from } = world.incident;
  const during = (event: TimelineEvent): boolean =>
    event.at.from >= from && (trouble.lasted.to === null || event.at.from <= trouble.lasted.to);
  const merges = timeline.ask(MERGES).filter((event) => event.clock !== 'git' && trouble.concerns(event));
  return [
    ...overridden(timeline, merges.filter(during), trouble),
    ...dismissed(timeline, merges.filter(during), trouble),
    ...objected(timeline, merges.filter(during), trouble),
    ...turnedDown(timeline, timeline.ask(CLOSINGS).filter(during), trouble, world),
    ...muted(
      timeline.ask(MUTES).filter((event) => during(event) && mutes(event)),
      trouble,
    ),
  ];
}

const fact = (kind: Fact['kind'], twins: readonly TimelineEvent[], wording: Wording, trouble: Trouble): Fact => ({
  kind,
  event: twins[0]!,
  twins,
  telling: { ...tellingOf(twins, wording, trouble), values: [] },
});

/** A merge that the branch's own rule did not allow, by what the provider says of the rule or of its evaluation. */
function overridden(timeline: Timeline, merges: readonly TimelineEvent[], trouble: Trouble): readonly Fact[] {
  const bypasses = timeline.ask(RULES).filter((event) => event.attributes['result'] === 'bypass');
  return merges.flatMap((merge) => {
    const sha = merge.attributes['sha'];
    const rules = bypasses.filter((event) => event.attributes['after'] === sha);
    const { reviewRequired, reviewDecision } = merge.attributes;
    const unmet = reviewRequired === true && typeof reviewDecision === 'string' && reviewDecision !== 'approved';
    if (rules.length === 0 && !unmet) return [];
    const twins = [merge, ...rules];
    return [fact('bypass', twins, { ...OVERRIDE, veiled: (event) => event === merge }, trouble)];
  });
}

/** A review dismissed before its change was merged, unless the same reviewer spoke again in between. */
function dismissed(timeline: Timeline, merges: readonly TimelineEvent[], trouble: Trouble): readonly Fact[] {
  const reviews = timeline.ask(REVIEWS);
  return timeline.ask(DISMISSALS).flatMap((event) => {
    const change = event.subjects[0];
    if (!change || event.text === undefined) return [];
    const merge = merges.find(
      (other) => other.at.from >= event.at.from && other.subjects.some((ref) => entityKey(ref) === entityKey(change)),
    );
    if (!merge) return [];
    const reviewer = event.actors.find((actor) => actor.role === 'reviewer')?.identity;
    const again = reviews.some(
      (review) =>
        between(review, event.at.from, merge.at.from) &&
        review.attributes['review'] === 'approved' &&
        review.subjects.some((ref) => entityKey(ref) === entityKey(change)) &&
        review.actors.some((actor) => actor.role === 'reviewer' && actor.identity === reviewer),
    );
    return again ? [] : [fact('review_dismissed', [event], DISMISSED, trouble)];
  });
}

const isOf = (event: TimelineEvent, key: string): boolean => event.subjects.some((ref) => entityKey(ref) === key);
const reviewerOf = (event: TimelineEvent): string | undefined =>
  event.actors.find((actor) => actor.role === 'reviewer')?.identity;

/** A request for changes that its reviewer neither took back nor saw dismissed, and that the merge passed over. */
function objected(timeline: Timeline, merges: readonly TimelineEvent[], trouble: Trouble): readonly Fact[] {
  return merges.flatMap((merge) => {
    const key = entityKey(merge.subjects[0]!);
    const before = (event: TimelineEvent): boolean => event.at.from < merge.at.from && isOf(event, key);
    const reviews = timeline.ask(REVIEWS).filter(before);
    const dismissals = timeline.ask(DISMISSALS).filter(before);
    const standing = reviews.filter(
      (review) =>
        review.attributes['review'] === 'changes_requested' &&
        !reviews.some(
          (later) =>
            later.at.from > review.at.from &&
            later.attributes['review'] === 'approved' &&
            reviewerOf(later) === reviewerOf(review),
        ) &&
        !dismissals.some((event) => event.at.from > review.at.from && reviewerOf(event) === reviewerOf(review)),
    );
    const last = standing.at(-1);
    return last ? [fact('objection', [last], OBJECTED, trouble)] : [];
  });
}

/** A proposal that was turned down at leisure is everyday work. */
const IN_THE_HEAT = 60n * MINUTE;

/** A further change of an agent under scrutiny that somebody else closed unmerged within the hour. */
function turnedDown(
  timeline: Timeline,
  closings: readonly TimelineEvent[],
  trouble: Trouble,
  world: World,
): readonly Fact[] {
  const quick = (event: TimelineEvent): boolean =>
    timeline
      .ask(OPENINGS)
      .some((opened) => isOf(opened, entityKey(event.subjects[0]!)) && event.at.from - opened.at.from <= IN_THE_HEAT);
  return closings
    .filter((event) => {
      const by = (role: string): string => event.actors.find((actor) => actor.role === role)?.identity ?? '';
      return world.scrutinised.has(by('author')) && by('actor') !== '' && by('actor') !== by('author') && quick(event);
    })
    .map((event) => fact('refused', [event], TURNED_DOWN, trouble));
}

const between = (event: TimelineEvent, from: Instant, to: Instant): boolean =>
  event.at.from > from && event.at.from < to;

const succeeded = (event: TimelineEvent): boolean => event.outcome === undefined || event.outcome === 'success';
const mutes = (event: TimelineEvent): boolean =>
  succeeded(event) && (event.kind === 'event.generic' ? toldAsMute(event) : mutesPolicy(event));

/** "alertmanager.silence.created": by the words of its type. */
function toldAsMute(event: TimelineEvent): boolean {
  const { words } = event.attributes;
  const all = Array.isArray(words) ? words.map(String) : [];
  return (
    all.some((word) => /^(?:silenced?|snoozed?|muted?|inhibited)$/.test(word)) &&
    !all.some((word) => /^(?:expired|ended|deleted|removed|lifted|cancell?ed|resolved)$/.test(word))
  );
}

const mutesPolicy = (event: TimelineEvent): boolean =>
  event.kind === 'policy.snoozed'
    ? event.attributes['action'] !== 'ended'
    : event.attributes['enabled'] === false || event.attributes['action'] === 'deleted';

/** What one hand mutes within minutes is one deed; switched off weighs more than snoozed. */
function muted(events: readonly TimelineEvent[], trouble: Trouble): readonly Fact[] {
  const deeds: TimelineEvent[][] = [];
  for (const event of events) {
    const deed = deeds.find((one) => {
      const last = one.at(-1)!;
      return event.at.from - last.at.from <= 10n * MINUTE && actorOf(last) === actorOf(event);
    });
    if (deed) deed.push(event);
    else deeds.push([event]);
  }
  return deeds.map((twins) =>
    fact(
      'muted',
      [...twins].sort((a, b) => weight(a) - weight(b)),
      MUTED,
      trouble,
    ),
  );
}

const weight = (event: TimelineEvent): number => (event.kind === 'policy.changed' ? 0 : 1);
const actorOf = (event: TimelineEvent): string => event.actors.find((actor) => actor.role === 'actor')?.identity ?? '';
