/**
 * An incident tool that keeps post-mortems: its drafts are read one by one, on request. Its records are no evidence: people edit
 * them, and a timeline made by the tool must not confirm the post-mortem that the tool made of it.
 */
import type { AddOnlyHttp, AddRule } from './add-only-http.js';
import type { Connectable, ConnectionTest, LiveTools } from './live-source.js';

export const DRAFT_TOOLS = ['incident-io', 'rootly'] as const;
export type DraftTool = (typeof DRAFT_TOOLS)[number];

export const isDraftTool = (name: string): name is DraftTool => (DRAFT_TOOLS as readonly string[]).includes(name);

export interface DraftSummary {
  readonly id: string;
  /** The tool's own id of the incident; null where it does not say. */
  readonly incident: string | null;
  readonly title: string;
  /** In the tool's words. */
  readonly status: string;
  /** RFC 3339. */
  readonly updatedAt: string | null;
  readonly url: string | null;
}

export interface Draft extends DraftSummary {
  /** Empty where nothing has been written yet. */
  readonly markdown: string;
}

export interface DraftList {
  readonly drafts: readonly DraftSummary[];
  /** Whether the tool has more than were asked for. */
  readonly more: boolean;
}

export interface DraftConnection {
  test(): Promise<ConnectionTest>;
  /** In the tool's order, at most `MOST_DRAFTS`; of one of the tool's incidents where `incident` is given. */
  list(incident?: string): Promise<DraftList>;
  /** Null when there is none. @throws RemoteFault */
  fetch(id: string): Promise<Draft | null>;
}

export const MOST_DRAFTS = 1000;

/** A document to be added to an incident of the tool. */
export interface Addition {
  readonly incident: string;
  readonly title: string;
  readonly markdown: string;
}

export interface Added {
  readonly id: string;
  readonly url: string | null;
}

/** How verdicts go back: by adding a document and by nothing else. */
export interface HandBack<S> {
  /** Whether the connection's settings allow it. */
  allowed(settings: S): boolean;
  /** The one place at which something is added. */
  rule(settings: S): AddRule;
  add(
    addition: Addition,
    settings: S,
    tools: { readonly http: AddOnlyHttp; readonly secret: LiveTools['secret'] },
  ): Promise<Added>;
}

/** Adding one: a folder under src/sources, a row in sources/drafts.ts, a fake in test/fakes and a page in docs/sources. */
export interface DraftSource<S = unknown> extends Connectable<S> {
  readonly source: DraftTool;
  connect(settings: S, tools: LiveTools): DraftConnection;
  readonly handBack: HandBack<S> | { readonly unavailable: string };
}
