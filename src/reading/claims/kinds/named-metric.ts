/** Which recorded metrics a number is of, by the words of the clause: "failed handshakes", "the oldest message"; knows their names, never their values. */
import type { AmountSlot, SubjectSlot } from '../../../claims/slots.js';
import { isIdleWord, metricWord, metricWords, saidWords, toldBy } from '../../../claims/words/metric-words.js';
import { stem } from '../../../claims/words/stem.js';
import type { EntityRef } from '../../../domain/entity.js';
import type { Predication } from '../../predication/predication.js';
import type { Sentence } from '../sentence.js';
import { isCountedNoun, type Valued } from './measure-words.js';
import { isAllowance, isThreshold } from './measured.js';

/** Rules of alerts, limits and settings speak of the same words, but of no measured value. */
export const RULE =
  /\b(?:alert\w*|alarms?|polic(?:y|ies)|rules?|fires?|fired|thresholds?|limit\w*|budget|slo|quota|config\w*|setting)\b/;
const EXTREME =
  /\b(?:max|maximum|min|minimum|peak\w*|worst|highest|lowest|(?:low|high) (?:point|of)|floor|topped|bottomed|never)\b/;

const FAMILIES: ReadonlySet<string> = new Set(['count', 'measure', 'rate', 'time']);
/** By how much something went down is no level of it. */
const DIFFERENCE = /\b(?:los(?:t|e|es|ing)|gain\w*|missing|missed|disconnect\w*|by an? (?:further|additional))\b/;
/** "Messages older than an hour": which ones, not how old they were. */
const OLDER = /\bolder than\b/;

/** The metrics that the value may be of; null where the words tell of none. */
export function metricsOf(
  sentence: Sentence,
  predication: Predication,
  { slot, relation }: Valued,
  key: readonly string[],
): SubjectSlot | null {
  const text = `${key.join(' ')} ${predication.tokens.map((token) => token.folded).join(' ')}`;
  if (!FAMILIES.has(slot.family) || DIFFERENCE.test(text) || (OLDER.test(text) && !/\bnever\b/.test(text))) return null;
  if (RULE.test(text) || isAllowance(text) || predication.actions.includes('scale')) return null;
  if (isThreshold(predication, { slot, relation: undefined })) return null;
  if (slot.noun.some(isCountedNoun)) return null;
  const said = saidOf(predication, key, slot);
  const all = sentence.context.descriptions.all('metric');
  const fits = all
    .filter(
      (ref) =>
        metricWords(ref.id).timed === (slot.family === 'time') && (isOf(slot, ref) || isOfTheirs(slot, ref, all, said)),
    )
    .map((ref) => ({ ref, ...toldBy(ref.id, said) }))
    .filter((one) => one.hits > 0);
  const best = Math.max(...fits.map((one) => one.hits));
  const most = fits.filter((one) => one.hits === best);
  // Of those that failed, unless it is the whole that they are of.
  const failed =
    relation === 'of' ? [] : most.filter(({ ref }) => said.has(FAILS) && metricWords(ref.id).head.has(FAILS));
  const told = failed.length > 0 ? failed : most;
  if (told.length === 0 || (!told.some((one) => one.sure) && !isTerse(predication, slot, key, text))) return null;
  if (told.length > 1 && !told.some((one) => one.sure)) return null;
  return {
    span: sentence.toSpan(predication.start, predication.end),
    text: sentence.unit.text.slice(predication.start, predication.end),
    candidates: unique(told.map((one) => one.ref)),
    types: ['metric'],
    how: 'described',
  };
}

/** Whether the clause tells of a metric that measures lengths of time. */
export const saysAge = (sentence: Sentence, predication: Predication): boolean => {
  const timed = sentence.context.descriptions.all('metric').filter((ref) => metricWords(ref.id).timed);
  if (timed.length === 0) return false;
  const said = saidOf(predication, [], null);
  return timed.some((ref) => toldBy(ref.id, said).sure);
};

/** All that a clause says, as words of metrics. */
export function saidOf(predication: Predication, key: readonly string[], slot: AmountSlot | null): ReadonlySet<string> {
  const words = predication.tokens
    .filter((token) => token.kind === 'word' || token.kind === 'name')
    .map((token) => token.folded);
  const refused = TURNED.test(words.join(' ')) ? [FAILS] : [];
  return saidWords([...words, ...key, ...(slot?.noun ?? []), ...refused]);
}
/** "Were turned away": refused. */
const TURNED = /\bturn(?:ed|ing|s)? (?:away|down|back)\b/;

/** What is counted, if it is named, is what the metric counts: "4,873 handshakes", never "three pods". */
const isOf = (slot: AmountSlot, ref: EntityRef): boolean => {
  const { head, around } = metricWords(ref.id);
  const isKnown = (part: string): boolean => {
    const word = metricWord(stem(part));
    return head.has(word) || around.has(word) || isIdleWord(word);
  };
  // "Season-pass taps": of a compound its last part is enough.
  return slot.noun
    .flatMap((noun) => noun.split(/\s+/))
    .every((word) => {
      const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      return parts.every(isKnown) || (word.includes('-') && isKnown(parts.at(-1) ?? ''));
    });
};

/** "13,000 of the taps were rejected", where taps and rejects are counted side by side under one name: the rejects are of the taps. */
const isOfTheirs = (slot: AmountSlot, ref: EntityRef, all: readonly EntityRef[], said: ReadonlySet<string>): boolean =>
  said.has(FAILS) &&
  metricWords(ref.id).head.has(FAILS) &&
  all.some((other) => other.id !== ref.id && isBeside(other.id, ref.id) && isOf(slot, other));
const FAILS = metricWord(stem('failed'));

/** Of one path, and in all words of their names but one: "gate/pass_taps", "gate/pass_rejects". */
function isBeside(a: string, b: string): boolean {
  const [path, other] = [a, b].map((id) => id.slice(0, id.lastIndexOf('/')));
  const [own, theirs] = [metricWords(a).head, metricWords(b).head];
  return (
    path === other &&
    own.size > 1 &&
    own.size === theirs.size &&
    [...own].filter((word) => !theirs.has(word)).length === 1
  );
}

/** One word of a name is enough in a note that says nothing else: "peak fails 4873/min", "backlog max 2.4M". */
const isTerse = (predication: Predication, slot: AmountSlot, key: readonly string[], text: string): boolean =>
  slot.family !== 'time' &&
  predication.actions.every((action) => action === 'fail' || action === 'refuse') &&
  (EXTREME.test(text) || slot.family === 'rate') &&
  (predication.verb === null || predication.actions.length > 0 || key.length > 0);

const unique = (refs: readonly EntityRef[]): EntityRef[] =>
  refs.filter((ref, i) => refs.findIndex((one) => one.id === ref.id) === i);
