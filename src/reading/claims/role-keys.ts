/** Keys that name who did something ("Approver of #735: Otso", "Author of #12 – Ana") read as the deed told in the passive. */
import { stem } from '../../claims/words/stem.js';
import type { Token } from '../predication/token.js';
import type { Unit } from '../units/unit.js';

const DONE: Readonly<Record<string, string>> = {
  approver: 'approved',
  approvers: 'approved',
  author: 'opened',
  merger: 'merged',
  committer: 'committed',
  deployer: 'deployed',
};

/** "Approver of #735: Otso" → "approved of #735 by Otso", every token at its own characters; other units as they are. */
export function roleKeys(unit: Unit, tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (!unit.pair || !first || first.kind !== 'word' || !Object.hasOwn(DONE, first.folded)) return tokens;
  const colon = tokens.findIndex((token) => token.text === ':' && token.start >= first.end);
  const named = tokens.slice(1, colon).some((token) => token.kind === 'name');
  if (colon < 0 || !named) return tokens;
  return tokens.map((token, i) =>
    i === 0 ? worded(token, DONE[first.folded]!) : i === colon ? worded(token, 'by') : token,
  );
}

const worded = (token: Token, word: string): Token => ({ ...token, kind: 'word', folded: word, stem: stem(word) });
