/** Of which deed a clock is, where a clause has several. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Happening } from '../../claims/slots.js';

/** Of two clocks in one clause either may be the deed's: one that does not stand right behind the verb refutes nothing. */
export function withSureTime(happening: Happening, { text, span }: Pick<ClaimOf<'event'>, 'text' | 'span'>): Happening {
  const { time, actionSpan } = happening;
  if (!time || time.until || time.second || (text.match(CLOCK) ?? []).length < 2) return happening;
  // "To Monitoring 09:48, to Resolved at ten": the clock right behind the verb is the deed's, and not the one before it.
  const another =
    actionSpan && time.span.start < actionSpan.start && BEHIND.test(text.slice(actionSpan.end - span.start));
  if (another) return { ...happening, time: { ...time, inherited: true } };
  const between = actionSpan ? text.slice(actionSpan.end - span.start, time.span.start - span.start) : '?';
  return /^(?:\s|at|on|[:,–-])*$/.test(between) ? happening : { ...happening, time: { ...time, inherited: true } };
}
const BEHIND =
  /^(?:\s|at|on|[:,–-])*(?:\d{1,2}[:.h]\d{2}\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b)/u;
/** In figures or spelled out: "Jira to Monitoring 09:48, to Resolved at ten". */
const CLOCK =
  /\b\d{1,2}[:.h]\d{2}\b|\b(?:at|by|until|past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b(?! \p{L}+s\b)/gu;
