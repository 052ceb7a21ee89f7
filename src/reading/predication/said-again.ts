/** "Ana was paged at 04:41 and again at 04:46": the same deed once more, at the time that stands behind the word. */
import { tellsWhen } from './tells-when.js';
import type { Token } from './token.js';

/** The clause and, where it tells of such a second time, the same clause with that time instead of its own. */
export function saidAgain(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const at = tokens.findIndex(
    ({ folded }, i) =>
      folded === 'again' && /^(?:and|then|,)$/.test(tokens[i - 1]?.folded ?? '') && opensTime(tokens, i + 1),
  );
  if (at < 2) return goingOn(tokens);
  const first = tokens.slice(0, at - (tokens[at - 2]?.text === ',' || tokens[at - 2]?.folded === 'and' ? 2 : 1));
  const end = tokens.findIndex(({ kind, folded }, i) => i > at && (kind === 'mark' || /^(?:and|but)$/.test(folded)));
  const time = tokens.slice(at + 1, end < 0 ? tokens.length : end);
  const rest = end < 0 ? [] : tokens.slice(end);
  const goesOn = /^(?:and|but)$/.test(rest.find(({ kind }) => kind !== 'mark')?.folded ?? '');
  if (!first.some(isTime) || (rest.some(isTime) && !goesOn)) return [tokens];
  const deed = first.filter(
    (token, i) => !isTime(token) && !(isTime(first[i + 1]) && /^(?:at|on|around|about|by)$/.test(token.folded)),
  );
  return [first, [...deed, ...time, ...rest]];
}

/** "OPS-1 moved to Monitoring at 09:48 and to Resolved at 10:00": the verb is said once for both. */
function goingOn(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const joint = tokens.findIndex(({ folded }, i) => folded === 'and' && tokens[i + 1]?.folded === 'to');
  const first = tokens.slice(0, joint);
  const to = first.findIndex(({ folded }) => folded === 'to');
  const rest = tokens.slice(joint + 1);
  const one = first.slice(to + 1).filter(({ kind }) => kind === 'word' || kind === 'name' || kind === 'person');
  const isOne = to > 0 && rest.length <= LONGEST && one.length <= 4 && isTime(first.at(-1)) && rest.some(tellsWhen);
  return joint > 2 && isOne ? [first, [...first.slice(0, to), ...rest]] : [tokens];
}
const LONGEST = 8;

const isTime = (token: Token | undefined): boolean => token?.kind === 'time' || token?.kind === 'duration';

const opensTime = (tokens: readonly Token[], at: number): boolean =>
  isTime(tokens[at]) || (/^(?:at|around|about|just|some)$/.test(tokens[at]?.folded ?? '') && isTime(tokens[at + 1]));
