/** The words before and behind a time that widen, bound or relate it: "just before", "no later than", "at around", "or so". */
import type { Hedge } from '../../domain/tolerance-tables.js';
import { HEDGE_WORDS, HEDGES } from '../../domain/tolerance-tables.js';
import type { Relation } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { phraseAt, word } from './tokens.js';

export interface Prefix {
  /** First token behind the words. */
  readonly next: number;
  readonly hedge?: Hedge;
  readonly relation?: Relation;
  readonly inclusive?: true;
  /** First token that belongs to the mention; `next` when none does. */
  readonly from: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly hedge?: Hedge;
  readonly relation?: Relation;
  readonly inclusive?: true;
  /** Stays outside of the mention: at, on, in, for, from. */
  readonly outside?: true;
}

const SUFFIX_WORDS = new Set(['or so', '-ish', 'or thereabouts', 'sharp', 'on the dot']);
/** Which relation a hedge implies. */
const HEDGE_RELATION: { readonly [hedge in Hedge]?: Relation } = {
  just_before: 'before',
  shortly_before: 'before',
  right_before: 'before',
  just_after: 'after',
  shortly_after: 'after',
  right_after: 'after',
  soon_after: 'after',
  within: 'within',
  in_under: 'within',
};

const hedges: readonly Phrase[] = HEDGES.flatMap((hedge) =>
  HEDGE_WORDS[hedge]
    .filter((words) => !SUFFIX_WORDS.has(words))
    .map((words) => ({
      words: words.split(' '),
      hedge,
      ...(HEDGE_RELATION[hedge] ? { relation: HEDGE_RELATION[hedge] } : {}),
    })),
);

const relation = (words: string, name: Relation, more: Partial<Phrase> = {}): Phrase => ({
  words: words.split(' '),
  relation: name,
  ...more,
});

const RELATION_PHRASES: readonly Phrase[] = [
  relation('no later than', 'by', { inclusive: true }),
  relation('not later than', 'by', { inclusive: true }),
  relation('at the latest by', 'by', { inclusive: true }),
  relation('no earlier than', 'since', { inclusive: true }),
  relation('not earlier than', 'since', { inclusive: true }),
  relation('not before', 'since', { inclusive: true }),
  // "Merged as late as 15:41", "was failing as early as 08:10": then, and a word on what the writer thinks of it.
  relation('as late as', 'at'),
  relation('as early as', 'at'),
  relation('earlier than', 'before'),
  relation('later than', 'after'),
  relation('prior to', 'before'),
  relation('well before', 'before'),
  relation('well after', 'after'),
  relation('up until', 'until'),
  relation('not until', 'until'),
  relation('starting at', 'starting'),
  relation('starting from', 'starting'),
  relation('starting on', 'starting'),
  relation('starting', 'starting'),
  relation('beginning at', 'starting'),
  relation('before', 'before'),
  relation('after', 'after'),
  relation('past', 'after'),
  relation('since', 'since', { inclusive: true }),
  relation('until', 'until', { inclusive: true }),
  relation('till', 'until', { inclusive: true }),
  relation('by', 'by', { inclusive: true }),
  relation('through', 'through', { inclusive: true }),
  relation('at', 'at', { outside: true }),
  relation('@', 'at', { outside: true }),
  relation('on', 'on', { outside: true }),
  relation('in', 'in', { outside: true }),
  relation('from', 'from', { outside: true }),
  relation('for', 'for', { outside: true }),
  relation('during', 'during', { outside: true }),
];

const BY_FIRST = new Map<string, Phrase[]>();
for (const phrase of [...hedges, ...RELATION_PHRASES].sort((a, b) => b.words.length - a.words.length)) {
  const first = phrase.words[0]!;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), phrase]);
}

/** The first word of every phrase of relation or hedge. */
export const PREFIX_FIRST: readonly string[] = [...BY_FIRST.keys()];

