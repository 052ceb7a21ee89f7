/** Of which deed a clock is, where a clause has several. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Happening } from '../../claims/slots.js';

/** Of two clocks in one clause either may be the deed's: one that does not stand right behind the verb refutes nothing. */
export function withSureTime(happening: Happening, { text, span }: Pick<ClaimOf<'event'>, 'text' | 'span'>): Happening {
  const { time, actionSpan } = happening;
  if (!time || time.until || time.second || (text.match(CLOCK) ?? []).length < 2) return happening;
  const between = actionSpan ? text.slice(actionSpan.end - span.start, time.span.start - span.start) : '?';
  return /^(?:\s|at|on|[:,–-])*$/.test(between) ? happening : { ...happening, time: { ...time, inherited: true } };
}
/** In figures or spelled out: "Jira to Monitoring 09:48, to Resolved at ten". */
const CLOCK =
  /\b\d{1,2}[:.h]\d{2}\b|\b(?:at|by|until|past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b(?! \p{L}+s\b)/gu;
