/** What every check owes, proved on any claim: deaf to everything undeclared, the same twice, pointing only at what it was given, silent where there is nothing. */
import type { Claim } from '../claims/claim.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import { overlaps } from '../domain/interval.js';
import { type Question, questionKey, type Timeline } from '../domain/question.js';
import { compareEvents, type TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import type { World } from './world.js';

export interface CheckInput {
  readonly claim: Claim;
  readonly events: readonly TimelineEvent[];
  readonly world: World;
}

/** What a check does wrong with an input; empty when it keeps its word. @throws what the check throws */
export function checkBreaches(check: Check, { claim, events, world }: CheckInput): string[] {
  for (const value of [claim, ...events, ...world.coverage, ...world.seen]) deepFreeze(value);
  const needs = check.needs(claim);
  const found = check.examine(claim, timelineOf(needs, events), world);
  const again = check.examine(claim, timelineOf(check.needs(claim), [...events].reverse()), world);
  const bare = { ...world, coverage: [], seen: [] };
  const nothing = check.examine(claim, timelineOf(needs, []), bare);
  return [
    ...(textOf(found) === textOf(again) ? [] : ['two runs do not agree']),
    ...found.flatMap((finding) => findingBreaches(check, finding, new Set(events), world)),
    ...nothing.filter(({ stance }) => stance !== 'silent').map(({ stance }) => `without evidence it ${stance}`),
  ];
}

function findingBreaches(check: Check, finding: Finding, events: ReadonlySet<TimelineEvent>, world: World): string[] {
  const { stance, pointers } = finding;
  const strange = pointers.filter((pointer) =>
    pointer.kind === 'event' ? !events.has(pointer.event) : !world.coverage.includes(pointer.entry),
  );
  return [
    ...(finding.check === check.id ? [] : [`it signs as ${finding.check}`]),
    ...(stance === 'silent' || pointers.length > 0 ? [] : [`it ${stance} without pointing at anything`]),
    ...(strange.length === 0 ? [] : ['it points at what it was not given']),
  ];
}

/** Answers declared questions, in the fixed order of events, and throws on any other. */
export function timelineOf(declared: readonly Question[], events: readonly TimelineEvent[]): Timeline {
  const known = new Set(declared.map(questionKey));
  const sorted = [...events].sort(compareEvents);
  return {
    ask(question) {
      if (!known.has(questionKey(question))) throw new Error(`not declared: ${questionKey(question)}`);
      return Object.freeze(sorted.filter((event) => answers(event, question)));
    },
  };
}

const answers = (event: TimelineEvent, { kinds, subjects, window }: Question): boolean =>
  kinds.includes(event.kind) &&
  (!subjects || event.subjects.some((ref) => subjects.includes(entityKey(ref)))) &&
  (!window || overlaps(event.at, window));

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner));

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
