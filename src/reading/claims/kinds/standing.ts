/** Patterns of how something stood at a time: "the flag was still off at 09:30", "the alert stayed open until 10:13", "half of the traffic was on X", "the api was running 2.31.0". */
import type { TimeSlot } from '../../../claims/slots.js';
import { formatInstant } from '../../../domain/instant.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import { beforeGoingOn } from './going-on.js';
import { LASTING, LASTS, standingIn } from './standing-words.js';
import { beginsAt } from './state-words.js';
import { pointsAtTime } from './then.js';

const TAKES = /\b(?:take|takes|took|taken)\b|\bback (?:to|on|onto)\b/;

type Holds = 'at' | 'through' | 'until' | 'since';

export function readStandings(sentence: Sentence, predication: Predication): readonly Draft[] {
  const parts = partsOf(predication);
  const drafts: Draft[] = [];
  let time: TimeSlot | undefined;
  for (const part of parts) {
    const draft = readStanding(sentence, part, time);
    // One half alone would be told for both.
    if (!draft) return [];
    if (draft.kind === 'state') time ??= draft.time;
    drafts.push(draft);
  }
  return drafts;
}

/** "A quarter went to X while the rest stayed with Y": each half has a thing of its own. */
function partsOf(predication: Predication): readonly Predication[] {
  const { tokens } = predication;
  const things = tokens.filter((token) => token.mention?.types.some((type) => THINGS.has(type)));
  if (things.length < 2) return [predication];
  const cut = tokens.findIndex(
    (token, i) =>
      /^(?:while|whereas|and|but)$/.test(token.folded) &&
      i > tokens.indexOf(things[0]!) &&
      i < tokens.indexOf(things[1]!),
  );
  if (cut < 0 || things.length > 2) return [];
  return [tokens.slice(0, cut), tokens.slice(cut + 1)].map((part) => ({
    ...predication,
    tokens: part,
    left: part,
    right: [],
    verb: part.includes(predication.verb!) ? predication.verb : null,
    start: part[0]!.start,
    end: part.at(-1)!.end,
  }));
}

/** A clause is about one of these at a time. */
const THINGS: ReadonlySet<string> = new Set(['revision', 'flag', 'policy', 'version']);

function readStanding(sentence: Sentence, predication: Predication, before: TimeSlot | undefined): Draft | null {
  const text = outlineOf(predication.tokens);
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const standing = standingIn(text, what.subjects, predication);
  if (!standing) return null;
  const pointed = pointedTime(sentence, predication);
  // "By that moment it was already firing" is an order of two records, and sharper than the clock told before.
  if (pointed === null || (pointed && standing.state === 'open' && !standing.opposite)) return null;
  const { time, holds } = timeIn(sentence, predication, pointed ?? what.time ?? before);
  // "Took all traffic at 08:17", "back to X at 10:27" tell when it began, not that it was so then.
  if (time && holds === 'at' && TAKES.test(text) && (beginsAt(predication) || opensRow(sentence, predication)))
    return null;
  if ((standing.state === 'serving' || standing.state === 'version') && !time) return null;
  // "#12 was open for ten minutes": how long it was is told of its two ends.
  if (standing.of.includes('change') && !time && predication.tokens.some(isLength)) return null;
  const denied = standing.of.includes('change') ? DENIES_CHANGE.test(text) : DENIES.test(text);
  const negated = denied !== (standing.opposite === true);
  const limit = sentence.predications[sentence.predications.indexOf(predication) + 1];
  // Until a deed: for how long hangs on that deed, which is a claim of its own.
  if (limit?.link === 'until' && !time && (negated || !LASTING.test(text))) return null;
  // "Open until the end of the incident": how long is told by words, and no clock of it is.
  if (
    standing.state === 'open' &&
    predication.tokens.some(({ kind, folded }) => kind === 'word' && /^(?:until|till)$/.test(folded))
  )
    return null;
  const amount = what.amounts.find((slot) => slot.family === 'percent' || slot.family === 'fraction');
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'state',
    subjects: what.subjects,
    state: standing.state,
    ...(amount && amount.stated !== 0 ? { amount } : {}),
    ...(/\b(?:all|everything|whole|entire|entirely|full)\b/.test(text) && standing.state === 'serving'
      ? { value: 'all' }
      : {}),
    ...(time ? { time, holds } : {}),
    ...(time || isAsWritten(text, predication) ? {} : { phase: 'past' as const }),
    negated,
    words: wordsOf(predication.tokens, predication.verb),
  };
}

const isLength = ({ kind, time }: Token): boolean =>
  kind === 'duration' || time?.readings.some((reading) => reading.kind === 'relative') === true;

