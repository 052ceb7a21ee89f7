/** The verdicts of a fetched draft as a new document beside it. Nothing at the tool is ever changed, and nothing is added twice. */
import { connectableOf } from '../collect/open-connection.js';
import type { VerdictDocument } from '../document/schema.js';
import { fault } from '../faults.js';
import type { OpenAddOnly } from '../ports/add-only-http.js';
import type { StoredConnection } from '../ports/connection-store.js';
import type { Draft, DraftConnection, DraftSource } from '../ports/draft-source.js';
import { ok, type Result, refused } from '../result.js';
import type { HandedBack } from './views.js';

export interface HandBackParts {
  readonly draftSources: readonly DraftSource[];
  readonly openAddOnly: OpenAddOnly;
  readonly readSecret: (reference: string) => Promise<string>;
  /** The verdicts in Markdown with every quoted word inert. */
  readonly verdictText: (document: VerdictDocument) => string;
}

export interface HandBackOf {
  readonly connection: StoredConnection;
  readonly tool: DraftConnection;
  /** As the tool has it now. */
  readonly draft: Draft;
  readonly document: VerdictDocument;
  readonly version: number;
}

const LONGEST = 500_000;

/** @throws RemoteFault */
export async function handBack(
  { draftSources, openAddOnly, readSecret, verdictText }: HandBackParts,
  { connection, tool, draft, document, version }: HandBackOf,
): Promise<Result<HandedBack>> {
  const { found: source, settings } = connectableOf(draftSources, connection);
  const way = source.handBack;
  if ('unavailable' in way) return refused(fault('hand_back_not_available', way.unavailable));
  if (!way.allowed(settings))
    return refused(
      fault('hand_back_off', `${connection.name} is connected with handBack off, and nothing was posted.`),
    );
  const { incident } = draft;
  if (incident === null)
    return refused(fault('hand_back_not_available', 'The tool does not say to which incident the draft belongs.'));
  const title = titleOf(document, version);
  const there = await tool.list(incident);
  const before = there.drafts.find((other) => other.title === title);
  if (before) return ok({ posted: false, id: before.id, title, url: before.url });
  if (there.more)
    return refused(
      fault('tool_failed', 'The incident has too many documents to see whether this one is there already.'),
    );
  const markdown = verdictText(document);
  if (markdown.length > LONGEST)
    return refused(fault('hand_back_not_available', `The verdicts are longer than ${LONGEST} characters.`));
  const added = await way.add({ incident, title, markdown }, settings, {
    http: openAddOnly(way.rule(settings)),
    secret: readSecret,
  });
  return ok({ posted: true, id: added.id, title, url: added.url });
}

/** The same for the same verification, so that a second click finds what the first one made. Holds no word of the draft. */
const titleOf = ({ report, incident }: VerdictDocument, version: number): string =>
  `Corroborate verdicts, ${incident.id.slice(0, 100)}, draft ${report.sha256.slice(0, 12)}, version ${version}`;
