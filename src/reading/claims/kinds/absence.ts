/** Patterns of absence: "no alert fired", "none of", "only one person approved", "at no point", "all checks were green". */

import type { Happening, Span, SubjectSlot, TimeSlot } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import { formatInstant, MINUTE, parseInstant, SECOND } from '../../../domain/instant.js';
import { besideVerb } from '../../predication/beside-verb.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { durationSlotOf, timeSlotOf } from '../time-slots.js';
import { isAllBut } from './approval-count.js';
import { stateOf } from './state-words.js';

const QUANTIFIERS: Readonly<Record<string, 'none' | 'only' | 'all' | 'never'>> = {
  no: 'none',
  none: 'none',
  nobody: 'none',
  nothing: 'none',
  neither: 'none',
  only: 'only',
  all: 'all',
  every: 'all',
  everyone: 'all',
  everybody: 'all',
  each: 'all',
  never: 'never',
};

/** Words that only say how thoroughly it did not happen. */
const SAYS_NONE: ReadonlySet<string> = new Set(
  [...Object.keys(QUANTIFIERS), 'ever', 'any', 'anything', 'anybody', 'anyone', 'point', 'single', 'whatsoever'].map(
    stem,
  ),
);

export function readAbsence(sentence: Sentence, predication: Predication): Draft | null {
  if (predication.actions.length === 0 && !isOfEach(predication)) return null;
  const near = predication.verb === null ? predication.tokens : [...predication.left, ...besideVerb(predication.right)];
  const word = near.find(
    (token) =>
      (token.kind === 'word' || token.kind === 'amount') &&
      Object.hasOwn(QUANTIFIERS, token.folded) &&
      !isTurnOfPhrase(predication, token),
  );
  const checks = word ? undefined : theChecks(predication);
  const first = word ?? checks;
  // "Nobody but Ana looked at it": she did, and it is the others who did not.
  if (
    !first ||
    isOfColumn(predication.tokens, first) ||
    (predication.actions.includes('review') && isAllBut(predication.tokens))
  )
    return null;
  const quantifier = checks ? 'all' : QUANTIFIERS[first.folded]!;
  const next = predication.tokens[predication.tokens.indexOf(first) + 1];
  if (quantifier === 'only' && next?.kind !== 'amount' && next?.folded !== 'one') return null;
  if (
    quantifier === 'all' &&
    (next?.kind === 'time' ||
      predication.tokens.some((token) => token.stem === 'traffic' || token.folded === 'everything'))
  )
    return null;
  if ((quantifier === 'none' || quantifier === 'never') && stateOf(predication) !== null) return null;
  const until = untilOf(sentence, predication);
  if ((quantifier === 'none' || quantifier === 'never') && !until && isBoundByDeed(sentence, predication)) return null;
  // "None passed" is no failure of each: the quantifier has taken the negation.
  const told = readHappening({ ...predication, negated: false }, sentence.context, sentence.toSpan);
  const what = /^(?:nobody|none)$/.test(first.folded) ? byNobody(told, sentence.toSpan(first.start, first.end)) : told;
  // "Neither ended it": what ends a trouble does not end itself.
  if (
    /^(?:end|stop|finish)$/.test(predication.verb?.stem ?? '') &&
    /^(?:it|this|that|them)$/.test(predication.right[0]?.folded ?? '')
  )
    return null;
  const wholly = predication.tokens.some((_, i) => lastsAsLong(predication.tokens.slice(i)));
  // "Not every check was green": some were not.
  const notAll = quantifier === 'all' && (predication.negated || isDenied(sentence.tokens, first));
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'absence',
    what: {
      ...what,
      negated: notAll,
      subjects: [...what.subjects.filter((slot) => !wholly || !isTheIncident(slot)), ...changeMeant(sentence, what)],
      words: [
        ...what.words.filter((one) => !SAYS_NONE.has(one) && !(wholly && WHILE.test(one))),
        ...(until || what.time ? [] : whileIn(sentence)),
      ],
    },
    quantifier,
    ...(until ? { window: until } : what.time ? { window: forSoLong(what.time, sentence, predication) } : {}),
  };
}

