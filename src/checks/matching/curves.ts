/** The recorded series as curves, whatever they measure: which of them a clause may speak of by sort of value and by words; judges none. */
import type { ClaimOf } from '../../claims/claim.js';
import { metricWord, metricWords, saidWords } from '../../claims/words/metric-words.js';
import { stem } from '../../claims/words/stem.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { about, gaugeTrack, saidIn, summed, type Track, unitOf } from './series.js';

type Amount = ClaimOf<'amount'>;

export interface Curve {
  readonly track: Track;
  /** What its own name says, and what the path and labels around it do. */
  readonly head: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly sort: 'share' | 'time' | 'bytes' | 'number';
  /** One of several that make up a total: it may back a value, and speaks against none. */
  readonly isPart: boolean;
}

/** Curves that a clause may mean: all of the sort of its value; with words of a name, those with most of them. */
export interface Meant {
  readonly led: readonly Curve[];
  /** Of the same sort, told by fewer words or none. */
  readonly others: readonly Curve[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map((word) => metricWord(stem(word))));

/** How a value is kept, or how far it went: no name of what was measured. */
const LIGHT = words(
  'ratio share rate level percentage fraction figure score size active open concurrent current p50 p90 p95 p99 max min average mean',
);

const curveOf = kept((event: TimelineEvent): Curve => {
  const { metric, kind, labels, resource } = event.attributes;
  const { head, around, timed } = metricWords(String(metric ?? ''));
  const unit = unitOf(event);
  const track: Track =
    kind === 'GAUGE' ? gaugeTrack(event) : { points: summed([event]), records: [event], sort: 'count' };
  const isShare =
    kind === 'GAUGE' && (/ratio|percent|utili[sz]|share|fraction/i.test(String(metric)) || unit === 'percent');
  const sort = isShare ? 'share' : timed || unit === 's' || unit === 'ms' ? 'time' : unit === 'By' ? 'bytes' : 'number';
  return {
    track,
    head: new Set([...head].filter((word) => !LIGHT.has(word))),
    around: new Set([
      ...around,
      ...saidWords(
        JSON.stringify([labels, resource])
          .toLowerCase()
          .split(/[^a-z0-9]+/),
      ),
    ]),
    sort,
    isPart: isByAnswer(event),
  };
});

const SORTS: Readonly<Record<string, Curve['sort']>> = {
  percent: 'share',
  fraction: 'share',
  time: 'time',
  bytes: 'bytes',
  count: 'number',
  measure: 'number',
  rate: 'number',
};

/** Answers are counted by their codes: what they add up to is asked elsewhere. */
const isByAnswer = ({ attributes }: TimelineEvent): boolean =>
  Object.keys((attributes['labels'] as object | undefined) ?? {}).some((label) => label.startsWith('response_code'));

/** What the answers of one code were in a minute is asked here. */
const BY_THE_MINUTE = /\bminute\b/i;

/** The curves that the clause may speak of, of the services and places that it names. */
export function curvesFor(claim: Amount, series: readonly TimelineEvent[]): Meant {
  const named = { ...claim, subjects: claim.subjects.filter(({ how }) => how === 'named') };
  const all = about(named, series)
    .filter((event) => !isByAnswer(event) || BY_THE_MINUTE.test(claim.text))
    .map(curveOf)
    .filter(({ sort, track }) => sort === SORTS[claim.amount.family] && track.points.length > 0);
  const said = saidWords(saidIn(claim));
  const leads = all.map((curve) => ({ curve, lead: leadOf(curve, said) }));
  const most = Math.max(...leads.map(({ lead }) => lead));
  const led = most >= 1 ? leads.filter(({ lead }) => lead === most).map(({ curve }) => curve) : [];
  return { led, others: all.filter((curve) => !led.includes(curve)) };
}

/** Words of the name that are said, one begun with the other too; what stands around it only tells two alike apart. */
function leadOf({ head, around }: Curve, said: ReadonlySet<string>): number {
  const own = [...head].filter((word) => said.has(word) || [...said].some((one) => isBegun(one, word))).length;
  return own === 0 ? 0 : own + [...around].filter((word) => !head.has(word) && said.has(word)).length / 8;
}

const isBegun = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= ROOT && (a.startsWith(b) || b.startsWith(a));
const ROOT = 5;

/** What is counted is among what the curve measures: "60 machines" are no sessions. */
export function isOfNoun({ head, around }: Curve, noun: readonly string[]): boolean {
  const counted = [...saidWords(noun)].filter((word) => !LIGHT.has(word));
  return (
    counted.length === 0 ||
    counted.some((word) => [...head, ...around].some((one) => one === word || isBegun(one, word)))
  );
}

/** Another series is named by what is counted: "2 % of requests" is of no curve that measures none. */
export const isOfAnother = (noun: readonly string[], series: readonly TimelineEvent[]): boolean =>
  [...saidWords(noun)].some((word) =>
    series.some((event) => metricWords(String(event.attributes['metric'])).head.has(word)),
  );
