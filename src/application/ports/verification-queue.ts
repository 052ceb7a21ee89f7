/** A bell for work that stands in the store: it may ring twice or not at all, and nothing is lost by it. */

export interface Bell {
  readonly kind: 'verify' | 'ingest' | 'collect' | 'deliver' | 'gather';
  /** Of the verification, the upload, the slice of a collection, a delivery of the endpoint to look at, or the incident to gather for. */
  readonly id: string;
}

export interface Listening {
  /** Takes no more bells and waits for those in hand, at most this long. */
  stop(timeoutMs: number): Promise<void>;
}

/**
 * @example
 * const listening = await queue.listen((bell) => work(bell), { concurrency: 2 });
 * await queue.ring({ kind: 'verify', id });
 */
export interface VerificationQueue {
  /** Rejects within seconds when the bell cannot be rung. */
  ring(bell: Bell): Promise<void>;
  /** Calls the worker for each bell; a bell whose worker throws or dies is dropped or rung again, the store decides what it still means. */
  listen(worker: (bell: Bell) => Promise<void>, options: { readonly concurrency: number }): Promise<Listening>;
  close(): Promise<void>;
}
