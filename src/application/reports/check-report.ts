/** What is wrong with a report or its options before anyone reads it; and what it is called. Pure. */
import { isTimeZone } from '../bundle/manifest-schema.js';
import { type Fault, fault } from '../faults.js';
import type { ReportOptions } from '../use-cases.js';

const HEADING = /^#{1,6}[ \t]+(\S.*)$/m;
const LONGEST_TITLE = 200;
const MOST_AUTHORS = 50;

export function reportFaults(text: string, options: ReportOptions, largestBytes: number): readonly Fault[] {
  const faults: Fault[] = [];
  const bytes = Buffer.byteLength(text);
  if (bytes > largestBytes)
    faults.push(fault('report_too_large', `The report has ${bytes} bytes; the limit is ${largestBytes}.`));
  if (text.trim() === '') faults.push(fault('invalid_report', 'The report is empty.'));
  if (options.tz !== undefined && !isTimeZone(options.tz)) {
    faults.push(fault('invalid_request', `"${options.tz}" is not an IANA time zone, as in Europe/Berlin.`, 'tz'));
  }
  if (options.date !== undefined && !isDay(options.date)) {
    faults.push(fault('invalid_request', `"${options.date}" is not a day as in 2026-05-12.`, 'date'));
  }
  if ((options.authors?.length ?? 0) > MOST_AUTHORS) {
    faults.push(fault('invalid_request', `There are more than ${MOST_AUTHORS} authors.`, 'authors'));
  }
  return faults;
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Its first heading, else its file's name. */
export function titleOf(text: string, options: ReportOptions): string {
  const heading = HEADING.exec(text)?.[1]
    ?.replace(/[ \t]+#*[ \t]*$/, '')
    .trim();
  return (heading || options.fileName || 'Report without a title').slice(0, LONGEST_TITLE);
}

/** Options without what was left undefined, so that equal options have equal digests. */
export const givenOptions = (options: ReportOptions): ReportOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
