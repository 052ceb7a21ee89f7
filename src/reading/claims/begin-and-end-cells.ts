/** A row whose columns tell when something began and when it ended ("From", "To"; "Opened", "Closed") reads as one with a stretch of time in it. */
import type { Token } from '../predication/token.js';
import type { PointTime, TimeMention } from '../time/time-reading.js';
import type { Cell, Unit } from '../units/unit.js';

const BEGINS =
  /^(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|from|since|open(?:s|ed)?|fir(?:es|ed|ing)|trigger(?:s|ed)?|raised|onset|on)(?: (?:at|time|from))?$/;
const ENDS =
  /^(?:end(?:s|ed)?|to|until|till|clos(?:e|es|ed)|clear(?:s|ed)?|resolv(?:e|es|ed)|recover(?:s|ed)|finish(?:es|ed)?|complet(?:es|ed)|stop(?:s|ped)?|over|off)(?: (?:at|time))?$/;

/** The tokens with the clock of the first such cell as a range up to that of the second, which is left out; other units as they are. */
export function withStretch(unit: Unit, tokens: readonly Token[]): readonly Token[] {
  const cells = unit.row?.cells ?? [];
  const [begin, ...begins] = cells.filter((cell) => BEGINS.test(nameOf(cell)));
  const [end, ...ends] = cells.filter((cell) => ENDS.test(nameOf(cell)));
  if (!begin || !end || begins.length + ends.length > 0) return tokens;
  const [first, last] = [clockOf(begin, tokens), clockOf(end, tokens)];
  const time = first?.time && last?.time ? rangeOf(first.time, last.time) : null;
  return time
    ? tokens.filter((token) => token !== last).map((token) => (token === first ? { ...token, time } : token))
    : tokens;
}

/** "Opened (UTC)" is "opened". */
const nameOf = ({ header }: Cell): string =>
  header
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[,:].*$/, '')
    .replace(/\b(?:utc|cet|cest|jst|[ecmp][sd]?t)\b/, '')
    .trim();

/** The one clock of a cell, alone in it. */
function clockOf({ start, end }: Cell, tokens: readonly Token[]): Token | null {
  const own = tokens.filter((token) => token.start >= start && token.end <= end && token.kind !== 'mark');
  return own.length === 1 && own[0]!.kind === 'time' ? own[0]! : null;
}

function rangeOf(first: TimeMention, last: TimeMention): TimeMention | null {
  const [from, to] = [pointOf(first), pointOf(last)];
  if (!from || !to) return null;
  const { hedge: _hedge, relation: _relation, second: _second, ...rest } = first;
  return {
    ...rest,
    readings: [
      {
        kind: 'range',
        from,
        to,
        ...(first.hedge ? { fromHedge: first.hedge } : {}),
        ...(last.hedge ? { toHedge: last.hedge } : {}),
      },
    ],
  };
}

function pointOf({ readings }: TimeMention): PointTime | null {
  const [only] = readings;
  return readings.length === 1 && (only!.kind === 'clock' || only!.kind === 'instant' || only!.kind === 'date')
    ? (only as PointTime)
    : null;
}
