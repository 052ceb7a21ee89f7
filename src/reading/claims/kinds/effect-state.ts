/** Patterns of an effect that begins, lasts or is over at a time: "errors leave the baseline", "the portal began to return 404s", "Back to normal: 2:20 PM". */
import type { Happening } from '../../../claims/slots.js';
import { isFunctionWord } from '../../../claims/words/function-words.js';
import { measuredThing, saysFailing } from '../../../claims/words/measured-things.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { withoutAnchor } from '../../predication/without-anchor.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { struckIn } from './struck.js';
import { failsThem } from './what-lasted.js';

const TROUBLE = new Set(
  [
    'error',
    'errors',
    '5xx',
    '4xx',
    '404',
    '404s',
    '429',
    '429s',
    '500s',
    '503s',
    'failure',
    'failures',
    'outage',
    'timeouts',
    'throttling',
    'rejections',
    'disruption',
    'degradation',
    'impact',
  ].map(stem),
);
const BEGINS = new Set(
  ['begin', 'start', 'commence', 'appear', 'rise', 'climb', 'spike', 'leave', 'emerge', 'set', 'surge', 'jump'].map(
    stem,
  ),
);
const ENDS = new Set(
  ['stop', 'end', 'cease', 'vanish', 'drop', 'subside', 'disappear', 'clear', 'fall', 'die', 'let'].map(stem),
);
const RETURNS = new Set(['return', 'answer', 'serve', 'throw', 'respond', 'give'].map(stem));
const BACK =
  /\bback (?:to|at|on|in) (?:its |the |their )?(?:normal|baseline|usual|service)\b|\b(?:normal|as usual) again\b|\b(?:fully |all )?recovered\b|\bback up\b|\bfirst 200s?\b|\bnormal service\b|\ball clear\b/;

/** A state claim of kind failing or recovered; null where the predication speaks of something else or states no time of its own. */
export function readEffectState(sentence: Sentence, predication: Predication): Draft | null {
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const text = predication.tokens.map((token) => token.folded).join(' ');
  // "Between A and B reports could not be produced": it failed from one end to the other.
  const through =
    what.time?.until !== undefined && failsThem(what, text) && !/\b(?:no|none|never|without)\b/.test(text);
  // "No more 429s": they are over.
  const noMore = /^(?:and |but )?(?:there were |there are )?no (?:more|further) /.test(text);
  if (predication.negated && !through && !noMore) return null;
  const state = through ? 'during' : effectOf(sentence, predication);
  if (!state) return null;
  // "The bookings alert recovered": it closed, whatever else had gone wrong.
  if (state === 'recovered' && what.actions.includes('clear') && isOfAlertAlone(what)) return null;
  if (!what.time || (what.time.until && !through) || what.amounts.some((amount) => amount.family === 'percent'))
    return null;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'state',
    subjects: what.subjects.filter((slot) =>
      slot.candidates.some((ref) => ref.type === 'service' || ref.type === 'site'),
    ),
    state: state === 'during' ? 'failing' : state,
    ...(state === 'during' ? { value: 'during' } : {}),
    time: what.time,
    ...thingOf(withShared(predication)),
    ...struckIn(predication),
    negated: false,
    words: wordsOf(predication.tokens, predication.verb).filter((word) => !TROUBLE.has(word)),
  };
}

const isOfAlertAlone = ({ subjects }: Happening): boolean =>
  subjects.length > 0 && subjects.every(({ types }) => types.includes('policy'));

function effectOf(sentence: Sentence, predication: Predication): 'failing' | 'during' | 'recovered' | null {
  // "Half an hour after the first errors" only tells when.
  const tokens = besideClock(withShared(predication));
  const text = tokens.map((token) => token.folded).join(' ');
  const stems = tokens.map((token) => (token.kind === 'word' || token.kind === 'amount' ? stem(token.folded) : ''));
  const troubled = stems.some(
    (word, i) => TROUBLE.has(word) && !/^(?:without|no|any)$/.test(stems[i - 1] ?? '') && !isOfAlert(stems, i),
  );
  if (BACK.test(text) && !/\bnot\b|\bnever\b/.test(text)) return 'recovered';
  if (startsToFail(predication, tokens, text)) return 'failing';
  if (!troubled) return null;
  if (/^(?:and |but )?(?:there were |there are )?no (?:more|further) /.test(text)) return 'recovered';
  // "429s gone", "the errors were all gone": the trouble itself, and nothing beside it.
  if (
    stems.some(
      (word, i) =>
        word === GONE &&
        [1, 2, 3].some((back) => TROUBLE.has(stems[i - back] ?? '') && isLightBetween(tokens, i - back, i)),
    )
  )
    return 'recovered';
  if (stems.includes('still')) return 'during';
  if (sentence.unit.pair && /\b(?:start|begin|onset|first)/i.test(sentence.unit.pair.key)) return 'failing';
  if (sentence.unit.pair && /\b(?:end|stop|last|recover)/i.test(sentence.unit.pair.key)) return 'recovered';
  if (stems.some((word) => ENDS.has(word)) && !/\bnot\b/.test(text)) return 'recovered';
  if (stems.some((word) => BEGINS.has(word)) || /\bfirst (?:error|404|5xx|failure|timeout)/.test(text))
    return 'failing';
  return stems.some((word) => RETURNS.has(word)) ? 'during' : null;
}

