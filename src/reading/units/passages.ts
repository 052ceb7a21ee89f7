/** Tiles what the units leave of a source with passages that say why they are no unit. */
import type { OtherPassage } from './unit.js';

/** Fills every gap between `units` (sorted, disjoint): by the noted ranges where they reach into it, by `markup` elsewhere. */
export function fillGaps(
  length: number,
  units: readonly { readonly start: number; readonly end: number }[],
  noted: readonly OtherPassage[],
): OtherPassage[] {
  const notes = [...noted].sort((a, b) => a.start - b.start || a.end - b.end);
  const passages: OtherPassage[] = [];
  let note = 0;
  const fill = (from: number, to: number) => {
    let at = from;
    while (note < notes.length && notes[note]!.end <= from) note++;
    for (let i = note; at < to && i < notes.length && notes[i]!.start < to; i++) {
      const { start, end, reason } = notes[i]!;
      if (end <= at) continue;
      if (start > at) passages.push({ start: at, end: start, reason: 'markup' });
      const stop = Math.min(end, to);
      passages.push({ start: Math.max(start, at), end: stop, reason });
      at = stop;
    }
    if (at < to) passages.push({ start: at, end: to, reason: 'markup' });
  };
  let at = 0;
  for (const unit of units) {
    if (unit.start > at) fill(at, unit.start);
    at = Math.max(at, unit.end);
  }
  if (at < length) fill(at, length);
  return passages;
}
