/** How fast GitHub is asked: it gives 900 points a minute and takes one for a question. */

export interface Clock {
  /** Milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** At once; the rest comes at a pace with which no minute sees more than 900. */
const AT_ONCE = 100;
const EVERY_MS = 60_000 / 780;

const CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Waits until one more question may be asked at an address. @example const pace = paceOf(); await pace('https://api.github.com') */
export function paceOf({ now, sleep }: Clock = CLOCK): (address: string) => Promise<void> {
  /** By address, when the allowance will be whole again. */
  const whole = new Map<string, number>();
  return async (address) => {
    const at = Math.max(whole.get(address) ?? 0, now()) + EVERY_MS;
    whole.set(address, at);
    const early = at - AT_ONCE * EVERY_MS - now();
    if (early > 0) await sleep(early);
  };
}
