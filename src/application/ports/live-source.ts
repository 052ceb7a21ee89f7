/**
 * A source that is asked for its records while it runs. It hands out the same native records that a bundle holds, under the same
 * paths, so that everything after it is the same; and it says for which part and window it was complete, with the proof.
 */
import type { z } from 'zod';
import type { CoverageSelectors } from '../../domain/coverage.js';
import type { Json, SourceName } from '../../domain/evidence.js';
import type { ReadOnlyHttp } from './read-only-http.js';

/** RFC 3339, half-open. */
export interface CollectWindow {
  readonly from: string;
  readonly to: string;
}

/** One setting as a form asks for it. */
export interface LiveSetting {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** A reference to a secret: `env:NAME` or `file:/path`; the secret itself is never stored. */
  readonly secret?: true;
  readonly optional?: true;
  readonly example?: string;
}

export interface LiveTools {
  readonly http: ReadOnlyHttp;
  /** The secret behind a reference. @throws RemoteFault `denied` when there is none */
  secret(reference: string): Promise<string>;
  /** The real path of a folder of this machine, where the operator allows that it is read; absent where none may. @throws RemoteFault `refused` */
  readonly folder?: (path: string) => Promise<string>;
  /** RFC 3339. */
  now(): string;
}

/** What the credentials may do, as far as the provider tells. */
export interface ConnectionTest {
  /** Whose credentials they are, in the provider's words. */
  readonly account: string;
  readonly missing: readonly string[];
  /** More than reading needs: to be taken away. */
  readonly excess: readonly string[];
  /** What the provider does not tell of its credentials. */
  readonly unknown?: string;
}

/** What is collected in one go, with a cursor of its own: the log entries of an account, the pull requests of a repository. */
export interface CollectPart {
  /** Unique within the connection. */
  readonly key: string;
  /** For people. */
  readonly name: string;
}

/** Records of one file of a bundle. */
export interface CollectedRecords {
  /** Where a bundle keeps them: `pagerduty/log-entries.json`. */
  readonly path: string;
  readonly bodies: readonly Json[];
}

export interface CoverageProof {
  readonly pages: number;
  readonly records: number;
  /** Whether the provider said that nothing follows. */
  readonly terminalPage: boolean;
  /** Something that must be there if the source can be seen at all, and whether it was; null when there is no such thing. */
  readonly control: { readonly asked: string; readonly found: boolean } | null;
  /** RFC 3339: nothing after this can be known yet. */
  readonly watermark: string;
  /** What could not be read, each with its reason. */
  readonly gaps: readonly string[];
}

/** For what a part was complete. Counts as complete only with a terminal page, without gaps, and with its control found. */
export interface CoverageStatement {
  readonly path: string;
  readonly scope: string;
  readonly selectors?: CoverageSelectors;
  /** Why this kind of part is never complete, in a few words: of a chat, deletions leave nothing. Absent where it can be. */
  readonly never?: string;
  readonly proof: CoverageProof;
}

export interface CollectedPage {
  readonly records: readonly CollectedRecords[];
  /** Where to go on after this page; whoever starts from it gets what follows, nothing twice that matters. Null with the last page. */
  readonly cursor: string | null;
  /** With the last page. */
  readonly coverage?: readonly CoverageStatement[];
}

export interface LiveConnection {
  test(): Promise<ConnectionTest>;
  parts(window: CollectWindow): Promise<readonly CollectPart[]>;
  /** Pages from a cursor on; null begins. Pure reading: asking twice changes nothing there. */
  collect(part: CollectPart, window: CollectWindow, cursor: string | null): AsyncIterable<CollectedPage>;
}

/** What is said of everything that can be connected, and what its settings allow. */
export interface Connectable<S> {
  readonly title: string;
  readonly schema: z.ZodType<S>;
  readonly settings: readonly LiveSetting[];
  /** Permissions to grant, in the provider's words. */
  readonly needs: readonly string[];
  readonly covers: string;
  readonly cannotProve: string;
  /** Origins it talks to with these settings. */
  origins(settings: S): readonly string[];
}

/**
 * A live source. Adding one: `collect.ts` in its folder under src/sources, a row in sources/live.ts, a fake in test/fakes and a page in docs/sources.
 * @example const connection = pagerdutyLive.connect(settings, tools)
 */
export interface LiveSource<S = unknown> extends Connectable<S> {
  readonly source: SourceName;
  /** Paths at which a POST only searches. */
  readonly searches?: readonly string[];
  /** Paths at which a POST only issues a token for reading. */
  issues?(settings: S): readonly string[];
  connect(settings: S, tools: LiveTools): LiveConnection;
}
