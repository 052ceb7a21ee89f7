/** Which effects a sentence may mean: those of the thing it names, else the incident's main one; every other one only as a doubt. */
import type { SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Effect, EffectSort } from './effect.js';
import { stretchOf } from './effect.js';

export interface EffectChoice {
  /** What the sentence most likely means. */
  readonly meant: readonly Effect[];
  /** Everything it could mean. */
  readonly possible: readonly Effect[];
}

const OUTRIGHT: ReadonlySet<EffectSort> = new Set<EffectSort>(['errors', 'route', 'uptime']);

export function chooseEffects(effects: readonly Effect[], subjects: readonly SubjectSlot[]): EffectChoice {
  const told = withoutEchoes(effects);
  const named = new Set(
    subjects
      .flatMap((slot) =>
        slot.candidates.filter((ref) => ['service', 'site', 'route', 'policy', 'database'].includes(ref.type)),
      )
      .map(entityKey),
  );
  const own = told.filter((effect) => effect.subjects.some((key) => named.has(key)));
  if (own.length > 0) return { meant: own, possible: own };
  return { meant: mainOf(told), possible: told };
}

/** Alerts and samples of a thing whose errors are counted say nothing that the counter does not. */
function withoutEchoes(effects: readonly Effect[]): readonly Effect[] {
  const counted = new Set(effects.filter((effect) => effect.sure).flatMap((effect) => effect.subjects));
  const lasting = effects.filter((effect) => effect.end !== null || effect.sure);
  return lasting.filter(
    (effect) => effect.sort === 'metric' || effect.sure || !effect.subjects.some((key) => counted.has(key)),
  );
}

/** The longest outright failure, and whatever else struck the same thing as outright; without one, the longest of the best kind there is. */
function mainOf(effects: readonly Effect[]): readonly Effect[] {
  const pool =
    [
      effects.filter((effect) => OUTRIGHT.has(effect.sort)),
      effects.filter((effect) => effect.sure),
      effects.filter((effect) => effect.sort === 'alert' && isCritical(effect)),
      effects.filter((effect) => effect.sort === 'alert'),
    ].find((some) => some.length > 0) ?? [];
  const longest = [...pool].sort((a, b) => Number(lengthOf(b) - lengthOf(a)))[0];
  if (!longest) return [];
  return pool.filter((effect) => effect === longest || effect.subjects.some((key) => longest.subjects.includes(key)));
}

const isCritical = (effect: Effect): boolean =>
  /crit|page|sev1|error/i.test(String(effect.records[0]?.attributes['severity'] ?? ''));

const lengthOf = (effect: Effect): bigint => {
  const { from, to } = stretchOf(effect);
  return to === null ? 0n : to - from;
};
