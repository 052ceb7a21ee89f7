/** Reads the two ends of a span of time ("from report to resolution", "after I had asked that …", "the release") as happenings; resolves nothing. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import { actionWordsOf } from '../../predication/action-words.js';
import { isStatusPage, readPredications } from '../../predication/read-predications.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { endOfIt, phaseOf } from './phase-of.js';

/** Nouns that name a happening by themselves. */
const NOUNS: Readonly<Record<string, readonly ActionId[]>> = {
  merge: ['merge'],
  release: ['publish', 'deploy'],
  publication: ['publish'],
  deploy: ['deploy'],
  deployment: ['deploy'],
  rollout: ['deploy'],
  update: ['update', 'deploy'],
  rollback: ['roll_back'],
  revert: ['revert', 'merge'],
  approval: ['approve'],
  review: ['review'],
  comment: ['review'],
  push: ['push'],
  tag: ['tag'],
  page: ['page'],
  trigger: ['page', 'start'],
  alert: ['fire'],
  alarm: ['fire'],
  warning: ['fire'],
  acknowledgement: ['acknowledge'],
  ack: ['acknowledge'],
  report: ['declare'],
  declaration: ['declare'],
  detection: ['fire', 'declare'],
  detected: ['fire', 'declare'],
  resolution: ['resolve'],
  ticket: ['open'],
  start: ['start'],
  failure: ['fail'],
  completion: ['finish'],
  finish: ['finish'],
  cancellation: ['cancel'],
  restart: ['restart', 'deploy'],
  snooze: ['snooze'],
  mute: ['snooze'],
  step: ['update', 'turn_on'],
  switch: ['update', 'turn_on', 'turn_off'],
  flip: ['update', 'turn_on', 'turn_off'],
  handover: ['join'],
};
const BY_STEM = new Map(Object.entries(NOUNS).map(([noun, actions]) => [stem(noun), actions]));

/** One end as a happening; null when the words name none. */
export function readEnd(tokens: readonly Token[], sentence: Sentence): Happening | null {
  const own = trimmed(tokens);
  if (own.length === 0) return null;
  const [first] = readPredications(own);
  if (!first) return null;
  const what = withPhase(withoutRow(readHappening(first, sentence.context, sentence.toSpan)), own);
  if (what.actions.length > 0 || what.words.includes(stem('recovery')))
    return phaseOf({ ...what, amounts: what.amounts.filter((slot) => slot.family === 'percent') }, own);
  const actions = nounActions(own.filter((token) => !PHASE.test(token.folded)));
  // The noun is the deed, not a thing that the deed was done to.
  const subjects = actions.length > 0 ? what.subjects.filter((slot) => slot.candidates.length > 0) : what.subjects;
  const words = actions.length > 0 ? what.words.filter((word) => nounActionsOf(word).length === 0) : what.words;
  return phaseOf({ ...what, actions: [...actions], subjects, words, amounts: [] }, own);
}

const PHASE = /^(?:end|beginning)$/;

/** Another end than the sentence's own happening does not share the time of its row. */
export const withoutRow = (what: Happening): Happening => {
  if (!what.time?.inherited) return what;
  const { time: _time, ...rest } = what;
  return rest;
};

const TROUBLE = /^(?:errors?|rejects|failures?|outage|timeouts?|5xx|4xx|[45]\d\ds?|throttling|rejections|trouble)$/;
const SERVICE = /^(?:service|services|operations?|connectivity|availability|routing|functionality)$/;
const RESTORED = /^(?:restored|recovered|resumed|back)$/;
const CEASES =
  /^(?:stop|stops|stopped|end|ends|ended|cease|ceases|ceased|clear|cleared|subsided|disappeared|vanished|over|gone)$/;

/** "errors stop" speaks of the end of the trouble, "errors began" of its beginning; the words alone would say the same of both. */
export function withPhase(what: Happening, tokens: readonly Token[]): Happening {
  if (tokens.some((token) => /^all-?clear$/.test(token.folded)))
    return { ...what, words: [stem('recovery')], actions: [] };
  if (tokens.some((token) => SERVICE.test(token.folded)) && tokens.some((token) => RESTORED.test(token.folded)))
    return { ...what, words: [stem('recovery')], actions: [], subjects: [] };
  const troubled = tokens.some((token) => TROUBLE.test(token.folded));
  const normal = tokens.some((token) => /^(?:normal|usual|baseline)$/.test(token.folded));
  const backThere =
    normal && tokens.some((token) => /^(?:back|returned|return|returns|were|was|been)$/.test(token.folded));
  if (!troubled || !(backThere || tokens.some((token) => CEASES.test(token.folded)))) return what;
  return { ...what, words: [...new Set([...what.words, stem('recovery')])] };
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex((token) => token.kind !== 'mark');
  return from < 0 ? [] : tokens.slice(from);
}

const nounActionsOf = (stemmed: string): readonly ActionId[] =>
  BY_STEM.get(stemmed) ?? actionWordsOf(stemmed, true).flatMap((word) => word.actions);

/** What the last noun of action among the words may mean: "the first recovery build start" is a start. */
export function nounActions(tokens: readonly Token[]): readonly ActionId[] {
  for (const [at, token] of [...tokens.entries()].reverse()) {
    if (token.kind !== 'word' || isStatusPage(tokens, at)) continue;
    const found = nounActionsOf(token.stem);
    if (found.length > 0) return found;
  }
  return [];
}

