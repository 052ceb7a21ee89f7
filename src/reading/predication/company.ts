/** The company that a word is in: what else stands in its clause. */
import { stem } from '../../claims/words/stem.js';
import type { Token } from './token.js';

/** Stems, `%` and `#types` of a clause. */
export function companyOf(segment: readonly Token[]): ReadonlySet<string> {
  const known = companies.get(segment);
  if (known) return known;
  const around = new Set<string>();
  for (const [i, token] of segment.entries()) {
    if (token.kind === 'word') {
      // A pull request is no request that anything serves.
      if (token.stem === REQUEST && /^(?:pull|merge)$/.test(segment[i - 1]?.folded ?? '')) continue;
      around.add(token.stem).add(token.folded);
      if (token.folded.includes('-')) for (const part of token.folded.split('-')) around.add(stem(part));
    }
    for (const type of token.mention?.types ?? token.standsFor ?? []) around.add(`#${type}`);
    if (token.kind === 'person' || /^(?:i|me|he|she|him|her|we|us|they|them)$/.test(token.folded))
      around.add('#person');
    if (token.amount?.readings.some((reading) => reading.unit.family === 'percent')) around.add('%');
  }
  companies.set(segment, around);
  return around;
}

/** Every word of a segment that could be its verb asks for the company it is in. */
const companies = new WeakMap<readonly Token[], ReadonlySet<string>>();

const REQUEST = stem('request');
