/** What "which" stands for, when it is something that does deeds, and whom "who" stands for. */
import type { Happening, PersonSlot, SubjectSlot } from '../../claims/slots.js';
import type { EntityType } from '../../domain/entity.js';
import type { Predication } from '../predication/predication.js';
import type { ToSpan } from './to-span.js';

/** "#402, which cut the memory of the renderer": what stands right before "which" did it. */
export function antecedentOf({ link, left }: Predication, before: Happening): SubjectSlot | undefined {
  const bare = link === 'which' && left.every((token) => /^(?:which|that|and|also|had|has|,)$/.test(token.folded));
  const last = bare ? [...before.subjects].sort((a, b) => a.span.start - b.span.start).at(-1) : undefined;
  return last?.candidates.some(({ type }) => MAKERS.has(type)) ? last : undefined;
}
const MAKERS: ReadonlySet<EntityType> = new Set<EntityType>(['change', 'commit', 'build', 'release', 'revision']);

/** "Handed over to Ana, who resolved it": the one right before "who" did it, whoever else did what was told before. */
export function whoStandsBefore(
  { left, passive }: Predication,
  before: Happening | null,
  toSpan: ToSpan,
): PersonSlot | undefined {
  const who = left.find(({ kind }) => kind !== 'mark');
  if (who?.folded !== 'who' || passive || !before) return undefined;
  const { start } = toSpan(who.start, who.end);
  return [before.patient, before.agent].find((slot) => slot && slot.span.end <= start && slot.span.end >= start - NEAR);
}
/** A comma and a space. */
const NEAR = 3;
