/** Contradiction by share: at the stated time the named revision got traffic, but another part of it than is told. */
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';
import { amountFits, asPercent } from './numbers.js';
import { shareOfNamed } from './values.js';

/** "50 % of the traffic goes to 00233-hol", where the only shift of that minute gave it a quarter. */
export function otherShare(
  check: string,
  { amounts, time, subjects, attempted }: Happening,
  graded: readonly Graded[],
): readonly Finding[] | null {
  const [said, ...more] = amounts;
  const told = said && asPercent(said);
  if (!told || more.length > 0 || told.hedge || told.vague || attempted) return null;
  if (!time || time.inherited || time.hedge || time.until || !/^(?:minute|second)$/.test(time.precision)) return null;
  const then = graded.filter(
    (one) => one.event.kind === 'traffic.shifted' && one.time === 'yes' && one.subject === 'yes',
  );
  const shares = then.map(({ event }) => shareOfNamed(subjects, event));
  const [share] = shares;
  if (then.length === 0 || share === undefined || share === null || new Set(shares).size > 1) return null;
  if (amountFits(told, share) === 'yes' || !then.every((one) => one.fits.includes('direct'))) return null;
  return [
    finding(
      check,
      'amount',
      'contradicts',
      'amount_differs',
      { type: 'quantity', value: told.stated, unit: '%' },
      then.map(({ event }) => eventPointer(event)),
      { type: 'quantity', value: share, unit: '%' },
    ),
  ];
}