/** "Not all of them". */
const isDenied = (tokens: readonly Token[], first: Token): boolean =>
  tokens[tokens.findIndex(({ start }) => start === first.start) - 1]?.folded === 'not';

/** "Kade merged #12, which nobody had reviewed": nobody is the doer, and not whoever did the deed before. */
function byNobody({ agent, ...what }: Happening, nobody: Span): Happening {
  return agent && agent.span.end > nobody.start ? { ...what, agent } : what;
}

/** "The checks on #12 were green": of several nothing is said but of all of them. */
const theChecks = ({ left, actions, negated }: Predication): Token | undefined =>
  actions.includes('succeed') && !negated
    ? left.find(
        ({ folded }, i) =>
          /^(?:the|its|their|both)$/.test(folded) &&
          left.slice(i + 1, i + 4).some((token) => /^(?:checks|tests)$/.test(token.folded)),
      )
    : undefined;

/** "Every one of the parked messages was replayed": told of each of them, whatever was done. */
function isOfEach({ tokens, verb, left }: Predication): boolean {
  const passive = tokens.findIndex(
    (token, i) => token.stem === 'be' && /(?:ed|t|wn|ne|en)$/.test(tokens[i + 1]?.folded ?? ''),
  );
  const at = tokens.findIndex((token) => /^(?:every|each|all)$/.test(token.folded));
  const [next, second] = tokens
    .slice(at + 1, at + 4)
    .filter((token) => token.folded !== 'single')
    .map((token) => token.folded);
  return (
    at >= 0 &&
    (verb === null ? at < passive : left.includes(tokens[at]!)) &&
    (next === 'of' || (next === 'one' && second === 'of') || (tokens[at]!.folded === 'all' && next === 'the'))
  );
}

/** "In all", "all told", "all the way", "after all": nothing is said of all. */
function isTurnOfPhrase({ tokens }: Predication, word: Token): boolean {
  if (word.folded !== 'all') return false;
  const at = tokens.indexOf(word);
  return (
    /^(?:in|at|after|above)$/.test(tokens[at - 1]?.folded ?? '') ||
    /^(?:in|told)$/.test(tokens[at + 1]?.folded ?? '') ||
    (tokens[at + 1]?.folded === 'the' && tokens[at + 2]?.folded === 'way')
  );
}

/** "Every check on the head commit": of the change that was spoken of last. */
function changeMeant({ context, unit }: Sentence, { subjects }: Happening): readonly SubjectSlot[] {
  const known = subjects.some((slot) =>
    slot.candidates.some((ref) => ['change', 'commit', 'release', 'build'].includes(ref.type)),
  );
  if (known || !subjects.some((slot) => slot.types.includes('check'))) return [];
  const last = OF_CHANGE.test(unit.text) ? context.discourse.last(['change']) : null;
  return last ? [{ ...last, how: 'implied' }] : [];
}
const OF_CHANGE =
  /\b(?:head commit|(?:pull|merge) request|the PR|the merge|(?:on|of|for) (?:the|its|that|this) (?:branch|change|patch))\b/i;

const WHILE =
  /^(?:whil|while|whilst|dur|throughout|last|whole|entir|outag|handl|progress|work|deal|dealt|ongo|ongoing|disrupt\w*|disturb\w*|troubl|episod|episode)$/;
const isTheIncident = ({ how, types }: SubjectSlot): boolean => how !== 'named' && types.includes('incident');

/** "| 08:41 | two-hour snooze of the 5xx policy | none |": a cell answers the heading of its column, and not the cell beside it. */
const isOfColumn = (tokens: readonly Token[], word: Token): boolean => {
  const at = tokens.indexOf(word);
  return (
    word.folded === 'none' && tokens[at - 1]?.text === '|' && tokens.slice(0, at - 1).some(({ text }) => text === '|')
  );
};

