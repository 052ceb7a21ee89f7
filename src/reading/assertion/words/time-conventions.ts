/** How a text says that it counts its hours: "Times are Oslo time", "Everything in UTC", "Local time throughout". Over lower-case text. */

import { FINITE } from '../clauses.js';

const TIMES_ARE =
  /^(?:please note that |timeline:? )?(?:\(?(?:all|the)? ?(?:times?|timestamps?|clocks?|hours|dates)(?: (?:and dates|stamps|zone))?\b(?!.*\b(?:was|were|had|has|ran)\b).{0,50}?\b(?:utc|gmt|cet|cest|eet|eest|wet|west|bst|ist|jst|kst|hkt|sgt|msk|[ecmp][sd]?t|a[cew]?[sd]t|nz[sd]t|sast|[bw][ar]t|local|eastern|pacific|central|mountain|time|24-hour|12-hour|london|berlin|japan)\b|(?:utc|[a-z]{3,4}|everything(?: below)?) (?:is |are )?(?:utc |throughout|unless|everywhere|in brackets))|\btimes (?:are|is|=|given in|shown in)(?!\w)|\b(?:hours|clocks) are (?:given )?in\b|^\W*times in\b/;

/** A zone, or the time of a place or people. */
const ZONE =
  '(?:(?:utc|gmt|cet|cest|eet|eest|wet|west|bst|ist|jst|kst|hkt|sgt|msk|[ecmp][sd]t)\\b|\\(utc|(?:\\p{L}+ ){1,3}time\\b|local\\b)';
/** "All the times in this letter are Danish (UTC+2)", "Every clock in this note is CET", "Everything here is in CET". */
const ALL_ARE = new RegExp(
  `^(?:(?:all|every|any|the|our|my|its|clock) )*(?:times?|timestamps?|clocks?|clock times?|hours|everything|all)(?: (?:here|below|(?:in|of|on|within) (?:this|the|my|our) (?:\\p{L}+ )?(?:letter|note|notes|mail|e-?mail|post|report|text|document|page|account|form|story|log|list|table|write-?up|timeline|summary|paper|minutes)))?,? (?:(?:is|are)(?: (?:all|always|given|told|shown|written))?(?: in)?|in) (?:\\p{L}+ )?${ZONE}`,
  'u',
);
/** "Oslo time (UTC+2) throughout", "Irish clock throughout", "Local times (CET)". */
const THROUGHOUT =
  /^(?:(?:[\p{L}-]+ ){1,3})?(?:times?|clocks?|hours)(?: \([^)]{2,30}\))? (?:throughout|everywhere|unless (?:said|stated|noted|another)|only|below|in (?:this|what follows))\b|^(?:all )?local times?(?: \([^)]{2,30}\))?[.;,]?$|\btimes? (?:throughout|everywhere)[.;,]?$/u;
/** "I give all times in UTC", "we use our own time below". */
const GIVES_TIMES =
  /^(?:i|we)(?:'ll| will| shall)? (?:give|use|write|keep to|quote|tell|state|answer|go by) (?:[\p{L}']+ ){0,4}?(?:in (?:utc|gmt|cet|local|[ecmp][sd]t)\b|(?:times?|hours|clocks?)\b(?:.*\b(?:throughout|below|here|everywhere|in (?:this|brackets|utc|gmt|cet|local|what follows))\b))/u;
const ROUNDED =
  /^(?:all )?(?:the )?(?:times?|clocks?|hours)(?: (?:here|below))? (?:is|are) (?:rounded|approximate|rough)\b/;
/** "Early shift, Thursday 5 March, local time (GMT)." */
const ENDS_IN_ZONE = /^[^:]{3,60}, (?:local time|utc|gmt|c?es?t|[ecmp][sd]t)(?: \([^)]{2,20}\))?[.;]?$/;
const PAST = /\b(?:was|were|had|did|ran|drifted|went)\b/;

/** Whether the clause only says in which zone, or how exactly, the text gives its times. */
export const statesHowTimesAreGiven = (text: string): boolean =>
  TIMES_ARE.test(text) ||
  (!PAST.test(text) && [ALL_ARE, THROUGHOUT, GIVES_TIMES, ROUNDED].some((words) => words.test(text))) ||
  (ENDS_IN_ZONE.test(text) && !FINITE.test(text));
