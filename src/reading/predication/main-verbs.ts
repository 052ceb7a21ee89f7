/** Which verbs of a sentence make predications of their own. */
import { stem } from '../../claims/words/stem.js';
import { boundary } from './boundaries.js';
import { verbActions } from './deeds.js';
import { isNotDone } from './not-done.js';
import { saysOf } from './speech-words.js';
import type { Token } from './token.js';
import { verbFormAt } from './verb-forms.js';

/** Indices of the verbs that make a predication of their own. */
export function mainVerbs(tokens: readonly Token[]): readonly number[] {
  const verbs: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isMainVerb(tokens, i) || isPassingTime(tokens, i) || isNotDone(tokens, i)) continue;
    if (LIGHT.has(tokens[i]!.stem) && leadsToDoing(tokens[i + 1])) continue;
    const last = verbs.at(-1);
    if (last !== undefined && boundary(tokens, last, i).at < 0) {
      const before = verbs.at(-2);
      // "When Ana called Bo refused to merge it": only right before "refused" does Bo part the clauses.
      const isParted = before === undefined || boundary(tokens, before, i).at >= 0;
      if (isParted && LIGHT.has(tokens[last]!.stem) && tokens[i - 1]?.folded === 'to') verbs[verbs.length - 1] = i;
      continue;
    }
    verbs.push(i);
  }
  return verbs;
}

/** "Started deploying" is to deploy; an alert that "started firing" started. */
const leadsToDoing = (next: Token | undefined): boolean => /ing$/.test(next?.folded ?? '') && next?.folded !== 'firing';

/** A verb that says what was done or said, and does not only carry another one. */
export const isMainVerb = (tokens: readonly Token[], at: number): boolean =>
  !AUXILIARY.has(tokens[at]!.stem) &&
  verbFormAt(tokens, at) !== null &&
  meansSomething(tokens, at) &&
  !isHaving(tokens, at) &&
  !isPlural(tokens, at);

/** "had already passed", "had come to nothing": the verb is the one behind. */
const isHaving = (tokens: readonly Token[], at: number): boolean => {
  const next = at + 1 + adverbsAt(tokens, at + 1);
  return (
    tokens[at]!.stem === HAVE &&
    (verbFormAt(tokens, next) === 'participle' || /^(?:been|come|become|run|overrun)$/.test(tokens[next]?.folded ?? ''))
  );
};

/** "The alert on season-pass rejects closed": before a verb in the past it is a noun. */
const isPlural = (tokens: readonly Token[], at: number): boolean =>
  /[a-rt-z]s$/.test(tokens[at]!.folded) &&
  !/^(?:was|has|does|is)$/.test(tokens[at]!.folded) &&
  tokens[at - 1]?.kind === 'word' &&
  !/^(?:who|which|that|it|he|she|they|and|then|also)$/.test(tokens[at - 1]!.folded) &&
  ENDS_NOUN.test(tokens[at + 1]?.folded ?? '');
const ENDS_NOUN =
  /^(?:was|were|had|did|opened|closed|cleared|fired|rang|went|came|rose|fell|stayed|dropped|peaked|began)$/;

/** "33 minutes had passed", "ten minutes went by": time passes, no check does. */
function isPassingTime(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:passed|passes|passing|elapsed|went|gone|goes|ran|run)$/.test(tokens[at]!.folded)) return false;
  const before = tokens.slice(Math.max(0, at - 4), at).reverse();
  return before.find((token) => !/^(?:had|has|have|already|then|just|by|now)$/.test(token.folded))?.kind === 'duration';
}

/** A verb that needs a particle means nothing without it. */
const meansSomething = (tokens: readonly Token[], index: number): boolean =>
  saysOf(tokens[index]!.stem) !== null || verbActions(tokens, index).length > 0;

/** Verbs that only lead up to the one behind them. */
const LIGHT = new Set(
  [
    'try',
    'attempt',
    'manage',
    'fail',
    'forget',
    'start',
    'begin',
    'continue',
    'need',
    'go',
    'have',
    'help',
    'serve',
    'refuse',
    'decline',
  ].map(stem),
);

const HAVE = stem('have');

const AUXILIARY = new Set(['be', 'do']);

/** How many adverbs stand here: "had already passed". */
function adverbsAt(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (/^(?:not|n't|already|also|just|only|never|since|then|long)$|ly$/.test(tokens[at + count]?.folded ?? ''))
    count++;
  return count;
}
