/** Tells a status code of HTTP from an amount, by the words beside it. */
import { isStatusCode } from '../../../claims/words/measured-things.js';
import type { Token } from '../../predication/token.js';

/** "answered 404", "an HTTP 429", "two 500s": what was answered, not how many. */
export function isCode(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const value = token.amount?.readings[0]?.stated;
  if (value === undefined || !isStatusCode(value) || !/^[45]\d\d$/.test(token.text)) return false;
  const before = tokens.slice(Math.max(0, i - 3), i).map((one) => one.folded);
  const behind = tokens[i + 1];
  // "Connections stood at 400": a level.
  if (STANDS.test(before.slice(-2).join(' '))) return false;
  return (
    before.some((word) =>
      /^(?:first|last|answer\w*|return\w*|http|status|code|respond\w*|with|gave|give|got|get|serv\w*|saw)$/.test(word),
    ) ||
    (behind !== undefined && /^(?:error|errors|response|responses|rate|alert|page|pages)$/.test(behind.folded))
  );
}

const STANDS =
  /\b(?:stood|stands?|sat|sits?|stayed|stays?|remained|peaked|hovered|levelled|leveled|held|pinned|stuck) at$/;
