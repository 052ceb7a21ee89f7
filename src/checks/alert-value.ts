/** Is that the value that the alert's notifications gave: one of them, or the highest of them all? Another value contradicts only what is told of the notifications themselves. */
import type { ClaimOf } from '../claims/claim.js';
import { metricWords } from '../claims/words/metric-words.js';
import { stem } from '../claims/words/stem.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import { parseInstant } from '../domain/instant.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import {
  inUnitOf,
  type Notified,
  type NotifiedValue,
  notifiedRules,
  tellingWords,
} from './matching/notified-values.js';
import { amountFits } from './matching/numbers.js';
import { withinWindow } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'alert-value';
const NOTIFIED = { kinds: ['alert.notified'] } as const;
const SERIES = { kinds: ['metric.series'] } as const;
type Amount = ClaimOf<'amount'>;

export const alertValue: Check = Object.freeze({
  id: ID,
  asks: "Is that a value, or the highest value, that the alert's notifications gave?",
  appliesTo: ['amount'],
  needs: () => [NOTIFIED, SERIES],
  examine(claim, timeline, world) {
    if (claim.kind !== 'amount' || !MEASURES.has(claim.measure) || DENIED.test(claim.text)) return [];
    const told = TOLD.test(claim.text);
    const rules = meant(claim, notifiedRules(timeline.ask(NOTIFIED)), told);
    if (rules.length === 0) return [];
    const asserted = { type: 'quantity', value: claim.amount.stated, unit: claim.amount.symbol } as const;
    for (const rule of rules) {
      const fitting = valuesMeant(claim, rule).find((one) => fits(claim, one) === 'yes');
      if (fitting && (told || !isMonitored(claim, timeline.ask(SERIES))))
        return [finding(ID, 'amount', 'supports', 'records_agree', asserted, [eventPointer(fitting.event)], asserted)];
    }
    return told ? refuted(claim, rules, world) : [];
  },
} satisfies Check);

const MEASURES: ReadonlySet<Amount['measure']> = new Set(['value', 'count', 'share', 'maximum']);
const DENIED = /\b(?:not|never)\b|n['’]t\b/i;
/** Told of what the alerts reported, not of what was the case. */
const TOLD =
  /\b(?:notifications?|notified|alert(?:['’]s)? values?|values? of (?:the|an) alerts?|alerts? (?:read|said|showed|reported|gave)|readings?)\b/i;

/** The rules whose words the claim shares most; one shared word is enough where the thing is named or notifications are spoken of. */
function meant(claim: Amount, rules: readonly Notified[], told: boolean): readonly Notified[] {
  const said = tellingWords(`${claim.text} ${claim.noun.join(' ')}`);
  const scored = rules
    .map((rule) => ({
      rule,
      shared: [...rule.words].filter((word) => said.has(word)).length,
      named: namesThing(claim, rule),
    }))
    .filter(
      ({ rule, shared, named }) =>
        named !== 'no' && shared >= (told || named === 'yes' || isOnlyRule(claim, rule, rules) ? 1 : 2),
    );
  // "Highest alert value: 203": of whichever alert it was, where no word tells.
  if (scored.length === 0 && told && [...said].every((word) => OF_ANY.has(word))) return rules;
  const most = Math.max(0, ...scored.map(({ shared }) => shared));
  return scored.filter(({ shared }) => shared === most).map(({ rule }) => rule);
}

/** "The lag peaked at 21,730": all that the noun says is a word of one rule alone. */
const isOnlyRule = ({ noun, thing }: Amount, rule: Notified, rules: readonly Notified[]): boolean =>
  thing !== 'requests' &&
  thing !== 'errors' &&
  noun.length > 0 &&
  noun.every((word) => rule.words.has(word)) &&
  rules.every((other) => other === rule || !noun.some((word) => other.words.has(word)));

const OF_ANY = new Set(
  ['alert', 'value', 'highest', 'worst', 'maximum', 'peak', 'reading', 'notification', 'notify'].map(stem),
);

/** Whether the service that the claim names is the one the alert is of. */
function namesThing({ subjects }: Amount, { events }: Notified): 'yes' | 'no' | 'open' {
  const named = subjects.flatMap((slot) => slot.candidates).filter((ref) => ref.type === 'service');
  if (named.length === 0) return 'open';
  const keys = new Set(events.flatMap((event) => event.subjects.map(entityKey)));
  return named.some((ref) => keys.has(entityKey(ref))) ? 'yes' : 'no';
}

/** The highest of all for a peak; else all that were given while the alert was open at the stated time. */
function valuesMeant(claim: Amount, { values, events }: Notified): readonly NotifiedValue[] {
  const { time } = claim;
  if (claim.measure === 'maximum') {
    // Notifications do not say when the highest value was reached.
    if (time && !time.inherited && time.precision !== 'day') return [];
    const highest = values.reduce((a, b) => (b.value > a.value ? b : a));
    return [highest];
  }
  if (!time || time.inherited) return values;
  const opened = events[0]!.at.from;
  const closed = events
    .map((event) => parseInstant(String(event.attributes['endsAt'] ?? '')) ?? event.at.from)
    .reduce((a, b) => (b > a ? b : a));
  const ends = [opened, closed].some((at) => withinWindow(time, at));
  const inside = time.readings.some(({ from }) => {
    const at = parseInstant(from);
    return at !== null && at >= opened && at <= closed;
  });
  return ends || inside ? values : [];
}

function fits(claim: Amount, one: NotifiedValue) {
  const value = inUnitOf(claim.amount, one);
  return value === null ? 'cannot_tell' : amountFits(claim.amount, value);
}

/** A metric of the same words is measured by itself, which says more than what an alert happened to report. */
function isMonitored(claim: Amount, series: readonly TimelineEvent[]): boolean {
  const said = tellingWords(`${claim.text} ${claim.noun.join(' ')}`);
  return series.some((event) =>
    [...metricWords(String(event.attributes['metric'] ?? '')).head].some((word) => said.has(word)),
  );
}

function refuted(claim: Amount, rules: readonly Notified[], world: World): readonly Finding[] {
  const { amount } = claim;
  const all = rules.flatMap(({ values }) => values);
  if (amount.hedge || amount.vague || all.some((one) => fits(claim, one) !== 'no')) return [];
  const proof = absenceProof(['alert.notified'], [], world.incident, world);
  if (!proof) return [];
  const highest = all.reduce((a, b) => (b.value > a.value ? b : a));
  return [
    finding(
      ID,
      'amount',
      'contradicts',
      'amount_differs',
      { type: 'quantity', value: amount.stated, unit: amount.symbol },
      [eventPointer(highest.event), ...proof.slice(0, 1).map(coveragePointer)],
      { type: 'quantity', value: inUnitOf(amount, highest)!, unit: amount.symbol },
    ),
  ];
}