/** "None before the incident was declared": for how long not hangs on the deed behind. */
function isBoundByDeed({ predications }: Sentence, predication: Predication): boolean {
  const next = predications[predications.indexOf(predication) + 1];
  const timed = predication.tokens.some((token) => token.kind === 'time');
  // "As configured", "as expected": for how long is not said.
  if (next && /^as (?:\w+ly )?\w+(?:ed|ual|wn)\b/.test(next.tokens.map((token) => token.folded).join(' ')))
    return false;
  if (next && lastsAsLong(next.tokens)) return false;
  return !timed && next !== undefined && /^(?:before|after|until|when|while)$/.test(next.link);
}

/** "payments: no alerts": a note that counts none is an absence, no figure. */
export function readNoAlert(sentence: Sentence, predication: Predication): Draft | null {
  const { tokens, verb } = predication;
  const at = tokens.findIndex(
    (token, i) => token.folded === 'no' && /^(?:alerts?|alarms?)$/.test(tokens[i + 1]?.folded ?? ''),
  );
  if (verb !== null || at < 0 || tokens.slice(at + 2).some((token) => token.kind === 'word' || token.kind === 'amount'))
    return null;
  return readAbsence(sentence, { ...predication, actions: ['fire'] });
}

/** "While the snooze lasted, no alert opened": the time that the side clause gives is known to nobody here, and stays a word left over. */
const whileIn = ({ tokens }: Sentence): readonly string[] =>
  tokens
    .filter(
      (token, i) =>
        token.kind === 'word' &&
        !lastsAsLong(tokens.slice(i)) &&
        /^(?:while|whilst|during|before|after|until|when|once|whenever|since)$/.test(token.folded),
    )
    .map((token) => token.stem);

/** "While the incident lasted", "throughout the outage": all along, which is the window anyway. */
const lastsAsLong = (tokens: readonly Token[]): boolean =>
  /^(?:(?:while|whilst) the (?:incident|outage|trouble|disruption|disturbance|episode) (?:lasted|went on|ran|was (?:on|ongoing|open|running|under way|in progress|(?:being |still )*(?:handled|worked on|dealt with)))|(?:during|throughout) the (?:(?:whole|entire) )?(?:incident|outage|trouble|disruption|disturbance|episode))\b/.test(
    tokens
      .slice(0, 8)
      .map((token) => token.folded)
      .join(' '),
  );

/** "Up since 11:30, no traffic for eleven minutes": so long from then on, and not until today. */
function forSoLong(window: TimeSlot, { toSpan }: Sentence, { tokens }: Predication): TimeSlot {
  const lasting = tokens.find(({ time, folded }, i) => {
    const isFor = time?.relation === 'for' || folded.startsWith('for ') || tokens[i - 1]?.folded === 'for';
    return isFor && time?.readings.some(({ kind }) => kind === 'duration');
  });
  const length = lasting?.time ? durationSlotOf(lasting.time, toSpan) : null;
  if (!length || window.until || !tokens.some(({ time }) => time?.relation === 'since')) return window;
  const end = (from: string): string =>
    formatInstant((parseInstant(from) ?? 0n) + BigInt(Math.round(length.low)) * SECOND - MINUTE);
  return { ...window, readings: window.readings.map(({ from }) => ({ from, to: end(from) })) };
}

/** "No alert opened until 00:20": the window runs from the beginning of the incident to just before that time. */
function untilOf(sentence: Sentence, predication: Predication): TimeSlot | null {
  const token = predication.tokens.find((one) => one.time?.relation === 'until');
  const end = token?.time ? timeSlotOf(token.time, sentence.context, sentence.toSpan) : null;
  if (!end) return null;
  const start = formatInstant(sentence.context.window.from);
  const before = end.readings.map(({ from }) => ({ from, to: formatInstant((parseInstant(from) ?? 0n) - MINUTE) }));
  return { ...end, readings: before.map(() => ({ from: start, to: start })), until: before };
}
