/** A predication without a verb. */
import { stem } from '../../claims/words/stem.js';
import { actionWordsOf, isDeedNoun } from './action-words.js';
import { companyOf } from './company.js';
import { beginningOf, standingOf } from './fragments.js';
import { NEGATIONS } from './negations.js';
import { isNotDone } from './not-done.js';
import type { Predication } from './predication.js';
import type { Token } from './token.js';
import { hasUnknownVerb } from './unknown-verb.js';
import { verbFormAt } from './verb-forms.js';
import { isWanted } from './wanted.js';

/** A fragment without a verb: "First customer ticket, SUP-2291", "09:45 Reconnect storm". */
export function whole(tokens: readonly Token[]): Predication {
  const around = companyOf(tokens);
  const strange = hasUnknownVerb(tokens);
  const nouns = tokens
    .flatMap((token, at) =>
      token.kind === 'word' && !strange && !isWanted(tokens, at) && !isNotDone(tokens, at) && !isStatusPage(tokens, at)
        ? actionWordsOf(token.stem, true)
        : [],
    )
    .filter((word) => word.company.length === 0 || word.company.some((one) => around.has(one)));
  const undone = tokens.some((_, at) => verbFormAt(tokens, at) !== null && isNotDone(tokens, at));
  const stands = undone ? [] : standingOf(tokens);
  const standing =
    stands.length > 0 ||
    nouns.length > 0 ||
    strange ||
    undone ||
    tokens.some((token) => token.kind === 'word' && (token.stem === 'be' || token.stem === HAVE))
      ? stands
      : beginningOf(tokens);
  return {
    verb: null,
    actions: [
      ...new Set([
        ...standing,
        ...nouns.flatMap((word) => word.actions),
        ...(nouns.length === 0 && isPerformed(tokens) ? (['other_deed'] as const) : []),
      ]),
    ],
    passive: true,
    negated: tokens.some((t) => NEGATIONS.has(t.folded)),
    link: 'start',
    tokens,
    left: [],
    right: tokens,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
}

/** "The flush performed by Ana", "the export was carried out at nine". */
const isPerformed = (tokens: readonly Token[]): boolean =>
  tokens.some(({ folded }) => /^(?:performed|conducted|undertaken|carried|accomplished)$/.test(folded)) &&
  tokens.some(({ kind, stem: word }) => kind === 'word' && isDeedNoun(word));

/** The page that tells customers wakes nobody. */
export const isStatusPage = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'page' && tokens[at - 1]?.folded === 'status';

const HAVE = stem('have');
