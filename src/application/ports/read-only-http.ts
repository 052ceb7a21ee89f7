/** How live sources reach their providers: to read, at allowed origins, and nothing else. */
import type { Json } from '../../domain/evidence.js';

export interface ReadRequest {
  /** Absolute; its origin has to be one of the allowed ones. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST, where the rules name the path as one that only searches or issues a token. */
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
  /** Paths at which a POST only issues a token for reading. */
  readonly issues?: readonly string[];
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

/** What a library that sends by itself has to keep to, for each attempt. */
export interface CallTerms {
  readonly deadlineMs: number;
  /** The longest answer that is read. */
  readonly answerBytes: number;
  readonly signal?: AbortSignal;
}

/** @example const answer = await http.ask({ url: 'https://api.example.com/log_entries' }) */
export interface ReadOnlyHttp {
  ask(request: ReadRequest): Promise<ReadAnswer>;
  /**
   * For a library with a transport of its own, such as gRPC, whose calls are POSTs to a path of their name: under the same rules, and
   * with the same waits and attempts. The call throws RemoteFaults.
   * @example const page = await http.through('https://logging.googleapis.com/google.logging.v2.LoggingServiceV2/ListLogEntries', call)
   */
  through<T>(url: string, call: (terms: CallTerms) => Promise<T>): Promise<T>;
}

export type OpenHttp = (rules: ReadRules) => ReadOnlyHttp;
