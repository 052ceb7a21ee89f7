/** "Dug out a full line", "came across it", "tracked the leak down": verbs that find by a particle, read as "found"; who does it stands right before. */
import type { Token } from './token.js';
import { worded } from './worded.js';

const FINDS: readonly (readonly [verb: RegExp, particle: RegExp])[] = [
  [/^(?:digs?|dug)$/, /^(?:out|up)$/],
  [/^(?:comes?|came)$/, /^(?:across|upon)$/],
  [/^(?:stumble[sd]?|trip(?:s|ped)?)$/, /^(?:over|on|upon|across)$/],
  [/^hits?$/, /^(?:on|upon)$/],
  [/^(?:track|hunt)(?:s|ed)?$/, /^down$/],
  [/^(?:sniff|ferret)(?:s|ed)?$/, /^out$/],
];

export function withFoundOut(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!isFinding(tokens, at)) {
      read.push(token);
      continue;
    }
    read.push(worded({ start: token.start, end: tokens[at + 1]!.end }, /s$/.test(token.folded) ? 'finds' : 'found'));
    at++;
  }
  return read;
}

const isFinding = (tokens: readonly Token[], at: number): boolean =>
  FINDS.some(([verb, particle]) => verb.test(tokens[at]!.folded) && particle.test(tokens[at + 1]?.folded ?? '')) &&
  isDone(tokens, at) &&
  hasObject(tokens[at + 2]);

/** By somebody, adverbs between aside. */
function isDone(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (/^(?:then|also|finally|had|has|just|first)$|ly$/.test(tokens[at]?.folded ?? '')) at--;
  return tokens[at]?.kind === 'person' || /^(?:i|he|she|who)$/.test(tokens[at]?.folded ?? '');
}

/** "Came across as tired" finds nothing. */
const hasObject = (next: Token | undefined): boolean =>
  next !== undefined && next.kind !== 'mark' && next.kind !== 'time' && !/^(?:as|at|by|when|and)$/.test(next.folded);
