/** "#340 by Emeka, live at 12:10", "v8.4.0, published at 11:55, on 12 of 12 pods by 12:07": parts of a note that tell without a verb how the thing at its head stood, each with that thing. */
import { standingOf } from './fragments.js';
import type { Token } from './token.js';
import { verbFormAt } from './verb-forms.js';

const LONGEST_HEAD = 4;

/** The note without such parts, and each part behind the name at the head; the tokens themselves where there is none. */
export function standingParts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const head = tokens.findIndex(({ kind }) => kind === 'name');
  const parts = cutAtCommas(tokens);
  if (head < 0 || head > 2 || parts.length < 2 || parts[0]!.length > LONGEST_HEAD + head) return [tokens];
  if (tokens.slice(0, head).some(({ kind }) => kind !== 'word')) return [tokens];
  const named = tokens.slice(0, head + 1);
  const apart = parts.filter((part, i) => i > 0 && standsAlone(named, part));
  if (apart.length === 0) return [tokens];
  const rest = parts.filter((part) => !apart.includes(part)).flat();
  return [rest, ...apart.map((part) => [...named, ...part.filter(({ text }) => text !== ',')])];
}

function standsAlone(named: readonly Token[], part: readonly Token[]): boolean {
  const own = part.filter(({ text }) => text !== ',');
  return (
    own.length > 0 &&
    own.some(({ kind }) => kind === 'time') &&
    !own.some(({ kind }) => kind === 'name') &&
    !own.some((_, at) => verbFormAt(own, at) !== null && !/^(?:live|on|off|ready)$/.test(own[at]!.folded)) &&
    standingOf([...named, ...own]).length > 0
  );
}

/** Every part but the first begins with its comma. */
function cutAtCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') parts.push([]);
    parts.at(-1)!.push(token);
  }
  return parts;
}
