/** Slows down guessing of a password: so many failures per address and overall in a window, then a pause. */

const WINDOW_MS = 15 * 60 * 1000;
const PER_ADDRESS = 5;
const OVERALL = 100;
/** More addresses than this are never remembered; the overall limit still holds. */
const MAX_ADDRESSES = 10_000;

export class AttemptLimit {
  private failures = new Map<string, { count: number; until: number }>();

  constructor(private readonly now: () => number) {}

  /** Seconds to wait before this address may try again; 0 when it may now. */
  waitSeconds(address: string): number {
    return Math.max(this.left(`address ${address}`, PER_ADDRESS), this.left('overall', OVERALL));
  }

  failed(address: string): void {
    this.count('overall'); // first: it has its place however many addresses there are
    this.count(`address ${address}`);
  }

  succeeded(address: string): void {
    this.failures.delete(`address ${address}`);
  }

  private left(key: string, limit: number): number {
    const entry = this.failures.get(key);
    if (!entry || entry.until <= this.now() || entry.count < limit) return 0;
    return Math.ceil((entry.until - this.now()) / 1000);
  }

  private count(key: string): void {
    const now = this.now();
    const entry = this.failures.get(key);
    if (entry && entry.until > now) {
      entry.count++;
      return;
    }
    this.failures.delete(key);
    // Oldest first, and every window is as long: a flood of addresses costs no more than it has put in.
    for (const [old, { until }] of this.failures) {
      if (until > now) break;
      this.failures.delete(old);
    }
    if (this.failures.size >= MAX_ADDRESSES) return;
    this.failures.set(key, { count: 1, until: now + WINDOW_MS });
  }
}