/** "The api began to fail", "requests started timing out", "calls failed from 08:07 on": what serves or is asked, and no build or check. */
const startsToFail = ({ tokens: all }: Predication, beside: readonly Token[], text: string): boolean =>
  (STARTS_TO_FAIL.test(text) ||
    (FAILED.test(text) && all.some(({ time }) => /^(?:since|from)$/.test(time?.relation ?? '')))) &&
  all.every(
    ({ mention }) => !mention || mention.types.some((type) => SERVING.has(type)) || mention.types.length === 0,
  ) &&
  (all.some(({ mention }) => mention?.types.includes('service') || mention?.types.includes('site')) ||
    beside.some(({ folded }) => ASKED.test(folded))) &&
  !all.some(({ folded }) => RUNS.test(folded));
const STARTS_TO_FAIL =
  /\b(?:began|begins|begun|started|starts|commenced)(?: \w+ly)? (?:to (?:fail|break|crash|error|time out)|(?:failing|breaking|crashing|erroring|timing out))\b(?! (?:over|open|back))/;
const FAILED =
  /\b(?:failed|were failing|was failing|timed out|were timing out|was timing out|broke|was broken|were broken)\b/;
const ASKED =
  /^(?:requests?|calls?|lookups?|logins?|payments?|bookings?|searches|queries|uploads?|checkouts?|orders?)$/;
const RUNS =
  /^(?:builds?|jobs?|deploys?|deployments?|checks?|tests?|pipelines?|runs?|rollouts?|releases?|migrations?|alerts?|imports?|exports?|applies|apply|attempts?)$/;
const SERVING: ReadonlySet<string> = new Set(['service', 'site', 'repository', 'environment', 'project', 'other']);

const GONE = stem('gone');
const isLightBetween = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).every(({ folded }) => /^(?:was|were|are|is|all|now|then|had|have|has)$/.test(folded));

/** "Failures set in at 08:55 and ceased at 09:48": what ceased is told before the first verb. */
const withShared = (predication: Predication): readonly Token[] => [
  ...(predication.shared ?? []),
  ...withoutAnchor(predication).tokens,
];

/** Errors are no slowness: "the error rate is back to baseline", "p95 latency recovered". */
function thingOf(tokens: readonly Token[]): { readonly thing?: 'errors' | 'latency' } {
  const stems = tokens.map((token, i) => (token.kind === 'word' || token.kind === 'amount' ? token.stem : `${i}`));
  if (stems.some((word) => measuredThing(word) === 'latency')) return { thing: 'latency' };
  const fails = stems.some((word, i) => saysFailing(word) && !isOfAlert(stems, i));
  return fails ? { thing: 'errors' } : {};
}

const ALERTS = new Set(
  ['alert', 'alarm', 'page', 'policy', 'warning', 'monitor', 'incident', 'ticket', 'notification'].map(stem),
);

/** "The 429 alert cleared": what cleared is the alert. */
const isOfAlert = (stems: readonly string[], at: number): boolean =>
  stems.slice(at + 1, at + 3).some((word) => ALERTS.has(word)) ||
  // "The alert on 404 answers opened": what opened is the alert.
  stems
    .slice(Math.max(0, at - 4), at)
    .some((word, i, before) => ALERTS.has(word) && /^(?:on|about|for|over|of)$/.test(before[i + 1] ?? ''));

/** The part between commas that holds the clock, where there are several: "when it failed at 18:02, 31 minutes had passed since the first errors" has no error at 18:02. */
function besideClock(tokens: readonly Token[]): readonly Token[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    // "Shortly after 9:10 on Wednesday, …": nothing but a time belongs to what follows.
    const bare = parts.at(-1)!.every((one) => one.kind !== 'word' || isFunctionWord(one.stem));
    if (token.text === ',' && !bare) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  const clocked = parts.filter((part) => part.some((token) => token.kind === 'time'));
  return clocked.length > 0 && clocked.length < parts.length ? clocked.flat() : tokens;
}
