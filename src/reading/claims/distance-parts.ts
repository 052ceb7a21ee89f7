/** Which words of a clause stand for which end of a length: those before and behind it, those of its anchor, those of "from … to …" and of "preceded … by". */
import type { Token } from '../predication/token.js';
import type { RelativeTime } from '../time/time-reading.js';
import { orderedBy } from './order-verbs.js';

export interface Parts {
  readonly direction: 'after' | 'before';
  readonly own: readonly Token[];
  /** Null where it is what was told before. */
  readonly other: readonly Token[] | null;
  /** Counted from what was told before, or from its own beginning. */
  readonly lasted?: 'maybe' | 'only';
}

/** @param anchor where the words stand that the length is counted from, if it is told by them */
export function partsOf(
  tokens: readonly Token[],
  length: Token,
  anchor: { readonly start: number; readonly end: number } | undefined,
): Parts | null {
  const at = tokens.indexOf(length);
  if (at < 0) return null;
  return (
    ofPair(tokens, at) ??
    ofOrder(tokens, at) ??
    ofRelative(tokens, at, anchor) ??
    ofPassing(tokens, at) ??
    ofParticle(tokens, at)
  );
}

/** "From X until Y it took", "between X and Y lay". */
function ofPair(tokens: readonly Token[], at: number): Parts | null {
  for (const [opening, joining] of PAIRS) {
    const from = tokens.findIndex(({ folded }, i) => opening.test(folded) && tokens[i + 1]?.kind !== 'time');
    const join = tokens.findIndex(({ folded }, i) => i > from + 1 && joining.test(folded));
    if (from < 0 || join < 0 || (at > from && at < join)) continue;
    const end = tokens.findIndex(
      (token, i) => i > join + 1 && (i === at || STOPS.test(token.text) || TAKES.test(token.folded)),
    );
    const [first, second] = [tokens.slice(from + 1, join), tokens.slice(join + 1, end < 0 ? tokens.length : end)];
    // "It took Ana an hour from X to Y": whose hour it was belongs to the later end.
    const rest = [...tokens.slice(0, from), ...(end < 0 ? [] : tokens.slice(end))].filter(
      (token) => token !== tokens[at],
    );
    if (first.length > 0 && second.length > 0) return { direction: 'after', own: [...second, ...rest], other: first };
  }
  return null;
}
const PAIRS = [
  [/^from$/, /^(?:to|until|till)$/],
  [/^between$/, /^and$/],
] as const;
const STOPS = /^[,;:.()|–—]$/;
const TAKES = /^(?:took|takes|needed|lay|lie|lies|passed|elapsed|went|it|there|was|were)$/;

/** "The alert beat the first ticket by more than three minutes". */
function ofOrder(tokens: readonly Token[], at: number): Parts | null {
  const ordered = orderedBy(tokens, tokens[at]!);
  if (!ordered) return null;
  const { first, last, leads } = ordered;
  const [own, other] = leads ? [first, last] : [last, first];
  return { direction: leads ? 'before' : 'after', own, other: other.length > 0 ? other : null };
}

function ofRelative(
  tokens: readonly Token[],
  at: number,
  anchor: { readonly start: number; readonly end: number } | undefined,
): Parts | null {
  const relative = tokens[at]!.time?.readings.find((one): one is RelativeTime => one.kind === 'relative');
  if (!relative || relative.anchor === 'time' || relative.anchor === 'now') return null;
  const { direction } = relative;
  if (!anchor)
    return {
      direction,
      own: without(tokens, at),
      other: null,
      ...(relative.within ? { lasted: 'maybe' as const } : {}),
    };
  const all = tokens.filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
  // "Within half a minute of it and answered": what goes on behind the pronoun is told of the own end.
  const told = POINTS.test(all[0]?.folded ?? '') && JOINS.test(all[1]?.folded ?? '') ? all.slice(0, 1) : all;
  const inside = (token: Token): boolean => told.includes(token);
  return { direction, own: without(tokens, at).filter((token) => !inside(token)), other: tokens.filter(inside) };
}

/** "Eighty minutes passed before it failed": counted from what was told before to what stands behind. */
function ofPassing(tokens: readonly Token[], at: number): Parts | null {
  const passes = tokens.findIndex(({ folded }, i) => i > at && i <= at + 2 && /^(?:passed|elapsed|by)$/.test(folded));
  const before = tokens[passes + 1];
  return passes > at && /^(?:before|until|till)$/.test(before?.folded ?? '')
    ? { direction: 'after', own: tokens.slice(passes + 2), other: null }
    : null;
}

/** "Three minutes further on", "three minutes and some later", "a quarter of an hour or so after the rollout", "in under a minute". */
function ofParticle(tokens: readonly Token[], at: number): Parts | null {
  const word = (i: number): string => tokens[i]?.folded ?? '';
  let next = at + 1;
  while (/^(?:or|so|and|some|further|thereabouts|more)$/.test(word(next))) next++;
  const skipped = next > at + 1;
  if (word(next) === 'later' || (word(next) === 'on' && (skipped || STOPS.test(tokens[next + 1]?.text ?? ''))))
    return { direction: 'after', own: without(tokens, at, next), other: null };
  if (word(next) === 'earlier' || word(next) === 'beforehand')
    return { direction: 'before', own: without(tokens, at, next), other: null };
  if (/^(?:after|before|into|past)$/.test(word(next)) && next + 1 < tokens.length) {
    const end = tokens.findIndex((token, i) => i > next && STOPS.test(token.text));
    const other = tokens.slice(next + 1, end < 0 ? tokens.length : end);
    const own = [...tokens.slice(0, at), ...(end < 0 ? [] : tokens.slice(end))];
    return { direction: word(next) === 'before' ? 'before' : 'after', own, other };
  }
  const lead = tokens[at]!.folded.split(' ')[0]!;
  if (/^(?:for|took|takes|lasted)$/.test(word(at - 1)) || lead === 'for')
    return { direction: 'after', own: without(tokens, at), other: null, lasted: 'only' };
  if (/^(?:in|needed)$/.test(word(at - 1)) || /^(?:in|through)$/.test(lead))
    return { direction: 'after', own: without(tokens, at), other: null, lasted: 'maybe' };
  return null;
}

const POINTS = /^(?:it|that|this|him|her|them|which)$/;
const JOINS = /^(?:and|but|by)$/;

const without = (tokens: readonly Token[], from: number, to = from): readonly Token[] =>
  tokens.filter((_, i) => i < from || i > to);
