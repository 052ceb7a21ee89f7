/** Finds the names of a sentence by dictionary and by the form of ids; the longest wins, an everyday word counts only where it is marked as a name. */

import { type Atom, atomise, isIdentifierChar, isJoiner } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { EntityRef, EntityType } from '../../domain/entity.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import { ID_SHAPES } from '../lexicon/id-shapes.js';
import type { Lexicon, Meaning } from '../lexicon/lexicon.js';
import type { Mention } from './mention.js';

interface CodeSpan {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** All names in a clean text, in order, none overlapping. `spans` tells what the author set as code. */
export function readMentions(text: string, spans: readonly CodeSpan[], lexicon: Lexicon): readonly Mention[] {
  const atoms = atomise(text);
  const mentions: Mention[] = [];
  for (let i = 0; i < atoms.length; ) {
    const found = nameAt(text, atoms, i, spans, lexicon) ?? shapeAt(text, atoms, i);
    if (found) {
      mentions.push(found.mention);
      i = Math.max(found.next, i + 1);
    } else i++;
  }
  return mentions;
}

interface Found {
  readonly mention: Mention;
  readonly next: number;
}

function nameAt(
  text: string,
  atoms: readonly Atom[],
  index: number,
  spans: readonly CodeSpan[],
  lexicon: Lexicon,
): Found | null {
  const start = atoms[index]!.start;
  if (touchesBefore(text, start)) return null;
  const best = lexicon.longestAt(atoms, index);
  if (!best) return null;
  const end = atoms[best.end - 1]!.end;
  if (touchesBehind(text, end)) return null;
  if (isPlainWord(atoms, index, best) && !marked(text, start, end, spans, false)) return null;
  const meaning = narrowed(best.meaning, text, atoms, { from: index, to: best.end, small: lexicon.smallPeople });
  if (!meaning || (best.meaning.weak && !marked(text, start, end, spans, meaning.byNoun))) return null;
  if (meaning.entities.length === 0 && meaning.identities.length === 0) return null;
  return {
    mention: {
      start,
      end,
      text: text.slice(start, end),
      entities: meaning.entities,
      identities: meaning.identities,
      types: typesOf(meaning.entities),
      ...(best.meaning.title ? { title: best.meaning.title } : {}),
      how: 'named',
    },
    next: best.end,
  };
}

/** "At 09:46", where a region goes by AT: a little word that is not in capitals throughout is itself, and a person's name with its capital. */
const isPlainWord = (
  atoms: readonly Atom[],
  from: number,
  { end, meaning }: { readonly end: number; readonly meaning: Meaning },
): boolean =>
  end - from === 1 &&
  (meaning.identities.length > 0 ? /^[a-z]{1,4}$/ : /^[a-z]$|^[A-Za-z][a-z]{1,3}$/).test(atoms[from]!.text) &&
  isFunctionWord(stem(atoms[from]!.folded));

/** A name may not continue an identifier to its left ("relay" in "lantern-relay"), nor one to its right. */
function touchesBefore(text: string, start: number): boolean {
  const before = text[start - 1];
  if (isIdentifierChar(before) && isIdentifierChar(text[start])) return true;
  return (
    isJoiner(before) &&
    before !== '@' &&
    before !== '#' &&
    before !== ':' &&
    before !== '+' &&
    isIdentifierChar(text[start - 2]) &&
    before !== '.'
  );
}

function touchesBehind(text: string, end: number): boolean {
  const next = text[end];
  if (isIdentifierChar(next) && isIdentifierChar(text[end - 1])) return true;
  return (
    isJoiner(next) &&
    next !== ':' &&
    next !== '.' &&
    next !== '/' &&
    isIdentifierChar(text[end + 1]) &&
    !/^-(?:based|side|facing|related|wide|only|level)\b/.test(text.slice(end, end + 9))
  );
}

/** Keeps the meanings that the noun beside a name allows ("build 15e5", "the asset-manifest check"); people need a capital or an @. */
function narrowed(
  meaning: Meaning,
  text: string,
  atoms: readonly Atom[],
  { from, to, small }: { readonly from: number; readonly to: number; readonly small?: ReadonlySet<string> | undefined },
): { entities: readonly EntityRef[]; identities: readonly string[]; byNoun: boolean } | null {
  const types = nounBeside(atoms, from, to);
  const kept = types ? meaning.entities.filter((ref) => types.includes(ref.type)) : [];
  const first = text[atoms[from]!.start] ?? '';
  const person =
    /[\p{Lu}@\p{N}]/u.test(first) ||
    atoms.slice(from, to).some((atom) => !/^\p{L}+$/u.test(atom.text)) ||
    to - from > 1 ||
    small?.has(atoms[from]!.folded) === true;
  const identities = person ? meaning.identities : [];
  if (meaning.identities.length > 0 && identities.length === 0 && meaning.entities.length === 0) return null;
  return { entities: kept.length > 0 ? kept : meaning.entities, identities, byNoun: kept.length > 0 };
}

function nounBeside(atoms: readonly Atom[], from: number, to: number): readonly EntityType[] | null {
  const before = atoms[from - 1]?.folded ?? '';
  const beforeTwo = atoms[from - 2] ? `${stem(atoms[from - 2]!.folded)} ${stem(before)}` : '';
  const behind = atoms[to]?.folded ?? '';
  if (before === 'pagerduty' || stem(before) === 'page') return ['page'];
  return typesOfNoun(beforeTwo) ?? typesOfNoun(stem(before)) ?? typesOfNoun(stem(behind));
}

const marked = (text: string, start: number, end: number, spans: readonly CodeSpan[], byNoun: boolean): boolean =>
  byNoun ||
  spans.some(
    (span) =>
      span.kind === 'code' && span.start <= start && span.end >= end && span.end - span.start <= end - start + 2,
  ) ||
  text[start - 1] === '@';

function shapeAt(text: string, atoms: readonly Atom[], index: number): Found | null {
  const start = atoms[index]!.start;
  const before = text[start - 1];
  if (isIdentifierChar(before) || (isJoiner(before) && before !== ':')) return null;
  for (const shape of ID_SHAPES) {
    shape.pattern.lastIndex = start;
    const found = shape.pattern.exec(text);
    if (!found) continue;
    const end = start + found[0].length;
    const next = atoms.findIndex((atom, i) => i > index && atom.start >= end);
    const types = nounBeside(atoms, index, next < 0 ? atoms.length : next)?.filter((type) =>
      shape.types.includes(type),
    );
    return {
      mention: {
        start,
        end,
        text: found[0],
        entities: [],
        identities: [],
        types: types && types.length > 0 ? types : shape.types,
        how: 'named',
      },
      next: next < 0 ? atoms.length : next,
    };
  }
  return null;
}

const typesOf = (entities: readonly EntityRef[]): readonly EntityType[] => [
  ...new Set(entities.map((ref) => ref.type)),
];
