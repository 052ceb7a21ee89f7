/** Drafts of incident tools: listed, fetched into reports, and their verdicts handed back when a person asks for it. */
import { type Fault, fault } from '../faults.js';
import type { ConnectionStore, StoredConnection } from '../ports/connection-store.js';
import { type DraftConnection, isDraftTool } from '../ports/draft-source.js';
import { RemoteFault } from '../ports/read-only-http.js';
import { ok, type Result, refused } from '../result.js';
import type { Drafts, Reports } from '../use-cases.js';
import { type HandBackParts, handBack } from './hand-back.js';
import { type OpenDraftsParts, openDrafts } from './open-drafts.js';

export interface DraftsParts extends OpenDraftsParts, HandBackParts {
  readonly connections: Pick<ConnectionStore, 'get'>;
  readonly reports: Pick<Reports, 'submit' | 'get' | 'verdicts'>;
}

export function drafts(parts: DraftsParts): Drafts {
  return {
    list: (connectionId) => withTool(parts, connectionId, async ({ tool }) => ok(await tool.list())),
    fetch: (incidentId, { connectionId, draftId }, options) =>
      withTool(parts, connectionId, async ({ tool }) => {
        const draft = PART.test(draftId) ? await tool.fetch(draftId) : null;
        if (!draft) return refused(noDraft(draftId));
        const origin = { connectionId, draftId: draft.id };
        const fileName = oneLine(draft.title) || 'Draft without a title';
        return parts.reports.submit(incidentId, draft.markdown, { ...options, fileName, origin });
      }),
    async handBack(reportId) {
      const report = await parts.reports.get(reportId);
      if (!report.ok) return report;
      const { origin } = report.value.options;
      if (!origin)
        return refused(fault('hand_back_not_available', 'This report was not fetched from an incident tool.'));
      return withTool(parts, origin.connectionId, async ({ tool, connection }) => {
        const draft = await tool.fetch(origin.draftId);
        if (!draft) return refused(noDraft(origin.draftId));
        const verdicts = await parts.reports.verdicts(reportId);
        if (!verdicts.ok) return verdicts;
        return handBack(parts, { connection, tool, draft, document: verdicts.value, version: report.value.version });
      });
    },
  };
}

const noDraft = (id: string): Fault => fault('not_found', `The tool has no draft ${oneLine(id)}.`);

interface Opened {
  readonly connection: StoredConnection;
  readonly tool: DraftConnection;
}

async function withTool<T>(
  parts: DraftsParts,
  connectionId: string,
  use: (opened: Opened) => Promise<Result<T>>,
): Promise<Result<T>> {
  const connection = await parts.connections.get(connectionId);
  if (!connection) return refused(fault('not_found', `There is no connection ${connectionId}.`));
  if (!isDraftTool(connection.source))
    return refused(fault('invalid_request', `${connection.name} is not an incident tool and keeps no drafts.`));
  try {
    return await use({ connection, tool: openDrafts(parts, connection) });
  } catch (error) {
    if (error instanceof RemoteFault) return refused(fault('tool_failed', error.message));
    throw error;
  }
}

/** What can stand as one part of an address. */
const PART = /^[A-Za-z0-9_-]{1,200}$/;
const LONGEST_LINE = 200;

/** A stranger's words as one line without control characters. */
const oneLine = (text: string): string =>
  text
    .slice(0, 4 * LONGEST_LINE)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_LINE);
