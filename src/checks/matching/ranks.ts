/** Which way a ticket or page was graded anew by a record: ranks by their names in the order that trackers have them, `sev` and `p` by their numbers. */
import { fold } from '../../claims/words/atoms.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

const ORDER: readonly RegExp[] = [
  /^(?:lowest|trivial)$/,
  /^(?:low|minor)$/,
  /^(?:medium|normal|moderate)$/,
  /^(?:high|major)$/,
  /^(?:highest|critical|blocker|urgent)$/,
];
const GRADE = /^(?:sev|p)[ -]?(\d)$/;

/** Greater is graver; null where the name is of no known order. */
function rankOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const name = fold(value.trim());
  const grade = GRADE.exec(name);
  const place = ORDER.findIndex((names) => names.test(name));
  return grade ? -Number(grade[1]) : place < 0 ? null : place;
}

/** Null where the record does not tell. */
export function regradedIn({ attributes: { before, after } }: TimelineEvent): 'up' | 'down' | null {
  const [from, to] = [rankOf(before), rankOf(after)];
  if (from === null || to === null || from === to) return null;
  return to > from ? 'up' : 'down';
}

const UP = /^(?:rais|upgrad|escalat|bump|increas|lift|promot|climb|rise|jump)/;
const DOWN = /^(?:lower|downgrad|drop|reduc|decreas|fall|demot|sink)/;

/** Which way a verb says that something was graded. */
export const gradingOf = (verb: string | undefined): 'up' | 'down' | null =>
  UP.test(verb ?? '') ? 'up' : DOWN.test(verb ?? '') ? 'down' : null;
