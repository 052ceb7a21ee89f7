/** What became of a revision that was started, since when a thing has stood as it does, and whose deed a noun tells of. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const onDay = (place: PlacedRow[0], sentence: string): string =>
  `All times are UTC, ${DAYS[place] ?? '3 November 2026'}.\n\n${sentence}`;
const DAYS: { readonly [place in PlacedRow[0]]?: string } = { harbour: '6 October 2026', quotes: '8 October 2026' };

describe('revisions that come up, and those that do not', () => {
  it.each<PlacedRow>([
    ['gates', 'gate-auth-00118-ruz would not start.', YES],
    ['gates', 'gate-auth-00118-ruz failed to start.', YES],
    ['gates', 'gate-auth-00118-ruz never came up.', YES],
    ['gates', 'gate-auth-00118-ruz could not be started.', YES],
    ['gates', 'gate-auth-00118-ruz did not become ready.', YES],
    ['gates', 'At 07:15 gate-auth-00118-ruz failed to start.', YES],
    ['gates', 'At 06:40 gate-auth-00118-ruz failed to start.', NEVER_YES],
    // The service stayed on it because another did not come up.
    ['gates', 'gate-auth-00117-kel would not start.', NEVER_YES],
    ['gates', '07:15 gate-auth-00117-kel: start failed', NEVER_YES],
    ['gates', 'gate-auth-00116-dax did not become ready.', NEVER_YES],
    ['gates', 'gate-auth-00119-bim failed its health check.', NEVER_YES],
    ['gates', 'gate-auth-00118-ruz came up.', NEVER_YES],
    ['gates', 'gate-auth-00118-ruz may have failed to start.', NEVER_NO],
    ['gates', 'gate-auth went over to gate-auth-00116-dax at 07:17.', NEVER_NO],
  ])('%s: %s', async (place, sentence, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, onDay(place, sentence)));
  });
});

describe('standing so since a time', () => {
  it.each<PlacedRow>([
    ['gates', 'gate-auth-00119-bim has been serving since 10:42.', YES],
    ['gates', 'gate-auth-00119-bim has been live since 10:42.', YES],
    ['gates', 'gate-auth-00119-bim has been serving since 09:30.', NEVER_YES],
    ['gates', 'gate-auth-00119-bim has been live since 09:30.', NEVER_YES],
    ['gates', 'gate-auth-00119-bim has been serving since 11:30.', NEVER_YES],
    ['gates', '#322 restored sane numbers and has been serving since 10:42.', NEVER_NO],
    ['harbour', 'The edi-cert-check had been failing since 4 October.', YES],
    ['harbour', 'edi-cert-check had been red since Sunday 4 October.', YES],
    // Red then as well, but since the day before.
    ['harbour', 'edi-cert-check had been red since Monday 5 October.', OPEN],
    ['harbour', 'edi-cert-check had been red since Friday 2 October.', OPEN],
    ['harbour', 'edi-cert-check may have been red since Friday 2 October.', NEVER_YES],
    ['harbour', 'Nothing has been said of edi-cert-check since 4 October.', NEVER_NO],
  ])('%s: %s', async (place, sentence, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, onDay(place, sentence)));
  });
});

describe('whose deed a noun tells of', () => {
  it.each<PlacedRow>([
    ['harbour', "Bram's rollback was through at 06:37.", YES],
    ['harbour', "Joost's rollback was through at 06:37.", NEVER_YES],
    ['harbour', "Kade's attempt at a release was refused at 06:33.", YES],
    ['harbour', "Joost's attempt at a release was refused at 06:33.", NEVER_YES],
  ])('%s: %s', async (place, sentence, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, onDay(place, sentence)));
  });
});
