/** Words that nobody in the evidence ever used: what is told of such a thing may be true of something that the records do not watch. */
import type { Happening } from '../../claims/slots.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Question, Timeline } from '../../domain/question.js';
import { nameStems } from './effect-choice.js';
import { spokenOf } from './spoken.js';
import { STATEMENT_KINDS } from './statements.js';

const NAMING: readonly EventKind[] = [
  'alert.opened',
  'page.triggered',
  'change.opened',
  'metric.series',
  'log.written',
];
export const VOCABULARY: Question = { kinds: [...STATEMENT_KINDS, ...NAMING] };

/** What every report says of trouble, whatever it was. */
const COMMON: ReadonlySet<string> = new Set(
  [
    ...['outage', 'incident', 'impact', 'disruption', 'downtime', 'trouble', 'problem', 'issue', 'failure', 'error'],
    ...['unavailable', 'unreachable', 'degraded', 'elevated', 'affected', 'disrupted', 'down', 'broken', 'dark'],
    ...['throttled', 'rejected', 'answered', 'returned', 'responded', 'served', 'resulted', 'message', 'window'],
    ...[
      'customer',
      'user',
      'client',
      'visitor',
      'people',
      'everyone',
      'everybody',
      'everything',
      'all',
      'asked',
      'public',
      'production',
      'live',
    ],
    ...['service', 'site', 'system', 'product', 'platform', 'app', 'application', 'api', 'website', 'endpoint'],
    ...['request', 'call', 'response', 'traffic', 'answer', 'rate', 'code', 'http', 'status', 'share'],
    ...['total', 'full', 'whole', 'partial', 'complete', 'entire', 'overall', 'altogether', 'visible', 'facing'],
    ...['last', 'persist', 'continue', 'take', 'run', 'span', 'cover', 'see', 'get', 'face', 'experience', 'receive'],
    ...['time', 'length', 'duration', 'period', 'stretch', 'detection', 'recovery', 'repair', 'resolution', 'onset'],
    ...['recover', 'restore', 'resolve', 'mitigate', 'end', 'start', 'begin', 'detect', 'back', 'normal', 'baseline'],
    ...[
      'mostly',
      'largely',
      'partly',
      'intermittently',
      'hardly',
      'briefly',
      'brief',
      'short',
      'long',
      'usual',
      'severe',
    ],
    ...['leave', 'keep', 'stay', 'remain', 'stand', 'happen', 'occur', 'follow', 'cause', 'change', 'high', 'low'],
    ...[
      'show',
      'appear',
      'second',
      'minute',
      'hour',
      'majority',
      'most',
      'bad',
      'wrong',
      'slow',
      'empty',
      'team',
      'company',
    ],
    ...['fail', 'failed', 'unable', 'could', 'working', 'work', 'went', 'was', 'were', 'first', 'roughly', 'nearly'],
  ].map(stem),
);

/** Whether a stem is in every report on any trouble. */
export const isCommonOfTrouble = (stemmed: string): boolean => COMMON.has(stemmed) || isFunctionWord(stemmed);

/**
 * Stems that are neither common nor in any record.
 * @param stems content words as the reader leaves them
 */
export const strangersAmong = (stems: readonly string[], timeline: Timeline): readonly string[] => {
  const odd = stems.filter((word) => !isCommonOfTrouble(word) && /^\p{L}/u.test(word));
  if (odd.length === 0) return odd;
  const known = vocabularyOf(timeline);
  return odd.filter((word) => !known.has(word) && !known.has(conceptOf(word).word));
};

const vocabularies = new WeakMap<Timeline, ReadonlySet<string>>();

function vocabularyOf(timeline: Timeline): ReadonlySet<string> {
  const before = vocabularies.get(timeline);
  if (before) return before;
  const words = new Set<string>();
  for (const event of timeline.ask(VOCABULARY)) {
    for (const concept of spokenOf(event).concepts) words.add(concept);
    for (const { id } of event.subjects) for (const one of nameStems(id)) words.add(one);
    for (const key of ['policy', 'metric', 'title', 'channel'])
      if (typeof event.attributes[key] === 'string') for (const one of nameStems(event.attributes[key])) words.add(one);
  }
  vocabularies.set(timeline, words);
  return words;
}

/** Something or somebody that nothing in the evidence goes by. */
export const isOfUnknown = (what: Happening | undefined): boolean =>
  (what?.agent?.how === 'named' && what.agent.identities.length === 0) ||
  (what?.strange ?? []).length > 0 ||
  (what?.subjects ?? []).some(({ how, candidates }) => how === 'named' && candidates.length === 0);
