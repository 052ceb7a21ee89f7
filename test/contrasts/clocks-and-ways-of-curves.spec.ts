/** Contrast set: a clock for each value, which way a curve went, how long it stayed on one side, turns, levels over a stretch and bounds that were never passed. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // a clock for each value: true, other clock, other value, the wrong way round
  ['gates', 'The reject ratio climbed from 0.7 % at 06:03 UTC to 44.2 % at 06:58 UTC.', YES],
  ['gates', 'The reject ratio was 0.7 % at 06:03 UTC and 44.2 % at 06:58 UTC.', YES],
  ['gates', 'At 06:03 UTC the reject ratio was 0.7 % and at 06:58 UTC 44.2 %.', NEVER_NO],
  ['gates', 'The reject ratio climbed from 0.7 % at 06:03 UTC to 44.2 % at 06:20 UTC.', NO],
  ['gates', 'The reject ratio climbed from 0.7 % at 06:03 UTC to 61 % at 06:58 UTC.', NO],
  ['gates', 'The reject ratio fell from 0.7 % at 06:03 UTC to 44.2 % at 06:58 UTC.', NEVER_YES],
  ['gates', 'The reject ratio fell from 44.2 % at 06:03 UTC to 0.7 % at 06:58 UTC.', NEVER_YES],
  // how far it went, and which way it came there
  ['gates', 'By 06:58 UTC the reject ratio had shot up to 44.2 %.', YES],
  ['gates', 'By 06:20 UTC the reject ratio had shot up to 44.2 %.', NEVER_YES],
  ['gates', 'The reject ratio rose to a maximum of 44.2 % at 06:58 UTC.', YES],
  ['gates', 'The reject ratio rose to a maximum of 61.5 % at 06:58 UTC.', NO],
  ['gates', 'The p99 latency of pass-registry fell to 3.42 s at 06:57 UTC.', NEVER_YES],
  // until then on one side; not until then over to the other
  ['gates', 'The reject ratio stayed above 5 % until 07:24 UTC.', YES],
  ['gates', 'The reject ratio stayed above 5 % until 07:44 UTC.', NEVER_YES],
  ['gates', 'It took until 07:24 UTC for the reject ratio to fall below 5 %.', YES],
  ['gates', 'The reject ratio did not fall below 5 % until 07:24 UTC.', YES],
  ['gates', 'The reject ratio did not fall below 5 % until 07:04 UTC.', NEVER_YES],
  ['gates', 'It was not until 06:12 UTC that the reject ratio passed 5 %.', YES],
  ['gates', 'It was not until 06:32 UTC that the reject ratio passed 5 %.', NEVER_YES],
  // never, in more words than one
  ['gates', 'The reject ratio never once climbed above 45 %.', YES],
  ['gates', 'The reject ratio never once climbed above 30 %.', NEVER_YES],
  ['gates', 'The reject ratio did not reach 45 %.', YES],
  ['gates', 'The reject ratio remained under 30 % the whole time.', NEVER_YES],
  // a share that opens the sentence is no number of a section
  ['gates', '27.5 % of passes were rejected at 06:44 UTC.', NEVER_NO],
  // a turn, though it went further hours later
  ['vod', 'Concurrent sessions bottomed out at 141,300 at 18:25 UTC.', YES],
  ['vod', 'Concurrent sessions bottomed out at 161,300 at 18:25 UTC.', NO],
  ['vod', 'Concurrent sessions bottomed out at 141,300 at 18:10 UTC.', NEVER_YES],
  // a level over a stretch
  ['iam', 'Between 07:45 and 08:06 UTC the database connections stood at 214.', YES],
  ['iam', 'Between 07:45 and 08:06 UTC the database connections stood at 114.', NEVER_YES],
  // a level that might be a status code
  ['gates', 'The database connections of pass-registry stood at 400 from 06:55 to 07:01 UTC.', YES],
  ['gates', 'The database connections of pass-registry stood at 400 from 06:10 to 06:40 UTC.', NEVER_YES],
];

describe('clocks and ways of curves', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