/** "between A and B", "from A to B", where neither end is a mere clock; null when the sentence has no such pair around the length. */
export function readBothEnds(
  tokens: readonly Token[],
  sentence: Sentence,
): { readonly from: Happening; readonly to: Happening } | null {
  const keyed = keyedEnds(tokens, sentence);
  if (keyed) return keyed;
  for (const [opening, joining] of PAIRS) {
    const at = tokens.findIndex((token) => token.folded === opening);
    if (at < 0) continue;
    const join = tokens.findIndex((token, i) => i > at + 1 && joining.includes(token.folded));
    if (join < 0) continue;
    const end = endOfPhrase(tokens, join + 1);
    const from = readEnd(tokens.slice(at + 1, join), sentence);
    const to = readEnd(tokens.slice(join + 1, end), sentence);
    const own = from && to ? endOfIt(from, to, tokens.slice(join + 1, end)) : to;
    if (from && own && tells(from) && tells(own)) return { from, to: own };
  }
  return null;
}

/** "31 minutes had passed since the first errors when X", "had been down for two minutes when X": two ends around a length. */
export function endsAround(tokens: readonly Token[], length: Token, sentence: Sentence): Ends | null {
  const at = tokens.indexOf(length);
  const since = tokens.findIndex((token, i) => i > at && i <= at + 4 && token.folded === 'since');
  const lasting = /^for$/.test(tokens[at - 1]?.folded ?? '') || /^for\b/.test(length.folded);
  if (since < 0 && !(lasting && tokens.slice(0, at).some((token) => token.folded === 'had'))) return null;
  const when = whenIn(tokens, Math.max(since, at));
  const to = when && readEnd(when, sentence);
  if (!to || !(tells(to) || to.time)) return null;
  const own = tokens.slice(0, lasting && /^for$/.test(tokens[at - 1]!.folded) ? at - 1 : at);
  const from =
    since >= 0
      ? sinceWhat(tokens.slice(since + 1, endOfClause(tokens, since + 1)), sentence)
      : DOWN.test(own.map((token) => token.folded).join(' '))
        ? ONSET
        : readEnd(own, sentence);
  return from && tells(from) ? { from, to } : null;
}

/** "Since they first left it", "since then" of the errors: the beginning. */
function sinceWhat(tokens: readonly Token[], sentence: Sentence): Happening | null {
  return /^(?:it|they)$/.test(tokens[0]?.folded ?? '') &&
    tokens.some((token) => /^(?:first|began|begun|started)$/.test(token.folded))
    ? ONSET
    : readEnd(tokens, sentence);
}

const endOfClause = (tokens: readonly Token[], from: number): number => {
  const end = tokens.findIndex(
    (token, i) =>
      i >= from &&
      ((token.kind === 'mark' && /^[,;:.()]$/.test(token.text)) || /^(?:when|before|until)$/.test(token.folded)),
  );
  return end < 0 ? tokens.length : end;
};

interface Ends {
  readonly from: Happening;
  readonly to: Happening;
}

const DOWN =
  /\b(?:down|unreachable|unavailable|failing|erroring|offline|broken|degraded|impaired|affected|returning|rejecting|throttled|throttling)\b/;

/** "fourteen minutes in" counts from the beginning of the trouble. */
export const ONSET: Happening = { actions: [], subjects: [], amounts: [], words: ['onset'], negated: false };

/** The clause of "when", "before" or "by the time", before or behind the length. */
function whenIn(tokens: readonly Token[], at: number): readonly Token[] | null {
  const behind = tokens.findIndex((token, i) => i > at && /^(?:when|before|until)$/.test(token.folded));
  if (behind >= 0) return tokens.slice(behind + 1, endOfClause(tokens, behind + 1));
  const comma = tokens.findIndex((token) => token.text === ',');
  const opens = OPENS.find((words) => words.every((word, i) => tokens[i]?.folded === word));
  return opens && comma > 0 && comma < at ? tokens.slice(opens.length, comma) : null;
}

const OPENS: readonly (readonly string[])[] = [['when'], ['by', 'the', 'time'], ['before']];

/** "Page → ack: 2 min", "Merge to outage: 8 min": two nouns before a colon and nothing but the length behind it. */
function keyedEnds(tokens: readonly Token[], sentence: Sentence): Ends | null {
  const colon = tokens.findIndex((token) => token.text === ':');
  const behind = tokens.slice(colon + 1).filter((token) => token.kind !== 'mark');
  if (colon < 2 || behind[0]?.kind !== 'duration') return null;
  const join = tokens.findIndex(
    (token, i) => i > 0 && i < colon && (token.folded === 'to' || token.text === '→' || isArrow(tokens, i)),
  );
  const next = tokens[join]?.text === '-' ? join + 2 : join + 1;
  if (join < 1 || next >= colon) return null;
  const [left, right] = [tokens.slice(0, join), tokens.slice(next, colon)];
  const [from, to] = [readEnd(left, sentence), readEnd(right, sentence)];
  return from && to && named(from, left) && named(to, right) ? { from, to } : null;
}

const isArrow = (tokens: readonly Token[], at: number): boolean =>
  /^[-=]$/.test(tokens[at]!.text) && tokens[at + 1]?.text === '>';

const named = (what: Happening, tokens: readonly Token[]): boolean =>
  what.actions.length > 0 ||
  tokens.some((token) => TROUBLE.test(token.folded) || /^(?:onset|recovery)$/.test(token.folded));

const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['between', ['and']],
  ['from', ['to', 'until', 'till']],
];

const tells = (what: Happening): boolean => what.actions.length > 0 || what.words.length > 0;

/** The second end stops at a mark, at a length, or at the verb that measures both. */
function endOfPhrase(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'duration' || (token.kind === 'mark' && /^[,;:.()]$/.test(token.text))) return i;
    if (i > from && /^(?:lay|lie|lies|lay|passed|took|it|were|was|elapsed|went)$/.test(token.folded)) return i;
  }
  return tokens.length;
}
