/** "Merged over a failing golden-rates", "had a failing unit test": how a check stood, told before its name; put in the order of "with golden-rates red", "failed unit test". */
import { stem } from '../../claims/words/stem.js';
import type { Token } from './token.js';

const LEADS = /^(?:over|despite|against|with|past|notwithstanding)$/;
const STATES: Readonly<Record<string, 'red' | 'green'>> = {
  failing: 'red',
  failed: 'red',
  broken: 'red',
  red: 'red',
  passing: 'green',
  green: 'green',
};
const MOST = 4;

export function withStateBehind(tokens: readonly Token[]): readonly Token[] {
  const broke = tokens.findIndex((token, i) => isBreaking(token, tokens[i + 1]));
  if (broke > 0) return tokens.with(broke, asVerb(tokens[broke]!, 'red'));
  const at = tokens.findIndex(
    ({ kind, folded }, i) =>
      i > 0 && kind === 'word' && (LEADS.test(folded) || HAS.test(folded)) && stateAt(tokens, i) !== null,
  );
  if (at < 0) return tokens;
  const state = stateAt(tokens, at)!;
  const behind = tokens.slice(state + 1);
  const ends = behind.findIndex(({ kind, folded }) => kind === 'mark' || kind === 'time' || STOPS.test(folded));
  const noun = behind.slice(0, ends < 0 ? behind.length : ends);
  if (noun.length === 0 || noun.length > MOST || !noun.some(isCheck)) return tokens;
  const told = STATES[tokens[state]!.folded]!;
  if (HAS.test(tokens[at]!.folded))
    return [...tokens.slice(0, at), asVerb({ ...tokens[at]!, end: tokens[state]!.end }, told), ...behind];
  const { mention: _, ...last } = noun.at(-1)!;
  return [
    ...tokens.slice(0, at),
    { ...tokens[at]!, folded: 'with', stem: 'with' },
    ...noun,
    // It stands where the phrase ends, so that the phrase is quoted whole.
    { ...last, kind: 'word', text: told, folded: told, stem: told, start: last.end },
    ...behind.slice(noun.length),
  ];
}

/** "#12 had a failing unit test", "got a red lint". */
const HAS = /^(?:ha[ds]|got|gets?|showed|shows)$/;
const asVerb = (token: Token, state: 'red' | 'green'): Token => {
  const folded = state === 'red' ? 'failed' : 'passed';
  return { ...token, text: folded, folded, stem: stem(folded) };
};

/** "#12 broke golden-rates": it failed that check, and harmed nothing. */
const isBreaking = ({ kind, folded }: Token, next: Token | undefined): boolean =>
  kind === 'word' && /^(?:broke|breaks|tripped|trips)$/.test(folded) && next?.mention?.types.includes('check') === true;

const STOPS = /^(?:on|at|in|by|and|but|which|that|when|while|for|after|before|because)$/;

const stateAt = (tokens: readonly Token[], lead: number): number | null => {
  const at = /^(?:an?|the|its|their|one|two)$/.test(tokens[lead + 1]?.folded ?? '') ? lead + 2 : lead + 1;
  return Object.hasOwn(STATES, tokens[at]?.folded ?? '') && tokens[at + 1] !== undefined ? at : null;
};

const isCheck = ({ kind, folded, mention }: Token): boolean =>
  kind === 'name'
    ? mention!.types.includes('check')
    : /^(?:checks?|tests?|suites?|lint|ci|gates?|builds?|benchmarks?|jobs?|statuses)$/.test(folded);