const DENIES = /\b(?:not|never|no longer|none|no|nothing)\b|n't\b/;
/** "#12 is still open, and has no review": what else it has not is no denial. */
const DENIES_CHANGE =
  /(?:\b(?:not|never|no longer)|n't)(?: \S+){0,2} (?:open|an? draft|in draft|draft|left draft|unmerged|in main|in master|in trunk)\b|\bnever left\b/;

/** "#12 is still open", "was open when this was written": as it stands for who writes. */
const isAsWritten = (text: string, { tokens }: Predication): boolean =>
  !/\b(?:was|were|had|did|stayed|remained|sat|kept|left)\b/.test(text) ||
  /\b(?:when (?:this|i) (?:was )?(?:being )?(?:wrote|written)|at the time of writing|as of (?:this )?writing|as i write)\b/.test(
    tokens.map(({ folded }) => folded).join(' '),
  );

/** "| 09:42 | X takes all traffic |": the clock of the row is when it began. */
export const opensRow = ({ context: { rowTime } }: Sentence, { link, tokens }: Predication): boolean =>
  rowTime !== undefined && !rowTime.inherited && link === 'start' && !tokens.some(({ kind }) => kind === 'time');

/** "By that moment it was already firing": the time told last; null where none was. */
function pointedTime({ context }: Sentence, { tokens }: Predication): TimeSlot | null | undefined {
  if (!pointsAtTime(tokens)) return undefined;
  const told = context.discourse.anchor?.time ?? context.discourse.time;
  return told && !told.until ? { ...told, inherited: true } : null;
}

/** The clause in small letters, names of things as §. */
const outlineOf = (tokens: readonly Token[]): string =>
  beforeGoingOn(beforeSideClause(tokens))
    .map((token) => (token.kind === 'name' ? '§' : token.kind === 'time' || token.kind === 'mark' ? '' : token.folded))
    .filter((word) => word !== '')
    .join(' ');

/** The time that the clause gives, and how the state lies to it. */
function timeIn(
  sentence: Sentence,
  { tokens }: Predication,
  own: TimeSlot | undefined,
): { time?: TimeSlot; holds: Holds } {
  for (const token of tokens) {
    const mention = token.kind === 'time' ? token.time : undefined;
    const relation = mention?.relation;
    if (!mention || !LASTS.has(relation ?? '')) continue;
    const { relation: _, ...moment } = mention;
    const slot = timeSlotOf(moment, sentence.context, sentence.toSpan);
    const end = relation === 'until' ? undefined : endBehind(sentence, tokens, token);
    // "From 08:42, and until 10:16": both ends are told, each with a word of its own.
    if (slot && !slot.until && end)
      return { time: { ...slot, span: { ...slot.span, end: end.span.end }, until: end.readings }, holds: 'through' };
    if (slot && !slot.until) return { time: slot, holds: relation === 'until' ? 'until' : 'since' };
  }
  const final = own ? undefined : atTheEnd(sentence, tokens);
  const time = own ?? final;
  return { ...(time ? { time } : {}), holds: time?.until ? 'through' : 'at' };
}

/** The clock behind "until" that ends what a clock before it began. */
function endBehind(sentence: Sentence, tokens: readonly Token[], from: Token): TimeSlot | undefined {
  const until = tokens.slice(tokens.indexOf(from) + 1).find(({ time }) => time?.relation === 'until');
  if (!until?.time) return undefined;
  const { relation: _, ...moment } = until.time;
  const slot = timeSlotOf(moment, sentence.context, sentence.toSpan);
  return slot && !slot.until ? slot : undefined;
}

/** "At the end of the incident", "in the end": when its window closes. */
function atTheEnd(sentence: Sentence, tokens: readonly Token[]): TimeSlot | undefined {
  const over = tokens.findIndex(
    (token, i) =>
      /^(?:over|ended|resolved|closed)$/.test(token.folded) &&
      /^(?:was|were|had|been)$/.test(tokens[i - 1]?.folded ?? '') &&
      /^(?:when|once|after)$/.test(tokens[0]?.folded ?? '') &&
      i < 7,
  );
  const end = tokens.findIndex(
    (token, i) =>
      /^(?:end|close)$/.test(token.folded) &&
      /^(?:at|by|in|the)$/.test(tokens[i - 1]?.folded ?? '') &&
      !/^(?:of)$/.test(tokens[i + 1]?.folded ?? '') !== /^(?:incident|outage|it)$/.test(nounBehindOf(tokens, i)),
  );
  const at = over >= 0 ? over : end;
  const { to } = sentence.context.window;
  if (at < 0 || to === null) return undefined;
  const instant = formatInstant(to);
  return {
    span: sentence.toSpan(tokens[at]!.start, tokens[at]!.end),
    readings: [{ from: instant, to: instant }],
    precision: 'minute',
    inherited: false,
  };
}

const nounBehindOf = (tokens: readonly Token[], at: number): string =>
  tokens.slice(at + 2, at + 4).find((token) => !/^(?:the|this|that)$/.test(token.folded))?.folded ?? '';

/** "… until it was switched off": the words behind are of another clause. */
function beforeSideClause(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, i) =>
      i > 1 && token.kind === 'word' && /^(?:until|before|when|after|once|because|till)$/.test(token.folded),
  );
  return at < 0 ? tokens : tokens.slice(0, at);
}
