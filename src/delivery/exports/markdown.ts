/** Placeholder of the Markdown export. */
import type { VerdictDocument } from '../../application/document/schema.js';

export const toMarkdown = (document: VerdictDocument): string => `# ${document.report.title}\n`;
