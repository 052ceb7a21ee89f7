/** The switch behind marked conditions: which of them made something abstain, and one that is switched off. What a run remembers is worked out with all of them standing. */
import { GATE, type Gate } from './conditions-marked.js';

/** What marked code asks before it works out something to remember. */
export const REMEMBERED = '__remembered';

export class ConditionSwitch {
  #off = -1;
  #firing: Set<number> | null = null;
  #remembering = 0;

  /** Conditions on which something abstained while `run` ran. */
  firedIn(run: () => void): readonly number[] {
    const firing = new Set<number>();
    this.#firing = firing;
    try {
      run();
    } finally {
      this.#firing = null;
    }
    return [...firing];
  }

  /** What `run` gives with one condition switched off; null where the code cannot do without it. */
  without<T>(id: number, run: () => T): T | null {
    this.#off = id;
    try {
      return run();
    } catch {
      return null;
    } finally {
      this.#off = -1;
    }
  }

  /** Puts the switch where marked code looks for it. */
  install(): void {
    const gate: Gate = (id, abstainsOn, read) => {
      if (this.#remembering > 0) return read();
      if (id === this.#off) return !abstainsOn;
      const value = read();
      if (Boolean(value) === abstainsOn) this.#firing?.add(id);
      return value;
    };
    const remembered = <T>(read: () => T): T => {
      this.#remembering++;
      try {
        return read();
      } finally {
        this.#remembering--;
      }
    };
    // What is remembered of a record while a condition is off would outlast it.
    const keep = WeakMap.prototype.set;
    const isOff = (): boolean => this.#off >= 0 && this.#remembering === 0;
    WeakMap.prototype.set = function (key, value) {
      return isOff() ? this : keep.call(this, key, value);
    };
    Object.assign(globalThis, { [GATE]: gate, [REMEMBERED]: remembered });
  }
}
