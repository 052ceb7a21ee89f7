/** Every incident tool whose drafts can be fetched. */
import type { DraftSource } from '../application/ports/draft-source.js';
import { incidentIoDrafts } from './incident-io/drafts.js';
import { rootlyDrafts } from './rootly/drafts.js';

// A tool knows its own settings; whoever lists them treats all alike.
export const DRAFT_SOURCES = [incidentIoDrafts, rootlyDrafts] as readonly DraftSource[];
