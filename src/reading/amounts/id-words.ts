/** What makes a number a name: words before it ("build 412", "HTTP 503", "port 8080") and shapes (0047, 500s, 5xx); not for amounts. */
import type { Token, Tokens } from '../time/tokens.js';
import { word } from '../time/tokens.js';

const NAMERS = new Set(
  (
    'build pr mr pull request issue ticket incident inc revision rev version release migration port http https status code error exit commit sha id run job line page step phase ' +
    'sev severity p priority section chapter figure table week rfc cve option node shard partition replica zone tier level attempt room episode part number no. nr ssn tel phone ext'
  ).split(' '),
);

const HTTP_CODES = new Set([
  200, 201, 202, 204, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 418, 422, 425, 429,
  431, 451, 499, 500, 501, 502, 503, 504, 507, 508, 511, 520, 521, 522, 523, 524,
]);
const CODE_NOUNS =
  /^(?:s|errors?|responses?|status|status-?codes?|codes?|storm|rate|ratio|alerts?|pages?|bad|not|service|internal|gateway|forbidden|unauthorized|too|conflict|gone|ok|instead|from|for)$/;
const CODE_VERBS =
  /^(?:returned|returning|returns|return|got|gets|getting|serving|served|with|a|an|http|gave|see|saw|seeing|answered|threw|throwing|as|'|"|“|,|or|and)$/;

/** Whether a number at a token names something instead of counting. */
export function isName(tokens: Tokens, at: number, next: number): boolean {
  const token = tokens.list[at]!;
  if (token.kind !== 'number') return false;
  const alone = next === at + 1;
  if (token.text.length > 1 && token.text.startsWith('0') && alone) return true;
  // Seven digits and more without a separator are a commit or a run, unless they count something.
  if (alone && token.text.length > 6 && tokens.list[next]?.kind !== 'word') return true;
  const before = tokens.list[at - 1];
  if (alone && before?.kind === 'word' && NAMERS.has(before.lower) && !countsOn(tokens, next)) return true;
  if (before?.text === ':' && token.glued && tokens.list[at - 2]?.kind === 'word' && before.glued) return true;
  return alone && isHttpCode(token, tokens, at);
}

/** "the version 3 nodes" names, "a build 3 minutes later" counts: a unit of time decides. */
const countsOn = (tokens: Tokens, next: number): boolean =>
  /^(?:seconds?|minutes?|hours?|days?|times|percent|%|ms|files|lines)$/.test(word(tokens, next));

function isHttpCode(token: Token, tokens: Tokens, at: number): boolean {
  // "Stood at 400 from 17:35 to 18:13": a level.
  if (!HTTP_CODES.has(Number(token.text)) || word(tokens, at - 1) === 'at') return false;
  const after = word(tokens, at + 1);
  return (
    CODE_NOUNS.test(after) ||
    (CODE_VERBS.test(word(tokens, at - 1)) && (at + 1 >= tokens.list.length || tokens.list[at + 1]!.kind === 'mark'))
  );
}
