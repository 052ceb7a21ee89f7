/** Patterns of detection: "customers told us first", "monitoring detected it within two minutes", "stayed silent for …", "was paged automatically". */
import type { ClaimOf } from '../../../claims/claim.js';
import type { DurationSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';

export interface Detections {
  readonly drafts: readonly Draft[];
  /** Nothing but the detection is said. */
  readonly instead: boolean;
}

const MONITORING = /\b(?:monitoring|monitors?|alerts?|alerting|alarms?|(?:the |our )?dashboards?|uptime check)\b/;
const CUSTOMERS =
  /\b(?:customers?|users?|merchants?|clients?|support|callers?|shoppers|clinics?|schools?|hospitals?|patients?|tenants?|partners?|(?:help|service|customer|patient) ?desks?)\b/;
const NOTICES =
  /\b(?:detected|noticed|caught|flagged|spotted|picked (?:it|this) up|told us|reported it|warned us|raised it|knew)\b/;

interface Found {
  readonly by: ClaimOf<'detection'>['by'];
  readonly words: readonly string[];
  readonly delay?: DurationSlot;
}

export function readDetections(sentence: Sentence, predication: Predication): Detections {
  const text = predication.tokens.map((token) => token.folded).join(' ');
  const found = [
    silent(sentence, predication, text),
    keyed(sentence) ?? firstSign(text) ?? detected(sentence, predication, text),
    automatic(text),
  ].filter((one) => one !== null);
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const drafts = found.map(
    ({ by, words, delay }): Draft => ({
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'detection',
      by,
      ...(delay ? { delay } : {}),
      ...(what.time && !what.time.inherited ? { time: what.time } : {}),
      words: [...words],
    }),
  );
  return { drafts, instead: found.length > 0 };
}

function delayIn(sentence: Sentence, predication: Predication): DurationSlot | undefined {
  for (const token of predication.tokens) {
    const slot = token.time ? durationSlotOf(token.time, sentence.toSpan) : null;
    if (slot) return slot;
  }
  return undefined;
}

/** "Monitoring stayed silent for the first twenty minutes". */
function silent(sentence: Sentence, predication: Predication, text: string): Found | null {
  if (!MONITORING.test(text) || !/\b(?:silent|quiet|green|dark)\b/.test(text)) return null;
  const delay = delayIn(sentence, predication);
  return delay ? { by: 'monitoring', words: ['silent'], delay } : null;
}

/** "Customers told us first", "the alert was ahead of our customers", "monitoring detected the issue within two minutes". */
function detected(sentence: Sentence, predication: Predication, text: string): Found | null {
  if (/\b(?:no|not|never|n't)\b/.test(text)) return null;
  const subject =
    text.split(
      /\b(?:was|were|had|told|detected|noticed|caught|flagged|spotted|picked|reported|warned|raised|knew)\b/,
    )[0] ?? '';
  const heard = heardFrom(text);
  if (heard) return { by: heard, words: ['first'] };
  const by = MONITORING.test(subject) ? 'monitoring' : CUSTOMERS.test(subject) ? 'customers' : null;
  if (!by) return null;
  const ahead =
    /\b(?:ahead of|before)\b/.test(text) &&
    (by === 'monitoring' ? CUSTOMERS : MONITORING).test(text.slice(subject.length));
  const first = (/\bfirst\b/.test(text) && NOTICES.test(text)) || ahead;
  const delay = NOTICES.test(text) && by === 'monitoring' ? delayIn(sentence, predication) : undefined;
  if (!first && !delay) return null;
  return { by, words: first ? ['first'] : [], ...(delay ? { delay } : {}) };
}

/** "We heard of it from the clinics first", "we learned of it from support alone", "nothing automatic had told us". */
function heardFrom(text: string): Found['by'] | null {
  const from = HEARD.exec(text)?.[1] ?? '';
  return from !== '' && /\b(?:first|alone|only|before (?:any|the|our) (?:alert|alarm|monitor\w*))\b/.test(text)
    ? noticerIn(from)
    : null;
}
const HEARD =
  /\b(?:we|engineering|the team|operations) (?:only |first )?(?:heard|learned|learnt|knew|found out|were told|were alerted|became aware) (?:of|about|it|this) ?(?:(?:it|this|that|the \w+) )?(?:first )?(?:from|by|through) ([^,;:.]{1,60})/;

const FIRST_KEY = /^(?:first )?(?:detected|noticed|spotted|found|caught|flagged|reported|seen) (?:first )?by$/i;

/** `First noticed by: monitoring`. */
function keyed({ unit }: Sentence): Found | null {
  const { pair } = unit;
  if (!pair || !FIRST_KEY.test(pair.key.trim())) return null;
  const by = noticerIn(unit.text.slice(pair.value.start, pair.value.end).toLowerCase());
  return by ? { by, words: ['first'] } : null;
}

const FIRST_SIGN =
  /\bfirst (?:sign|signal|indication|notice|word|warning|hint|alarm)(?: of (?:the )?[a-z]+| that .{1,60}?)? (?:was|came(?: from| by| through)?|had been|had come(?: from)?) ([^,;:.]{1,80})/;

/** "The problem first came to light through a ticket", "it was first noticed by customers". */
const CAME_TO_LIGHT =
  /\bfirst (?:came to light|became known|surfaced|noticed|detected|spotted|discovered|flagged|reported) (?:through|by|via|from|in|thanks to|when) ([^,;:.]{1,80})/;
/** "Customers were the first to notice". */
const FIRST_TO =
  /^([^,;:.]{1,60}?) (?:was|were|is|are|had been) (?:the )?(?:very )?first (?:to (?:notice|spot|report|flag|detect|see|raise|tell|hear|complain)|sign|signal|indication|warning|hint)\b/;

/** "The first sign of trouble was a customer on the phone", "first word came from support". */
function firstSign(text: string): Found | null {
  if (/\b(?:no|not|never|n't)\b/.test(text)) return null;
  const by = [FIRST_SIGN, CAME_TO_LIGHT, FIRST_TO].map((how) => noticerIn(how.exec(text)?.[1] ?? '')).find(Boolean);
  return by ? { by, words: ['first'] } : null;
}

/** Who is meant, where only one of both is named. */
function noticerIn(text: string): Found['by'] | null {
  const [alert, people] = [MONITORING.test(text), CUSTOMERS.test(text) || /\bon the (?:phone|line)\b/.test(text)];
  return alert === people ? null : alert ? 'monitoring' : 'customers';
}

/** "The on-call engineer was paged automatically". */
const automatic = (text: string): Found | null =>
  (/\bpag(?:ed|es|ing)\b/.test(text) ||
    /\bpage\b.{0,40}\b(?:was|is|were|had been) (?:sent|triggered|raised|sent out|issued)\b/.test(text)) &&
  /\bautomatic(?:ally)?\b/.test(text)
    ? { by: 'monitoring', words: ['automatic'] }
    : null;

/** Words of the clause, for whoever wants to hear the same of people. */
export const wordsOfDetection = (predication: Predication): string[] => wordsOf(predication.tokens, predication.verb);
