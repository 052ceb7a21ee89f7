/** Marks on a quotation of a text, and the text shown with them: what specs of marks begin with. */
import { markedReport, type ReportMark } from './report-marks.js';
import { reportTokens } from './report-tokens.js';

export const mark = (text: string, quote: string, tone: ReportMark['tone'] = 'contradicted', id = 'c1'): ReportMark => {
  const start = text.indexOf(quote);
  return {
    id,
    start,
    end: start + quote.length,
    tone,
    href: `#claim-${id}`,
    anchor: `mark-${id}`,
    current: false,
    dimmed: false,
  };
};

export const marked = (text: string, ...marks: readonly ReportMark[]): string =>
  markedReport(reportTokens(text), marks).text;
