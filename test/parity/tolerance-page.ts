/** The page of tolerances, printed from the tables that the checks use. */
import type { Nanoseconds } from '../../src/domain/instant.js';
import { MINUTE, SECOND } from '../../src/domain/instant.js';
import {
  AMOUNT_HEDGES,
  CLAIM_TOLERANCE,
  CLOCK_HEDGES,
  CLOCK_SKEW,
  EVENT_HEDGES,
  HEDGE_WORDS,
  HEDGES,
  type TimePrecision,
} from '../../src/domain/tolerance-tables.js';

const span = (length: Nanoseconds): string =>
  length === 0n ? '0' : length % MINUTE === 0n ? `${length / MINUTE} min` : `${length / SECOND} s`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const factor = (value: number): string => (Number.isFinite(value) ? String(value) : 'any');
const words = (hedge: (typeof HEDGES)[number]): string =>
  HEDGE_WORDS[hedge].join(', ').replaceAll('~', '\\~').replaceAll('<', '&lt;');

const PRECISION: Readonly<Record<TimePrecision, string>> = {
  fraction: 'a clock with fractions of a second',
  second: 'a clock with seconds',
  minute: 'a clock with minutes',
  hour: 'an hour alone ("at 2 PM")',
  part: 'a part of a day ("that morning")',
  day: 'a day',
  period: 'a longer period',
  measured: 'a time reckoned from another one ("ten minutes later")',
};

export const tolerancePage = (): string => `# Tolerances

How far a statement and a record may lie apart and still agree. This page is printed from the tables that the checks
use; a test fails when they differ.

Two kinds of tolerance are never mixed. What a *report* says is taken as precisely as it is written, and a little wider.
What *records* say is compared with one another by how far their clocks may disagree.

## Clocks in a report

| Written as | Matches an instant inside the stated interval, or this far outside of it |
| --- | --- |
${Object.entries(CLAIM_TOLERANCE)
  .map(([precision, tolerance]) => `| ${PRECISION[precision as TimePrecision]} | ${span(tolerance)} |`)
  .join('\n')}

A clock at minute precision states a whole minute: 13:31 matches everything from 13:30:00 to 13:33:00.

## Hedged clocks

What a hedge adds before and after a clock, by how the clock is written.

${table(
  ['Words', 'with seconds', 'with minutes', 'an hour alone'],
  HEDGES.flatMap((hedge) => {
    const row = CLOCK_HEDGES[hedge];
    if (!row) return [];
    return [
      [
        words(hedge),
        ...(['second', 'minute', 'hour'] as const).map(
          (unit) => `−${span(row[unit].before)}, +${span(row[unit].after)}`,
        ),
      ],
    ];
  }),
)}

## Near another event

How far "shortly after the deploy" may lie from the deploy.

${table(
  ['Words', 'At most'],
  HEDGES.flatMap((hedge) => {
    const most = EVENT_HEDGES[hedge];
    return most === undefined ? [] : [[words(hedge), span(most)]];
  }),
)}

## Hedged amounts and lengths of time

Factors of the stated number. Inside the first pair it holds; between that and the second pair nobody can tell; outside
of the second it does not hold.

${table(
  ['Words', 'Holds from', 'to', 'Doubtful from', 'to'],
  HEDGES.flatMap((hedge) => {
    const row = AMOUNT_HEDGES[hedge];
    return row ? [[words(hedge), ...[row.low, row.high, row.doubtLow, row.doubtHigh].map(factor)]] : [];
  }),
)}

Without a hedge, counts and identifiers match exactly; a measured value matches at its last stated digit, rounded or cut
off; *n* units of time match a length from *n* − ½ up to *n* + 1 units.

## Clocks of records

How far the clocks of two records may disagree. Records of one provider, and events of one sender (the \`source\` of a
CloudEvent), are not widened at all, and a bundle may set
\`clockSkewMs\` for a path. Dates in git are claims of whoever wrote them: they decide no order.

${table(
  ['Clocks', 'Apart by up to'],
  CLOCK_SKEW.map(({ clocks, skew }) => [clocks.join(', '), span(skew)]),
)}
`;