/** Hedges that are said of lengths and never of clocks. */
export const AMOUNT_ONLY: ReadonlySet<Hedge> = new Set<Hedge>([
  'over',
  'well_over',
  'under',
  'most_of',
  'just_under',
  'just_over',
  'at_least',
  'at_most',
  'up_to',
  'a_good',
]);

/** Up to three phrases of relation and hedge at a token; null when there is none. */
export function prefixAt(tokens: Tokens, at: number): Prefix | null {
  let next = at;
  let found: Omit<Prefix, 'next' | 'from'> = {};
  let from = -1;
  for (let count = 0; count < 3; count++) {
    const match = phraseFrom(tokens, next);
    if (!match) break;
    const { phrase } = match;
    if (found.hedge && AMOUNT_ONLY.has(found.hedge) && !phrase.hedge) {
      // "was over after six minutes": what is over is something else.
      found = {};
      from = -1;
    } else if (found.relation === 'through' && phrase.outside) {
      // "let the deploy through at 09:01": the word is the verb's.
      found = {};
      from = -1;
    }
    if (from < 0 && !phrase.outside) from = next;
    found = {
      ...(found.hedge || phrase.hedge ? { hedge: phrase.hedge ?? found.hedge! } : {}),
      ...(found.relation || phrase.relation
        ? { relation: found.relation && found.relation !== 'at' ? found.relation : phrase.relation! }
        : {}),
      ...(found.inclusive || phrase.inclusive ? { inclusive: true as const } : {}),
    };
    if (found.relation === undefined) delete (found as { relation?: Relation }).relation;
    next = match.next;
  }
  return next === at ? null : { next, from: from < 0 ? next : from, ...found };
}

function phraseFrom(tokens: Tokens, at: number): { readonly phrase: Phrase; readonly next: number } | null {
  for (const phrase of BY_FIRST.get(word(tokens, at)) ?? []) {
    const next = phraseAt(tokens, at, phrase.words);
    if (next !== null) return { phrase, next };
  }
  return null;
}

const AMOUNT_PHRASES = hedges.filter((phrase) => !phrase.relation || phrase.relation === 'within');

/** A hedge of an amount at a token ("nearly", "just over", "at least"); null when there is none. */
export function hedgeAt(tokens: Tokens, at: number): { readonly next: number; readonly hedge: Hedge } | null {
  const found = phraseFrom(tokens, at);
  return found?.phrase.hedge && AMOUNT_PHRASES.includes(found.phrase)
    ? { next: found.next, hedge: found.phrase.hedge }
    : null;
}

export interface Suffix {
  readonly next: number;
  readonly hedge?: Hedge;
  readonly relation?: Relation;
  readonly inclusive?: true;
}

const SUFFIXES: readonly (readonly [readonly string[], Omit<Suffix, 'next'>])[] = [
  [['or', 'so'], { hedge: 'around' }],
  [['or', 'thereabouts'], { hedge: 'around' }],
  [['-', 'ish'], { hedge: 'around' }],
  [['ish'], { hedge: 'around' }],
  [['sharp'], { hedge: 'exactly' }],
  [['on', 'the', 'dot'], { hedge: 'exactly' }],
  [['or', 'later'], { relation: 'since', inclusive: true }],
  [['and', 'later'], { relation: 'since', inclusive: true }],
  [['or', 'earlier'], { relation: 'until', inclusive: true }],
  [['onwards'], { relation: 'since', inclusive: true }],
  [['on', 'wards'], { relation: 'since', inclusive: true }],
  [['at', 'the', 'latest'], { relation: 'by', inclusive: true }],
  [['at', 'the', 'earliest'], { relation: 'since', inclusive: true }],
];

/** The words behind a time that widen or bound it; null when there are none. */
export function suffixAt(tokens: Tokens, at: number): Suffix | null {
  for (const [phrase, suffix] of SUFFIXES) {
    const next = phraseAt(tokens, at, phrase);
    if (next !== null) return { next, ...suffix };
  }
  return null;
}
