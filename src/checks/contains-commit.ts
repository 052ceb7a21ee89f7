/** Is the one in the other: does the release, revision or build hold the change or commit, by recorded ancestry? */
import type { ClaimOf } from '../claims/claim.js';
import type { SubjectSlot } from '../claims/slots.js';
import type { Finding } from '../domain/finding.js';
import { MINUTE } from '../domain/instant.js';
import { holds as within } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { type CommitGraph, commitGraph, GRAPH_KINDS, type Tip } from './matching/commit-graph.js';
import { eventPointer, finding } from './matching/findings.js';
import { LINKING_KINDS, type Links, linksAmong } from './matching/links.js';
import type { World } from './world.js';

const ID = 'contains-commit';
const GRAPH = { kinds: GRAPH_KINDS } as const;
const LINKS = { kinds: LINKING_KINDS } as const;
const REVERTS = { kinds: ['change.reverted'] } as const;
const OUT = { kinds: ['release.published', 'change.merged'] } as const;

export const containsCommit: Check = Object.freeze({
  id: ID,
  asks: 'Does the release, revision or build hold the change or commit?',
  appliesTo: ['content'],
  needs: () => [GRAPH, LINKS, REVERTS, OUT],
  examine(claim, timeline, world) {
    if (claim.kind !== 'content' || claim.contained.length === 0) return [];
    const graph = commitGraph(timeline.ask(GRAPH));
    const wholes = tips(claim.container[0], graph, timeline);
    const part = claim.contained[0]!;
    const parts = part.candidates.length > 0 ? tips(part, graph, timeline) : reverting(timeline, graph, world);
    const answers = wholes.flatMap((whole) =>
      parts.map((one) => ({
        whole,
        part: one,
        held: isHeld(claim, graph, whole, one) ?? (cameLater(whole, one, timeline) ? false : null),
      })),
    );
    return decided(claim, answers);
  },
} satisfies Check);

interface Answer {
  readonly whole: Tip;
  readonly part: Tip;
  readonly held: boolean | null;
}

const isHeld = (claim: ClaimOf<'content'>, graph: CommitGraph, whole: Tip, part: Tip): boolean | null =>
  claim.words.includes('same') ? whole.sha === part.sha : graph.contains(whole.sha, part.sha);

/** What was merged after the release was out is not in it. */
function cameLater({ ref: whole }: Tip, { ref: part }: Tip, timeline: Timeline): boolean {
  const of = (kind: TimelineEvent['kind'], { type, id }: Tip['ref']): TimelineEvent | undefined =>
    timeline
      .ask(OUT)
      .find((event) => event.kind === kind && event.subjects.some((ref) => ref.type === type && ref.id === id));
  const [out, merged] = [of('release.published', whole), of('change.merged', part)];
  return out !== undefined && merged !== undefined && merged.at.from > out.at.from + MINUTE;
}

/** The commit of a thing; of a revision through the build it came from. */
function tips(slot: SubjectSlot | undefined, graph: CommitGraph, timeline: Timeline): readonly Tip[] {
  if (!slot) return [];
  const own = graph.tipsOf(slot);
  if (own.length > 0) return own;
  const links: Links = linksAmong(timeline.ask(LINKS));
  const builds = slot.candidates
    .filter((ref) => ref.type === 'revision' || ref.type === 'version')
    .flatMap((ref) => [...links.of(ref)].filter((key) => key.startsWith('build:')))
    .map((key) => ({ type: 'build' as const, id: key.slice('build:'.length) }));
  return graph.tipsOf({ candidates: builds });
}

/** "the revert": the only change that reverted another one during the incident. */
function reverting(timeline: Timeline, graph: CommitGraph, world: World): readonly Tip[] {
  const changes = timeline
    .ask(REVERTS)
    .filter((event) => within(world.incident, event.at.from))
    .flatMap((event) => event.subjects.slice(1).filter((ref) => ref.type === 'change'));
  const ids = new Set(changes.map((ref) => ref.id));
  return ids.size === 1 ? graph.tipsOf({ candidates: changes.slice(0, 1) }) : [];
}

/** All readings must agree, or nobody can tell. */
function decided(claim: ClaimOf<'content'>, answers: readonly Answer[]): readonly Finding[] {
  const asserted = {
    type: 'entity',
    value: claim.contained[0]?.candidates[0]?.id ?? claim.contained[0]?.text ?? '',
  } as const;
  const [first] = answers;
  if (!first || answers.some((one) => one.held === null || one.held !== first.held))
    return [finding(ID, 'content', 'silent', 'no_record', asserted)];
  const agrees = first.held !== claim.negated;
  return [
    finding(
      ID,
      'content',
      agrees ? 'supports' : 'contradicts',
      agrees ? 'records_agree' : 'content_differs',
      asserted,
      [eventPointer(first.whole.record), eventPointer(first.part.record)],
      { type: 'state', value: first.held ? 'contains' : 'does not contain' },
    ),
  ];
}
