/** Few words that say all: whose change it was, where it was written, what was seen with surprise, an order to one by name, the cause at a clock; never another person, sense, figure or time. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['gates', 'At 06:48 UTC Chiamaka told Kondukt to wait for Emil.', YES],
  ['gates', 'At 06:48 UTC Chiamaka told Kondukt to go ahead.', NEVER_YES],
  ['gates', 'At 06:48 UTC Chiamaka told Kondukt to wait for Ragna.', NEVER_YES],
  ['gates', 'At 06:48 UTC Ragna told Kondukt to wait for Emil.', NEVER_YES],
  ['gates', 'At 07:05 UTC Emil noticed that the negative TTL had been 1800 since the day before.', YES],
  ['gates', 'At 07:05 UTC Emil noticed that the negative TTL was 60.', NEVER_YES],
  ['gates', 'At 07:05 UTC Emil noticed that the positive TTL was 1800.', NEVER_YES],
  ['gates', 'At 07:05 UTC Emil noticed that the negative TTL was not 1800.', NEVER_YES],
  ['gates', 'At 07:05 UTC Ragna noticed that the negative TTL was 1800.', NEVER_YES],
  ['gates', 'At 07:35 UTC Emil noticed that the negative TTL was 1800.', NEVER_YES],
  ['harbour', 'At 06:52 UTC Joost noticed that SLOT-859 was Done.', YES],
  ['harbour', 'At 06:52 UTC Joost noticed that SLOT-859 was open.', NEVER_YES],
  ['tyres', 'Idris found the cause at 08:50 UTC.', YES],
  ['tyres', 'Callum found the cause at 08:50 UTC.', NEVER_YES],
  ['tyres', 'Idris found the cause at 08:20 UTC.', NEVER_YES],
  ['clinic', 'The true cause was identified by Tomislav at 07:26 UTC.', YES],
  ['clinic', 'The true cause was identified by Kwabena at 07:26 UTC.', NEVER_YES],
  ['tyres', 'At 08:24 UTC Lugnut wrote into the PR that it was load-tested.', YES],
  ['tyres', 'At 08:24 UTC Lugnut wrote into the PR that it was not load-tested.', NEVER_YES],
  ['tyres', 'At 08:24 UTC Rhona wrote into the PR that it was load-tested.', NEVER_YES],
  ['iam', 'Lotte pointed out that the release was icons only.', YES],
  ['iam', 'Lotte pointed out that the release was not icons only.', NEVER_YES],
  ['iam', 'Femke pointed out that the release was icons only.', NEVER_YES],
  ['iam', 'Idris said at 08:39 UTC that it was his change.', YES],
  ['iam', 'Idris recognised his own change.', YES],
  ['iam', 'Idris said at 08:39 UTC that it was not his change.', NEVER_YES],
  ['iam', 'Idris said at 09:39 UTC that it was his change.', NEVER_YES],
  ['iam', 'Pelle said at 08:39 UTC that it was his change.', NEVER_YES],
  ['tyres', 'Rhona said that it was hers.', YES],
  ['tyres', 'Idris said that it was his.', NEVER_YES],
];

describe('brief and owned sayings', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
