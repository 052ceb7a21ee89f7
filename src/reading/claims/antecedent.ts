/** What "which" stands for, when it is something that does deeds: a change, a build, a release. */
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { EntityType } from '../../domain/entity.js';
import type { Predication } from '../predication/predication.js';

/** "#402, which cut the memory of the renderer": what stands right before "which" did it. */
export function antecedentOf({ link, left }: Predication, before: Happening): SubjectSlot | undefined {
  const bare = link === 'which' && left.every((token) => /^(?:which|that|and|also|had|has|,)$/.test(token.folded));
  const last = bare ? [...before.subjects].sort((a, b) => a.span.start - b.span.start).at(-1) : undefined;
  return last?.candidates.some(({ type }) => MAKERS.has(type)) ? last : undefined;
}
const MAKERS: ReadonlySet<EntityType> = new Set<EntityType>(['change', 'commit', 'build', 'release', 'revision']);
