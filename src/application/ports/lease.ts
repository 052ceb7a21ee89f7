/** How work is handed out: who takes it, for how long, and how often it may be tried. */
export interface Lease {
  readonly runner: string;
  readonly leaseMs: number;
  readonly maxAttempts: number;
}
