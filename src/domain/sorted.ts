/** Finds places in lists that are sorted already, without looking at the rest. */

/** How many places from the first on hold, where those that hold come before those that do not. @example countUntil(list.length, (place) => list[place]! < 7) */
export function countUntil(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
