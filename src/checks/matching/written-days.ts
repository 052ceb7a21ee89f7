/** Days that a text writes out: which of them stand there, and the text without the numbers of days, which count nothing. */

export const WRITTEN_DAY =
  /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\b/i;

const MONTHS =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const LEADS_TO_DAY = 'on|since|until|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** "Ten may have failed" is told of ten: May is a month only behind what leads to a day. */
const DAY_OF_MONTH = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTHS})\\b|\\b(?:${LEADS_TO_DAY}) \\d{1,2} may\\b|\\b(?:${MONTHS})\\.? \\d{1,2}\\b(?![,.]?\\d)`,
  'g',
);

/** "The first wave on Wednesday 10 June": no ten waves. Every other letter of the text, in lower case, keeps its place. */
export const withoutDays = (text: string): string => text.replace(DAY_OF_MONTH, (day) => day.replace(/\d/g, ' '));
