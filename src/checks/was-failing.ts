/** When did it begin to fail, or recover: does the effect's own beginning or end lie at the stated time? */
import type { ClaimOf } from '../claims/claim.js';
import type { Finding } from '../domain/finding.js';
import { MINUTE } from '../domain/instant.js';
import type { Timeline } from '../domain/question.js';
import type { Match } from '../domain/tolerance.js';
import type { Check } from './check.js';
import { clockDiffers } from './matching/differs.js';
import { type Bounds, EFFECT_QUESTIONS, type Effect, type EffectSort, effectsOf } from './matching/effect.js';
import { chooseEffects } from './matching/effect-choice.js';
import { eventPointer, finding, intervalValue } from './matching/findings.js';
import { endOf, readingsOf, timeMatches } from './matching/slot-matches.js';
import { strangersAmong, vocabularyFor } from './matching/strangers.js';
import type { World } from './world.js';

const ID = 'was-failing';

export const wasFailing: Check = Object.freeze({
  id: ID,
  asks: 'Did it begin to fail, or recover, at the stated time?',
  appliesTo: ['state'],
  needs: (claim) => (claim.kind === 'state' ? [...EFFECT_QUESTIONS, ...vocabularyFor(claim.struck)] : EFFECT_QUESTIONS),
  examine(claim, timeline, world) {
    if (claim.kind !== 'state' || (claim.state !== 'failing' && claim.state !== 'recovered')) return [];
    return examine(claim, timeline, world);
  },
} satisfies Check);

function examine(claim: ClaimOf<'state'>, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'state', value: claim.state } as const;
  const { time } = claim;
  const turn = claim.value === 'during' ? 'during' : claim.state;
  if (strangersAmong(claim.struck, timeline).length > 0) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  const effects = effectsOf(timeline, world).filter(({ sort }) => !ELSEWHERE[claim.thing ?? '']?.has(sort));
  const { meant, possible } = chooseEffects(effects, claim.subjects);
  const fits = (effect: Effect): Match => {
    const bounds = turnOf(effect, turn);
    if (!bounds || !time) return 'cannot_tell';
    return isLongBefore(claim, bounds) ? 'cannot_tell' : turnMatches(time, bounds, effect);
  };
  const hit = [...meant, ...possible].find((effect) => fits(effect) === 'yes');
  if (hit)
    return [
      finding(
        ID,
        'state',
        'supports',
        'records_agree',
        asserted,
        recordsOf(hit, turn),
        intervalValue(turnOf(hit, turn)!),
      ),
    ];
  const sure = meant.filter((effect) => effect.sure && !effect.gradual);
  const settled = sure.length > 0 && possible.every((effect) => fits(effect) === 'no');
  if (!settled || time?.hedge || time?.inherited || claim.words.length > 1)
    return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  return [clockDiffers(ID, asserted, recordsOf(sure[0]!, turn), intervalValue(turnOf(sure[0]!, turn)!))];
}

/** What a series of another sort tells nothing of: a latency that is back proves no error rate. */
const ELSEWHERE: Readonly<Record<string, ReadonlySet<EffectSort>>> = {
  errors: new Set(['latency', 'metric']),
  latency: new Set(['errors', 'uptime', 'route']),
};

/** "Gone by 08:19": who tells a minute means about that time, and not half an hour before. */
function isLongBefore({ time, text }: ClaimOf<'state'>, bounds: Bounds): boolean {
  const minutes = BY_CLOCK.exec(text)?.[1];
  const to = time && !time.until ? readingsOf(time)[0]?.to : undefined;
  if (minutes === undefined || !to) return false;
  return bounds.to < to - (Number(minutes) % 15 === 0 ? ROUND : MEANT);
}
const BY_CLOCK = /\bby (?:about |around )?\d{1,2}[:.h](\d{2})\b/i;
const MEANT = 15n * MINUTE;
const ROUND = 45n * MINUTE;

/** Its beginning, its end, or (while it lasted) all of it. */
function turnOf(effect: Effect, state: string): Bounds | null {
  if (state === 'during') return effect.end ? { from: effect.onset.from, to: effect.end.to } : null;
  return state === 'failing' ? effect.onset : effect.end;
}

/** The turn lies somewhere within its bounds: any instant of them that the stated time allows will do; a minute on either side of a point is its own. */
function turnMatches(time: NonNullable<ClaimOf<'state'>['time']>, bounds: Bounds, effect: Effect): Match {
  if (time.until) return windowMatches(time, bounds, effect);
  const match = timeMatches(time, bounds);
  return match === 'cannot_tell' ? 'yes' : match;
}

/** A window that begins and ends with it. A part of it is true and may mean the whole; wholly outside, it did not fail then. */
function windowMatches(time: NonNullable<ClaimOf<'state'>['time']>, bounds: Bounds, { onset, end }: Effect): Match {
  const [first, last] = [timeMatches(time, bounds), timeMatches(endOf(time), bounds)];
  if (first !== 'no' && last !== 'no')
    return end && timeMatches(time, onset) !== 'no' && timeMatches(endOf(time), end) !== 'no' ? 'yes' : 'cannot_tell';
  const [from, to] = [readingsOf(time)[0], readingsOf(endOf(time))[0]];
  const apart = from && to?.to && (from.from > bounds.to || to.to < bounds.from);
  return first === 'no' && last === 'no' && apart ? 'no' : 'cannot_tell';
}

function recordsOf(effect: Effect, state: string): Finding['pointers'] {
  const record = state !== 'recovered' ? effect.records[0] : (effect.records.at(-1) ?? effect.records[0]);
  return record ? [eventPointer(record)] : [];
}
