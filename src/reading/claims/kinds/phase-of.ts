/** "Its end", "the start of the build": a phase of a happening as a happening of its own. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Token } from '../../predication/token.js';

const END = /^(?:end|ending|close|completion|conclusion|finish)$/;
const BEGINNING = /^(?:start|beginning|outset|launch)$/;

/** How a thing that so begins comes to its end. */
const ENDS: { readonly [action in ActionId]?: readonly ActionId[] } = {
  fire: ['clear'],
  open: ['close', 'resolve'],
  declare: ['resolve'],
  page: ['resolve'],
  start: ['finish', 'fail', 'cancel'],
  run: ['finish', 'fail', 'cancel'],
  deploy: ['finish'],
  snooze: ['unsnooze'],
  turn_on: ['turn_off'],
  turn_off: ['turn_on'],
};

/** "From the first crash alert to its end": the end of what the other end is the beginning of; otherwise the end as read. */
export function endOfIt(from: Happening, to: Happening, tokens: readonly Token[]): Happening {
  const words = tokens.filter((token) => token.kind !== 'mark').map((token) => token.folded);
  if (words.length !== 2 || !/^(?:its|their|the)$/.test(words[0]!) || !END.test(words[1]!)) return to;
  const actions = [...new Set(from.actions.flatMap((action) => ENDS[action] ?? []))];
  const { time: _time, agent: _agent, ...thing } = from;
  return actions.length > 0 ? { ...thing, actions } : to;
}

const PHASES = new Set(['end', 'completion', 'conclusion', 'start', 'beginning', 'outset'].map(stem));

/** "The end of the rollout", "the start of the build": the phase tells which of its records, and is no word about it. */
export function phaseOf(what: Happening, tokens: readonly Token[]): Happening {
  const words = tokens.filter((token) => token.kind !== 'mark');
  const at = words[0]?.folded === 'the' ? 1 : 0;
  const phase = words[at]?.folded ?? '';
  if (words[at + 1]?.folded !== 'of' || what.actions.length === 0) return what;
  if (!END.test(phase) && !BEGINNING.test(phase)) return what;
  const ends = END.test(phase) ? [...new Set(what.actions.flatMap((action) => ENDS[action] ?? []))] : [];
  return {
    ...what,
    actions: ends.length > 0 ? ends : what.actions,
    words: what.words.filter((word) => !PHASES.has(word)),
  };
}
