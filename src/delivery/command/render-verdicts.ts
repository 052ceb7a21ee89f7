/** A verdict document in the form asked for; a form that is forgotten here does not compile. */
import { toMarkdown } from '../exports/markdown.js';
import { toSarif } from '../exports/sarif.js';
import { verdictPageHtml } from '../pages/verdict-page.js';
import type { VerifyFormat } from './commands.js';
import type { Rendering } from './rendering.js';
import { verdictText } from './verdict-text.js';

const FORMS: Readonly<Record<VerifyFormat, (rendering: Rendering) => string>> = {
  text: verdictText,
  json: ({ document }) => `${JSON.stringify(document, null, 2)}\n`,
  sarif: ({ document, text, reportPath }) =>
    `${JSON.stringify(toSarif(document, text, reportPath === '-' ? 'report.md' : reportPath), null, 2)}\n`,
  markdown: ({ document }) => toMarkdown(document),
  html: ({ document, text, names, zone }) => verdictPageHtml(document, text, { standalone: true, names, zone }),
};

export const renderVerdicts = (format: VerifyFormat, rendering: Rendering): string => FORMS[format](rendering);
