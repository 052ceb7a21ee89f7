/** The values that an alert's notifications gave ("38.2%", "6240/min"), with the words that tell which alert it is; judges no claim. */
import type { AmountSlot } from '../../claims/slots.js';
import { atomise } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { metricWord } from '../../claims/words/metric-words.js';
import { remembered } from '../../claims/words/remembered.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** All notifications of one rule. */
export interface Notified {
  readonly policy: string;
  readonly values: readonly NotifiedValue[];
  readonly words: ReadonlySet<string>;
  readonly events: readonly TimelineEvent[];
}

export interface NotifiedValue {
  readonly value: number;
  /** As written behind the number: "%", "s", "/min"; empty where only the rule's own words could tell. */
  readonly unit: string;
  readonly event: TimelineEvent;
}

/** The notifications, by rule. */
export function notifiedRules(events: readonly TimelineEvent[]): readonly Notified[] {
  const rules = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const policy = String(event.attributes['policy'] ?? '');
    const own = rules.get(policy);
    if (own) own.push(event);
    else rules.set(policy, [event]);
  }
  return [...rules].flatMap(([policy, own]): readonly Notified[] => {
    const values = own.flatMap(valuesOf);
    const spelled = [policy.replace(/([a-z0-9])([A-Z])/g, '$1 $2'), ...own.map((event) => event.text ?? '')].join(' ');
    return policy !== '' && values.length > 0 ? [{ policy, values, words: tellingWords(spelled), events: own }] : [];
  });
}

/** Words of rules and reports that tell one alert from another as little as "the" does. */
const IDLE = new Set(
  'high low above below over under than more less alert alarm value notification notify reading read worst highest peak maximum max lowest minimum min rate ratio share'
    .split(' ')
    .map((word) => metricWord(stem(word))),
);

/** Stems that say what is measured, one for all that mean the same. */
export const tellingWords = remembered(
  (text: string): ReadonlySet<string> =>
    new Set(
      atomise(text)
        .map((atom) => stem(atom.folded))
        .filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word))
        .map(metricWord)
        .filter((word) => !IDLE.has(word)),
    ),
);

const VALUE = /^(\d[\d,]*(?:\.\d+)?)\s*(%|ms|s|\/min|\/s)?$/;

/** A value stands under a name of its own, bare or with its unit; a bare one takes the unit of the bound that the words give. */
function valuesOf(event: TimelineEvent): readonly NotifiedValue[] {
  const notes = event.attributes['annotations'];
  if (event.attributes['status'] === 'resolved' || !notes || typeof notes !== 'object' || Array.isArray(notes))
    return [];
  const bound = /\b\d[\d,.]*\s?(%|ms\b|s\b)/.exec(event.text ?? '')?.[1] ?? '';
  return Object.values(notes).flatMap((note): readonly NotifiedValue[] => {
    const found = typeof note === 'string' && note.length <= 40 ? VALUE.exec(note.trim()) : null;
    return found ? [{ value: Number(found[1]!.replaceAll(',', '')), unit: found[2] ?? bound, event }] : [];
  });
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, ms: 0.001, second: 1, millisecond: 0.001 };

/** A value in the unit in which an amount is stated; null where both measure different things. */
export function inUnitOf({ family, symbol }: AmountSlot, { value, unit }: NotifiedValue): number | null {
  if (family === 'percent') return unit === '%' ? value : null;
  if (family === 'fraction') return unit === '%' ? value / 100 : null;
  if (family === 'time')
    return unit in SECONDS && symbol in SECONDS ? (value * SECONDS[unit]!) / SECONDS[symbol]! : null;
  if (family === 'rate') return unit === '' || symbol.startsWith(unit) ? value : null;
  return unit === '' || unit === '/min' || unit === '/s' ? value : null;
}
