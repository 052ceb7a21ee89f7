/** Lets most work run side by side, and some of it alone. First come, first served. */
export interface Gate {
  /** Runs beside others, but never beside work that must be alone. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for everything inside to end, and keeps everything else out meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** @example const gate = createGate(); await gate.alone(() => trySuspect()); */
export function createGate(): Gate {
  let lastAlone: Promise<unknown> = Promise.resolve();
  const inside = new Set<Promise<unknown>>();
  return {
    async together(work) {
      for (let seen: Promise<unknown> | null = null; seen !== lastAlone; ) {
        seen = lastAlone;
        await seen;
      }
      const running = work();
      inside.add(running);
      try {
        return await running;
      } finally {
        inside.delete(running);
      }
    },
    alone(work) {
      const running = lastAlone.then(() => Promise.allSettled(inside)).then(work);
      lastAlone = running.catch(() => {});
      return running;
    },
  };
}
