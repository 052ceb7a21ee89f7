/** Lengths told by the deed they end with: "It took #12 six minutes to be merged" counts from where such a deed counts by nature. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening, TimeSlot } from '../../../claims/slots.js';
import { verbActions } from '../../predication/deeds.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { nounActions, ONSET, readEnd } from './span-ends.js';

/** Both ends of such a length; null where the deed has no beginning of its own. */
export function tookTo({ tokens, ...sentence }: Sentence, length: Token): { from: Happening; to: Happening } | null {
  const at = tokens.indexOf(length);
  const took = tokens.findIndex((token, i) => i < at && /^(?:took|takes|needed)$/.test(token.folded));
  // "Took twelve minutes for the page to be acknowledged": what is done to a thing stands behind it.
  const reach = tokens[at + 1]?.folded === 'for' ? FOR_IT : DIRECTLY;
  const verb = tokens.findIndex((token, i) => i > at && i <= at + reach && token.folded === 'to');
  if (took < 0 || verb < 0) return null;
  // "Zeynep needed 47 seconds to acknowledge it": who needs them does it.
  const object = tokens.slice(verb + 1).some((token) => token.kind === 'name');
  // "The revision needed 41 seconds to become ready": what needs them becomes so.
  const lead = tokens.slice(0, took).filter((token) => token.kind === 'person' || (token.kind === 'name' && !object));
  // "…, the second 39 seconds": behind a comma something else is told.
  const comma = tokens.findIndex(({ text }, i) => i > verb && /^[,;]$/.test(text));
  const behind = tokens.slice(verb + 1, comma < 0 ? undefined : comma);
  const done = tokens.slice(at + 1, verb).filter(({ folded }) => folded !== 'for');
  const own = [...lead, ...tokens.slice(took + 1, at), ...done, ...behind];
  const read = readEnd(
    own.filter((token) => token.kind !== 'mark'),
    { ...sentence, tokens },
  );
  // "It took the alert an hour to close", "took us two minutes to acknowledge the page": what the verb says, of the thing beside it.
  const beside = tokens.slice(took + 1, at);
  const deeds = tokens[verb + 1] ? verbActions([...beside, ...behind], beside.length) : [];
  const to = read && deeds.length > 0 ? { ...read, actions: [...deeds], words: [] } : read;
  const raised = to && alarmOf(to);
  if (raised) return { from: ONSET, to: raised };
  return to && fromNature(to);
}
const DIRECTLY = 3;
const FOR_IT = 9;

/** From where such a deed counts by nature; null where it has no beginning of its own. */
export function fromNature(to: Happening): { from: Happening; to: Happening } | null {
  const starts = isOfAlert(to)
    ? to.actions.some((action) => GOES_OUT.has(action))
      ? (['fire'] as const)
      : []
    : to.actions.flatMap((action) => STARTS[action] ?? []);
  if (starts.length === 0) return null;
  const { agent: _agent, verb: _verb, patient: _patient, outcome: _outcome, ...thing } = to;
  return { from: { ...thing, actions: [...new Set(starts)], words: [] }, to };
}

/** How alerts end: they opened, and nobody declared them. */
const GOES_OUT: ReadonlySet<string> = new Set(['clear', 'close', 'resolve', 'end', 'recover']);

const isOfAlert = ({ subjects }: Happening): boolean =>
  subjects.some(
    ({ types, candidates }) =>
      types.includes('alert') || candidates.some(({ type }) => type === 'alert' || type === 'policy'),
  );

/** "It took monitoring three minutes to open the alert": from the beginning of the trouble, whoever watches it. */
function alarmOf({ agent: _agent, patient: _patient, verb: _verb, ...what }: Happening): Happening | null {
  const rings = what.actions.some((action) => action === 'fire' || action === 'open');
  const ofAlert = what.subjects.some(({ types, candidates }) =>
    [...types, ...candidates.map(({ type }) => type)].some((type) => type === 'alert' || type === 'policy'),
  );
  return rings && ofAlert ? { ...what, actions: ['fire'], words: [] } : null;
}

