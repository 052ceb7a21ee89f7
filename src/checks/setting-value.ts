/** What was the setting set to: does the environment of the recorded revisions give the variable that value? */
import type { ClaimOf } from '../claims/claim.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import { holds } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { amountFits } from './matching/numbers.js';

const ID = 'setting-value';
const QUESTION = { kinds: ['revision.created', 'deploy.requested', 'service.state'] } as const;
/** A variable as programs spell it. */
const VARIABLE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

export const settingValue: Check = Object.freeze({
  id: ID,
  asks: 'Does the environment of the recorded revisions give the variable that value?',
  appliesTo: ['amount'],
  needs: () => [QUESTION],
  examine(claim, timeline, world) {
    if (claim.kind !== 'amount' || claim.thing) return [];
    const name = variableOf(claim);
    if (!name) return [];
    const kept = timeline.ask(QUESTION).flatMap((event) => {
      const value = settingOf(event, name);
      return value === null ? [] : [{ event, value }];
    });
    const fitting = kept.find(
      ({ event, value }) => holds(world.incident, event.at.from) && amountFits(claim.amount, value) === 'yes',
    );
    // "From 10 to 4": that it once was 10 bears out half of it.
    const { to } = claim;
    if (fitting && to)
      return kept.some(({ event, value }) => event.at.from > fitting.event.at.from && amountFits(to, value) === 'yes')
        ? [said(claim, fitting.event, fitting.value, 'supports')]
        : [];
    if (fitting) return [said(claim, fitting.event, fitting.value, 'supports')];
    const revisions = new Set(
      claim.subjects.flatMap((slot) => slot.candidates.filter((ref) => ref.type === 'revision').map(entityKey)),
    );
    const own = kept.filter(({ event }) => event.subjects[0] && revisions.has(entityKey(event.subjects[0])));
    return own[0] && own.every(({ value }) => amountFits(claim.amount, value) === 'no')
      ? [said(claim, own[0].event, own[0].value, 'contradicts')]
      : [];
  },
} satisfies Check);

/** The variable named last before the number. */
function variableOf(claim: ClaimOf<'amount'>): string | null {
  const at = claim.text.search(new RegExp(`(?<![\\w.])${claim.amount.stated}(?!\\w|\\.\\d)`));
  return claim.text.slice(0, Math.max(at, 0)).match(VARIABLE)?.at(-1) ?? null;
}

function settingOf(event: TimelineEvent, name: string): number | null {
  const env = event.attributes['env'];
  const value =
    env && typeof env === 'object' && !Array.isArray(env) ? (env as Record<string, unknown>)[name] : undefined;
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? null : number;
}

function said(
  claim: ClaimOf<'amount'>,
  event: TimelineEvent,
  value: number,
  stance: 'supports' | 'contradicts',
): Finding {
  const unit = claim.amount.symbol;
  return finding(
    ID,
    'amount',
    stance,
    stance === 'supports' ? 'records_agree' : 'amount_differs',
    { type: 'quantity', value: claim.amount.stated, unit },
    [eventPointer(event)],
    { type: 'quantity', value, unit },
  );
}
