/** "After Bo had approved it, Ana merged #12": "it" in a clause that leads is what the main clause names, where nothing was spoken of before. */
import type { EntityType } from '../../domain/entity.js';
import type { Token } from '../predication/token.js';
import type { ReadingContext } from './reading-context.js';

export function pointingAhead(tokens: readonly Token[], { discourse }: ReadingContext): readonly Token[] {
  const first = tokens.find(({ kind }) => kind !== 'mark' && kind !== 'time');
  if (!first || !LEADS.test(first.folded) || discourse.it()) return tokens;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const it = tokens.findIndex(({ folded, kind }) => kind === 'word' && folded === 'it');
  if (comma < 0 || it < 0 || it > comma || tokens.slice(0, comma).some(isThing)) return tokens;
  const [thing, ...others] = tokens.slice(comma).filter(isThing);
  if (!thing || others.length > 0) return tokens;
  const { start, end } = tokens[it]!;
  return tokens.map((token, at) => (at === it ? { ...thing, start, end } : token));
}

const LEADS = /^(?:after|before|when|once|although|though|because|while|since|as)$/;
const THINGS: ReadonlySet<EntityType> = new Set<EntityType>(['change', 'build', 'revision', 'ticket', 'release']);
const isThing = ({ kind, mention }: Token): boolean =>
  kind === 'name' && mention!.types.some((type) => THINGS.has(type));
