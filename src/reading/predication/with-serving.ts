/** "X began to serve traffic at 9:12", "X stopped serving": the moment is told at which traffic came or went, and not how it stood then. */
import { retold } from './phrases.js';
import type { Token } from './token.js';

export function withServing(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isServer)) return tokens;
  const began = retold(tokens, BEGAN, 'took over') ?? retold(tokens, WENT_ON, 'was serving');
  if (began) return began;
  const [moment, ...more] = tokens.filter(({ kind }) => kind === 'time');
  const isTold = moment?.time?.relation === 'at' && more.length === 0;
  const ended = retold(tokens, STOPPED, isTold ? 'served' : 'was withdrawn');
  if (!ended || !isTold) return ended ?? tokens;
  // It served until then.
  return ended.map((token) => (token === moment ? { ...token, time: { ...moment.time!, relation: 'until' } } : token));
}

const isServer = ({ kind, mention }: Token): boolean =>
  kind === 'name' && mention!.types.some((type) => type === 'revision' || type === 'version');

const TRAFFIC = '(?: (?:all|the|its|any|live|production|user|customer))* (?:traffic|requests|load)';
const SERVE = 'serv(?:e|ing)';
const TAKE = '(?:tak(?:e|ing)|receiv(?:e|ing)|carry(?:ing)?|handl(?:e|ing)|get(?:ting)?)';
/** A share of it is another deed. */
const WHOLE = `(?:(?:${SERVE}|${TAKE})${TRAFFIC}|${SERVE})(?= (?:#|at|by|from|in|on|after|before|and|but|when|[,.;:)(])|$)`;
const BEGAN = new RegExp(`(?<=^| )(?:began|begins|started|starts|commenced)(?: to)? ${WHOLE}`);
const WENT_ON = new RegExp(`(?<=^| )(?:did not|didn['’]t|never) (?:stop|stopped|cease|ceased)(?: to)? ${WHOLE}`);
const STOPPED = new RegExp(`(?<=^| )(?:stopped|stops|ceased|ceases)(?: to)? ${WHOLE}`);
