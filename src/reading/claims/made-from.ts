/** Things made from another one: "the revert of #12" is not #12, and is known only where the evidence ties it. */
import type { SubjectSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { EntityRef, EntityType } from '../../domain/entity.js';
import type { Descriptions } from '../discourse/describe.js';
import type { Description } from '../predication/noun-phrases.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import type { ReadingContext } from './reading-context.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

/** Said of changes and commits. */
const OF_CHANGES = words('revert reversal rollback reversion fix successor backport copy follow-up part half');
/** Said of builds. */
const OF_BUILDS = words('retry rerun re-run rebuild repeat');
/** How the evidence names what was made: one word for all that mean the same. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...['revert', 'reversal', 'reversion', 'rollback'].map((word) => [stem(word), 'revert'] as const),
  ...['retry', 'rerun', 're-run', 'rebuild', 'repeat'].map((word) => [stem(word), 'retry'] as const),
]);
const CHANGES: ReadonlySet<EntityType> = new Set(['change', 'commit']);

/** The noun in "the revert of …" right before a token; null when nothing was made from what stands there. */
export function makingNoun(tokens: readonly Token[], at: number, types: readonly EntityType[]): string | null {
  const skipped = /^(?:that|the|this|build|pr|change|commit)$/;
  let i = at - 1;
  while (i > at - 3 && tokens[i]?.kind === 'word' && skipped.test(tokens[i]!.folded)) i--;
  const [noun, preposition] = [tokens[i - 1], tokens[i]];
  if (!/^(?:of|for|to)$/.test(preposition?.folded ?? '') || noun?.kind !== 'word') return null;
  return isMaking(noun.stem, types) ? noun.stem : null;
}

/** Whether a noun, as a stem, makes another thing of one of these types. */
export const isMaking = (noun: string, types: readonly EntityType[]): boolean =>
  (OF_CHANGES.has(noun) && types.some((type) => CHANGES.has(type))) || (OF_BUILDS.has(noun) && types.includes('build'));

/** What the evidence knows to have been made so from one of these; empty when nothing is. */
export const madeFrom = (
  noun: string,
  from: readonly EntityRef[],
  descriptions: Descriptions,
): readonly EntityRef[] => {
  const name = NAMED.get(noun);
  return name === undefined ? [] : from.flatMap(({ id }) => descriptions.called(`${name} of ${id}`));
};

/** "The revert of #12 was merged": about the revert, where it is known, and about nothing known otherwise. */
export function madeFromIt({ tokens, actions }: Predication, name: Token, { descriptions }: ReadingContext) {
  const noun = makingNoun(tokens, tokens.indexOf(name), name.mention?.types ?? []);
  // "10:05 Revert of #12": there the noun is the deed.
  if (noun === null || actions.some((action) => stem(action) === noun)) return {};
  const candidates = [...madeFrom(noun, name.mention?.entities ?? [], descriptions)];
  return candidates.length > 0 ? { candidates } : { candidates, types: [] };
}

/** "The retry of that build": about the retry of what the description means. */
export function madeFromDescribed(
  { tokens, actions }: Predication,
  { start, types }: Description,
  slot: SubjectSlot | null,
  { descriptions }: ReadingContext,
): SubjectSlot | null {
  const at = tokens.findIndex((token) => token.start === start);
  const noun = makingNoun(tokens, at, types);
  if (slot === null || noun === null || actions.some((action) => stem(action) === noun)) return slot;
  const candidates = [...madeFrom(noun, slot.candidates, descriptions)];
  return candidates.length > 0 ? { ...slot, candidates } : { ...slot, candidates, types: [], how: 'named' };
}
