/** Which effects a sentence may mean: those of the thing it names, else the incident's main one; every other one only as a doubt. */
import type { SubjectSlot } from '../../claims/slots.js';
import { atomise } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import { overlaps } from '../../domain/interval.js';
import type { Effect, EffectSort } from './effect.js';
import { stretchOf } from './effect.js';

export interface EffectChoice {
  /** What the sentence most likely means. */
  readonly meant: readonly Effect[];
  /** Everything it could mean. */
  readonly possible: readonly Effect[];
  /** Whether it names a thing by itself of whose trouble nothing is recorded: then what struck others refutes nothing. */
  readonly unknown: boolean;
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
  if (own.length > 0) return { meant: own, possible: own, unknown: false };
  const meant = mainOf(told);
  const unknown = subjects.some(
    ({ how, candidates }) =>
      how === 'named' && candidates.some(({ type }) => type === 'service' || type === 'database'),
  );
  return { meant, possible: alongside(told, meant), unknown };
}

/** Only what overlaps an effect belongs to the same trouble. */
function alongside(told: readonly Effect[], meant: readonly Effect[]): readonly Effect[] {
  return told.filter((effect) => meant.some((main) => overlaps(stretchOf(main), stretchOf(effect))));
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
      outright(effects),
      effects.filter((effect) => effect.sure),
      effects.filter((effect) => effect.sort === 'alert' && isCritical(effect)),
      effects.filter((effect) => effect.sort === 'alert'),
    ].find((some) => some.length > 0) ?? [];
  const longest = [...pool].sort((a, b) => Number(lengthOf(b) - lengthOf(a)))[0];
  if (!longest) return [];
  return pool.filter((effect) => effect === longest || effect.subjects.some((key) => longest.subjects.includes(key)));
}

/** Failures by themselves, unless something else that is sure lasted many times as long: then they are an episode of it. */
function outright(effects: readonly Effect[]): readonly Effect[] {
  const some = effects.filter((effect) => OUTRIGHT.has(effect.sort));
  const longest = (of: readonly Effect[]): bigint => of.map(lengthOf).sort((a, b) => Number(b - a))[0] ?? 0n;
  return longest(some) * 4n >= longest(effects.filter((effect) => effect.sure)) ? some : [];
}

const isCritical = (effect: Effect): boolean =>
  /crit|page|sev1|error/i.test(String(effect.records[0]?.attributes['severity'] ?? ''));

const lengthOf = (effect: Effect): bigint => {
  const { from, to } = stretchOf(effect);
  return to === null ? 0n : to - from;
};

/** Alerts whose name or summary holds at least two of the words: "a reconnect storm". */
export const alertsNamed = (effects: readonly Effect[], words: readonly string[]): readonly Effect[] =>
  effects.filter((effect) => {
    const record = effect.sort === 'alert' ? effect.records[0] : undefined;
    if (!record) return false;
    const stems = nameStems(`${String(record.attributes['policy'] ?? '')} ${record.text ?? ''}`);
    return words.filter((word) => stems.has(word)).length >= 2;
  });

/** "RelayReconnectStorm" is three words to whoever speaks of it. */
export const nameStems = (text: string): ReadonlySet<string> =>
  new Set(atomise(text.replace(/([a-z])([A-Z])/g, '$1 $2')).map((atom) => stem(atom.folded)));