/** "Acknowledged after two and a half minutes", "merged after an hour": the same, told by the deed's own clause. */
export function afterNature(
  { tokens, verb }: Pick<Predication, 'tokens' | 'verb'>,
  length: Token,
  told: Happening,
  row: TimeSlot | undefined,
): { from: Happening; to: Happening } | null {
  const at = tokens.indexOf(length);
  if (verb && isOfClauseBefore(tokens, tokens.indexOf(verb), at)) return null;
  // "Acknowledge after 85 s": a note without a verb.
  const noted = told.actions.length > 0 ? told.actions : nounActions(tokens.slice(0, at));
  const to = withoutTimeOf(row, { ...told, actions: [...noted], ...(told.actions.length > 0 ? {} : { words: [] }) });
  const { relation } = length.time ?? {};
  const lead =
    relation === 'after' ||
    (length.kind === 'duration' &&
      (relation === 'in' || relation === 'within' || /^(?:after|only|in)$/.test(tokens[at - 1]?.folded ?? '')));
  const next = tokens[at + 1];
  // "After five minutes the page escalated": of what answers to a page, its own clause tells from where.
  const opens = at <= 1 && to.actions.some((action) => action === 'escalate' || action === 'acknowledge');
  const ends =
    opens || next === undefined || next.kind === 'mark' || /^(?:to|by|and|but|with|as|at|on)$/.test(next.folded);
  const starts = to.actions.flatMap((action) => STARTS[action] ?? []);
  if (!lead || !ends || starts.length === 0) return null;
  const { agent: _agent, verb: _verb, time: _time, outcome: _outcome, patient: _patient, ...thing } = to;
  return { from: { ...thing, actions: [...new Set(starts)], words: [] }, to };
}

/** "Once #12 was merged, Argo had it live in five minutes": the deed stands in a clause of its own, and the length is told of what follows. */
const isOfClauseBefore = (tokens: readonly Token[], verb: number, length: number): boolean =>
  /^(?:once|when|after|as|while|since|because|if|with)$/.test(tokens[0]?.folded ?? '') &&
  tokens.some(({ text }, i) => text === ',' && i > verb && i < length && verb >= 0);

/** "| 09:04 | The alert; Ana acknowledges in two minutes |": the clock of the row is where it counts from. */
export function withoutTimeOf(row: TimeSlot | undefined, what: Happening): Happening {
  if (!row || what.time?.span.start !== row.span.start) return what;
  const { time: _time, ...rest } = what;
  return rest;
}

/** "Acknowledged within two minutes", "the build, which succeeded within five minutes": of deeds that answer to one thing, the bound counts from that. */
export function withinNature(length: Token, to: Happening): { from: Happening; to: Happening } | null {
  const bound = length.time?.readings.some(
    (one) => one.kind === 'relative' && one.within === true && one.anchor === 'previous',
  );
  if (!bound || to.time || to.negated || !to.actions.some((action) => ANSWERS.has(action))) return null;
  const starts = to.actions.flatMap((action) => (ANSWERS.has(action) ? (STARTS[action] ?? []) : []));
  const { agent: _agent, verb: _verb, outcome: _outcome, ...thing } = to;
  return { from: { ...thing, actions: [...new Set(starts)], words: [] }, to };
}

/** "For 47 minutes nobody was paged": from the beginning of the trouble to the first page. */
export function heardAfter(what: Happening, length: Token): { from: Happening; to: Happening } | null {
  const lasting = length.time?.relation === 'for' || /^for\b/.test(length.folded);
  const heard = what.actions.filter((action) => HEARD.has(action));
  if (!lasting || !what.negated || heard.length === 0 || heard.length < what.actions.length || what.time) return null;
  return { from: ONSET, to: { actions: heard, subjects: [], amounts: [], words: [], negated: false, ordinal: 1 } };
}

const HEARD: ReadonlySet<ActionId> = new Set(['page', 'fire', 'acknowledge', 'escalate', 'declare']);

const ANSWERS: ReadonlySet<ActionId> = new Set(['acknowledge', 'clear', 'finish', 'succeed', 'fail']);

/** What comes before a deed, where nothing else is said: a change is opened before it is merged. */
export const STARTS: { readonly [action in ActionId]?: readonly ActionId[] } = {
  merge: ['open'],
  approve: ['open'],
  close: ['open'],
  acknowledge: ['page'],
  escalate: ['page'],
  resolve: ['page', 'declare', 'fire', 'open'],
  dismiss: ['review', 'approve', 'request_changes'],
  clear: ['fire'],
  finish: ['start'],
  succeed: ['start'],
  fail: ['start'],
  cancel: ['start'],
  become_ready: ['create'],
  unsnooze: ['snooze'],
};
