/** Patterns of state: "X serves all traffic", "X has 100 %", "was still open", "there is no service of that name", "stayed off". */
import type { TimeSlot } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import { formatInstant } from '../../../domain/instant.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { beforeGoingOn } from './going-on.js';
import { readGradeStep } from './grade-step.js';
import { opensRow } from './standing.js';
import type { StateClaimState } from './state-words.js';
import { stateOf } from './state-words.js';

export function readState(sentence: Sentence, predication: Predication): Draft | null {
  const severity = readGradeStep(sentence, predication) ?? severityOf(sentence, predication);
  if (severity) return severity;
  const atEnd = STATE_AT_END.test(sentence.unit.section.title.slice(0, 80));
  const state: StateClaimState | null = stateOf(predication) ?? (atEnd && isSplit(predication) ? 'serving' : null);
  if (!state) return null;
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  if (state === 'serving' && predication.verb?.stem === TAKE && opensRow(sentence, predication)) return null;
  // "When it was over, X served": at which time hangs on the clause before.
  if (state === 'serving' && !what.time && isBehindTime(sentence)) return null;
  if (!what.subjects.some((slot) => slot.candidates.length > 0 || slot.how === 'named') && !what.agent) return null;
  const own = beforeGoingOn(predication.tokens);
  const negated =
    (predication.negated && own.length === predication.tokens.length) ||
    own.some(({ folded }) => /^(?:no|none|neither|never|nothing|not|n't)$/.test(folded));
  const limit = sentence.predications[sentence.predications.indexOf(predication) + 1];
  // "Received none until I switched it": for how long not hangs on the deed behind, which is checked by itself.
  if (negated && limit?.link === 'until' && !what.time) return null;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'state',
    subjects: what.subjects,
    state,
    ...(what.amounts[0] && what.amounts[0].stated !== 0 ? { amount: what.amounts[0] } : {}),
    ...(predication.tokens.some((token) => token.folded === 'all' || token.folded === 'everything')
      ? { value: 'all' }
      : {}),
    ...(what.agent ? { person: what.agent } : {}),
    ...(what.time ? { time: what.time } : atEnd && state === 'serving' ? endOf(sentence, predication) : {}),
    negated,
    words: wordsOf(predication.tokens, predication.verb),
  };
}

const TAKE = stem('take');

/** Headings of what holds when all is over. */
const STATE_AT_END =
  /\b(?:state|status|situation)\b.{0,20}\b(?:end|now|today|afterwards)\b|\b(?:final|current|present|end|resulting) (?:state|status|situation)\b/i;

/** "api: 100 % on api-00041": a share of the traffic and the revision that has it, without a verb. */
const isSplit = ({ verb, tokens }: Predication): boolean =>
  verb === null &&
  tokens.some(({ text }) => /^\d{1,3} ?%$/.test(text)) &&
  tokens.some(({ mention }) => mention?.types.includes('revision')) &&
  tokens.every(({ kind }) => kind !== 'time');

/** The end of the incident, which the heading sets for all below it. */
function endOf({ context, toSpan }: Sentence, { start, end }: Predication): { readonly time?: TimeSlot } {
  const { to } = context.window;
  if (to === null) return {};
  const at = formatInstant(to);
  return {
    time: { span: toSpan(start, end), readings: [{ from: at, to: at }], precision: 'measured', inherited: true },
  };
}

const isBehindTime = ({ tokens, predications }: Sentence): boolean =>
  predications.length > 0 &&
  /^(?:when|once|after|before|while|until|by|as)$/.test(tokens.find((token) => token.kind !== 'mark')?.folded ?? '');

/** "Declared as a sev1", "opened as a SEV-2": how grave it was called is told beside the deed. */
export function severityBeside(sentence: Sentence, predication: Predication): readonly Draft[] {
  if (!predication.actions.some((action) => action === 'declare' || action === 'open') || predication.verb === null)
    return [];
  const told = severityOf(sentence, { ...predication, actions: [] });
  return told && !predication.negated ? [told] : [];
}

/** "Page priority: P1", "the page had priority P2". */
const PAGE_PRIORITY = /\bpag(?:e|er|erduty)\b.{0,30}\bpriority\b[\s:]{0,4}(p[0-5])\b/i;

/** "Severity: SEV-2", "handled as a sev2": how grave the incident was called, in one spelling. */
function severityOf(sentence: Sentence, predication: Predication): Draft | null {
  const text = sentence.unit.text.slice(predication.start, predication.end);
  const found = /\b(?:severity|sev)[\s:_-]{0,3}(?:sev[\s_-]?)?([0-5])\b/i.exec(text);
  const own = predication.verb === null || predication.actions.length === 0;
  const paged = found || !own ? null : PAGE_PRIORITY.exec(text);
  if (paged)
    return {
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'state',
      subjects: [],
      state: 'severity',
      value: paged[1]!.toLowerCase(),
      negated: predication.negated,
      words: [],
    };
  if (!found || !own) return null;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'state',
    subjects: [],
    state: 'severity',
    value: `sev${found[1]}`,
    negated: predication.negated,
    words: [],
  };
}
