/** Two ends told as a pair around one length: "from report to resolution", "between A and B", "had passed since A when B", "A → B: 2 min"; resolves nothing. */
import type { Happening } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { isItsOwn } from './about-main.js';
import { byNature } from './by-nature.js';
import { beginningOf } from './lifetimes.js';
import { endOfIt } from './phase-of.js';
import { ONSET, readEnd, TROUBLE, tells } from './span-ends.js';

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
    const to = readEnd(withNoun(tokens.slice(join + 1, end), tokens.slice(at + 1, join)), sentence);
    const own = from && to ? outcomeOfRun(from, endOfIt(from, to, tokens.slice(join + 1, end))) : to;
    // "The step from SEV2 to SEV1 came …": grades are no happenings.
    if (from && own && isGrade(from) && isGrade(own)) return null;
    if (from && own && tells(from) && tells(own)) return { from, to: own };
    // "From 5.2 to 5.3" is a step, "between 5.3 being up and the flush" a stretch of time.
    const [first, second] = opening === 'between' && from && own ? [byNature(from), byNature(own)] : [null, null];
    if (first && second && tells(first) && tells(second)) return { from: first, to: second };
  }
  return null;
}

const isGrade = ({ actions, words }: Happening): boolean =>
  actions.length === 0 && words.length > 0 && words.every((word) => /^(?:sev|p)-?\d$/.test(word));

/** "From the first failure to the last": the noun is told once. */
function withNoun(tokens: readonly Token[], before: readonly Token[]): readonly Token[] {
  const words = tokens.filter(({ kind, folded }) => kind !== 'mark' && folded !== 'the');
  if (words.length !== 1 || !/^(?:last|latest|final|second|next)$/.test(words[0]!.folded)) return tokens;
  const first = before.findIndex(({ folded }) => /^(?:first|earliest|initial)$/.test(folded));
  return first < 0 ? tokens : [...words, ...before.slice(first + 1)];
}

const RUNS: ReadonlySet<string> = new Set(['start', 'create', 'run', 'retry']);
const OUTCOMES: ReadonlySet<string> = new Set(['fail', 'succeed', 'finish', 'cancel']);

/** "From build start to failure": how that very run ended, and no trouble of its own. */
function outcomeOfRun(from: Happening, to: Happening): Happening {
  const ends = to.actions.length > 0 && to.actions.every((action) => OUTCOMES.has(action));
  if (!ends || to.subjects.some((slot) => slot.candidates.length > 0)) return to;
  if (!from.actions.some((action) => RUNS.has(action)) || from.subjects.length === 0) return to;
  return { ...to, subjects: from.subjects, words: [] };
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
  const comma = OPENS.some((words) => words.every((word, i) => tokens[i]?.folded === word))
    ? tokens.findIndex((token) => token.text === ',') + 1
    : 0;
  const own = tokens.slice(comma < at ? comma : 0, lasting && /^for$/.test(tokens[at - 1]!.folded) ? at - 1 : at);
  const from =
    since >= 0
      ? sinceWhat(tokens.slice(since + 1, endOfClause(tokens, since + 1)), sentence)
      : DOWN.test(own.map((token) => token.folded).join(' '))
        ? ONSET
        : stoodSince(own, sentence);
  return from && tells(from) ? { from, to: ofIt(to, from, when) } : null;
}

/** "The alert had been muted for an hour when …": since it was. */
function stoodSince(tokens: readonly Token[], sentence: Sentence): Happening | null {
  const begins = beginningOf(tokens.filter((token) => token.kind !== 'mark'));
  const what = readEnd(tokens, sentence);
  if (!begins || !what) return what;
  const { agent: _agent, verb: _verb, time: _time, outcome: _outcome, ...thing } = what;
  return { ...thing, actions: [...begins], words: [] };
}

/** "#12 was open for a week before Ana closed it": the one thing named. */
function ofIt(to: Happening, { subjects }: Happening, tokens: readonly Token[]): Happening {
  const pronoun = tokens.some((token) => /^(?:it|them)$/.test(token.folded));
  const own = to.subjects.some((slot) => slot.how === 'named');
  return pronoun && !own && isItsOwn(subjects, to.actions) ? { ...to, subjects } : to;
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

/** The second end stops at a mark, at a length, or at the verb that measures both. */
function endOfPhrase(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'duration' || (token.kind === 'mark' && /^[,;:.()]$/.test(token.text))) return i;
    if (i > from && /^(?:lay|lie|lies|passed|it|were|was|elapsed|went)$/.test(token.folded)) return i;
    // "Until X took traffic" goes on; "from A to B took four minutes" does not.
    if (i > from && token.folded === 'took' && tokens.slice(i + 1, i + 5).some((one) => one.kind === 'duration'))
      return i;
  }
  return tokens.length;
}
