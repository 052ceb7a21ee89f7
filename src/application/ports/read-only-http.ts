/** How live sources reach their providers: to read, at allowed origins, and nothing else. */
import type { Json } from '../../domain/evidence.js';

export interface ReadRequest {
  /** Absolute; its origin has to be one of the allowed ones. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST, where the rules name the path as one that only searches. */
  readonly search?: Json;
}

export interface ReadAnswer {
  /** 2xx, 304 or 404; anything else is a RemoteFault. */
  readonly status: number;
  header(name: string): string | null;
  readonly text: string;
  /** @throws RemoteFault `malformed` */
  json(): Json;
}

export interface ReadRules {
  /** Allowed origins: `https://api.example.com`. Plain http only on this machine. */
  readonly origins: readonly string[];
  /** Paths at which a POST only searches: `/graphql`. */
  readonly searches?: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * denied: credentials or permissions; limited: told to wait; unavailable: no answer, or a failure on their side;
 * malformed: an answer that cannot be read; refused: we did not ask, or do not follow.
 */
export type RemoteFaultKind = 'denied' | 'limited' | 'unavailable' | 'malformed' | 'refused';

/** What went wrong with a provider, in a sentence without secrets. */
export class RemoteFault extends Error {
  constructor(
    readonly kind: RemoteFaultKind,
    message: string,
    /** How long the provider asked to wait. */
    readonly waitMs?: number,
  ) {
    super(message);
  }

  /** Whether trying again later may help. */
  get passes(): boolean {
    return this.kind === 'limited' || this.kind === 'unavailable';
  }
}

/** @example const answer = await http.ask({ url: 'https://api.example.com/log_entries' }) */
export interface ReadOnlyHttp {
  ask(request: ReadRequest): Promise<ReadAnswer>;
}

export type OpenHttp = (rules: ReadRules) => ReadOnlyHttp;
