/** Names of things that the evidence never names: "the Tokyo alert", "requests to payments-api". What is said of them is open. */
import { atomise } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import type { Descriptions } from '../discourse/describe.js';
import { isProperWord } from '../lexicon/proper-words.js';
import type { Token } from '../predication/token.js';

/** What services are called behind their hyphen; "follow-up" and "read-only" are words. */
const TAILS =
  /-(?:api|app|apps|bff|web|ui|portal|site|service|services|svc|server|gateway|gw|proxy|router|db|database|cache|queue|worker|workers|writer|reader|job|jobs|frontend|backend|edge|store|index|search|ingest|relay|broker|scheduler|controller|operator|exporter|agent|consumer|producer|intake|core|cluster|prod|staging)$/;

/** The names among tokens that nothing in the evidence goes by, in order. */
export const strangeNames = (tokens: readonly Token[], known: Descriptions): readonly Token[] =>
  tokens.filter(
    (token, i) =>
      isSameDoer(tokens, i) ||
      (token.kind === 'name'
        ? isStrangePlace(token, known)
        : token.kind === 'person'
          ? token.mention?.identities.length === 0 && token.mention.title === undefined
          : token.kind === 'word' && isStrange(token, tokens[i - 1], tokens[i + 1], known)),
  );

/** "Written and approved by the same person": who that is hangs on both deeds together. */
const isSameDoer = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.folded === 'same' && tokens[i - 1]?.folded === 'the' && tokens[i - 2]?.folded === 'by';

/** The same as a slot; nothing where all is known. */
export function strangeIn(tokens: readonly Token[], known: Descriptions): { readonly strange?: string[] } {
  const strange = strangeNames(tokens, known).map(({ text }) => text);
  return strange.length > 0 ? { strange } : {};
}

/** "Frankfurt", where nothing runs there. */
const isStrangePlace = ({ mention }: Token, known: Descriptions): boolean =>
  mention !== undefined &&
  mention.types.length > 0 &&
  mention.types.every((type) => type === 'environment') &&
  !mention.entities.some(({ id }) => known.all('environment').some((one) => one.id === id));

function isStrange(
  { text, folded }: Token,
  before: Token | undefined,
  behind: Token | undefined,
  known: Descriptions,
): boolean {
  const owns = /^['’]s$/.test(behind?.text ?? '');
  const proper = isProperWord(text) && (owns || (before !== undefined && !OPENS.test(before.text)));
  return (TAILS.test(folded) || proper) && !atomise(text).every((atom) => known.knows(stem(atom.folded)));
}

/** Behind these every word is written large. */
const OPENS = /^[.!?:;|("“'‘[–—\-*_>•]$/;
