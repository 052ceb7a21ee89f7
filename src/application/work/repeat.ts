/** Does something again and again, one round at a time, until stopped. */
export interface Repeating {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

/** The first round starts at once; the next waits for `everyMs` after the last one ended. */
export function repeat(everyMs: number, round: () => Promise<void>, onError: (error: unknown) => void): Repeating {
  let stopped = false;
  let wake = () => {};
  const run = async (): Promise<void> => {
    while (!stopped) {
      await round().catch(onError);
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
