/** What was taken out of traffic, to what a site went back, which right was taken, what paged nobody, whose a ticket never was, and grades told by an arrow. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const DAYS: { readonly [place in PlacedRow[0]]?: string } = {
  clinic: '11 June 2026',
  tyres: '8 October 2026',
  gates: '3 November 2026',
  harbour: '6 October 2026',
  iam: '10 March 2026',
};
const onDay = (place: PlacedRow[0], sentence: string): string => `All times are UTC, ${DAYS[place]}.\n\n${sentence}`;

const SETS: readonly (readonly [string, readonly PlacedRow[]])[] = [
  [
    'a revision that is taken out',
    [
      ['clinic', 'Cedar took slot-broker-00141-hul out of traffic at 07:10.', YES],
      ['clinic', 'At 07:10 Cedar withdrew slot-broker-00141-hul.', YES],
      ['clinic', 'At 07:10 Cedar took the new release out.', YES],
      ['clinic', 'Cedar pulled the canary at 07:10.', YES],
      ['clinic', 'At 07:10 Itziar took the new release out.', NEVER_YES],
      ['clinic', 'At 07:30 Cedar took the new release out.', NEVER_YES],
      // Then it was put in.
      ['clinic', 'At 06:40 Cedar took the new release out.', NEVER_YES],
      ['clinic', 'At 07:10 Cedar took slot-broker-00140-wex out of traffic.', NEVER_YES],
      // It was replaced by a newer one.
      ['clinic', 'At 07:47 Itziar took the release out.', NEVER_YES],
      ['clinic', 'Cedar did not take slot-broker-00141-hul out at 07:10.', NEVER_YES],
      ['clinic', 'Cedar may have taken slot-broker-00141-hul out at 07:30.', NEVER_NO],
    ],
  ],
  [
    'what a site went back to',
    [
      ['harbour', 'At 06:37 Hosting was put back to the version of 09:34 the day before.', NEVER_NO],
      ['harbour', 'At 06:37 Bram rolled Hosting back to the release of 5 October, 09:34.', NEVER_NO],
      ['harbour', 'At 06:37 Hosting was rolled back to the 05:52 release.', NEVER_YES],
      ['harbour', 'At 06:37 Hosting went back to the version of 04:20.', NEVER_YES],
    ],
  ],
  [
    'a right that is told by words',
    [
      ['clinic', 'Leilani took the Cloud Run developer role from Cedar at 07:16.', YES],
      ['clinic', 'Leilani took the deploy rights away from Cedar at 07:16.', YES],
      ['clinic', 'Leilani took the Cloud Run admin role from Cedar at 07:16.', NEVER_YES],
      ['clinic', 'Leilani took the Cloud Build editor role from Cedar at 07:16.', NEVER_YES],
      ['iam', 'At 08:04 the pipeline stripped cloudsql.client from appointments-runtime.', YES],
      ['iam', 'At 08:04 the pipeline stripped run.invoker from appointments-runtime.', NEVER_YES],
    ],
  ],
  [
    'an alert that pages nobody',
    [
      ['gates', 'The pass-registry p99 latency alert paged nobody.', YES],
      ['gates', 'The pass-registry p99 latency alert opened, which pages nobody.', YES],
      ['gates', 'The pass-registry p99 latency alert never paged anyone.', YES],
      ['gates', 'The pass-registry p99 latency alert did not page.', YES],
      ['gates', 'The season-pass rejects alert paged nobody.', NEVER_YES],
      ['gates', 'The season-pass rejects alert did not page.', NEVER_YES],
      ['gates', 'The season-pass rejects alert may have paged nobody.', NEVER_NO],
      ['gates', 'Emil thought that the season-pass rejects alert paged nobody.', NEVER_NO],
      ['gates', 'The pass-registry p99 latency alert paged nobody in Oslo.', OPEN],
    ],
  ],
  [
    'a ticket of nobody',
    [
      ['clinic', 'SEC-88 had never been given to anyone.', YES],
      ['clinic', 'SEC-88 was never assigned to anybody.', YES],
      ['clinic', 'SEC-88 had no assignee.', YES],
      ['clinic', 'Nobody was ever assigned to SEC-88.', YES],
      ['clinic', 'SEC-88 was unassigned.', YES],
      ['clinic', 'PAT-2207 was never assigned to anybody.', NEVER_YES],
      ['clinic', 'PAT-2207 had no owner.', NEVER_YES],
      ['clinic', 'SEC-88 was never assigned to Kwabena.', NEVER_NO],
      ['gates', 'GATE-781 had never been given to anyone.', NO],
      ['clinic', 'SEC-88 may never have been given to anyone.', NEVER_NO],
    ],
  ],
  [
    'two statements of one ticket',
    [
      ['harbour', "SLOT-883 is in progress and in Bram's hands.", YES],
      ['harbour', 'SLOT-883 is in progress with Bram.', YES],
      ['harbour', 'SLOT-883 lies with Bram.', YES],
      ['harbour', 'Bram is working on SLOT-883.', YES],
      ['harbour', "SLOT-883 is in progress and in Joost's hands.", NEVER_YES],
      ['harbour', "SLOT-883 is done and in Bram's hands.", NEVER_YES],
      ['harbour', 'SLOT-884 is in progress with Bram.', NEVER_YES],
    ],
  ],
  [
    'a grade told by an arrow',
    [
      ['iam', 'SEV2 → SEV1 at 08:34.', YES],
      ['iam', '08:34 SEV2 → SEV1', YES],
      ['iam', 'At 08:34 the incident went from SEV2 to SEV1.', YES],
      ['iam', 'SEV1 → SEV2 at 08:34.', NEVER_YES],
      ['iam', 'SEV3 → SEV1 at 08:34.', NEVER_YES],
      ['iam', 'SEV2 → SEV1 at 08:20.', NEVER_YES],
      ['iam', 'Perhaps SEV2 → SEV1 at 08:20.', NEVER_YES],
    ],
  ],
  [
    'a build that is started over',
    [
      ['tyres', 'Tomasz started the build over at 09:29.', YES],
      ['tyres', 'At 09:29 the build was kicked off again by Tomasz.', YES],
      ['tyres', 'Mairi started the build over at 09:29.', NEVER_YES],
      ['tyres', 'Tomasz started the build over at 09:10.', NEVER_YES],
    ],
  ],
];

describe.each(SETS)('%s', (_, rows) => {
  it.each(rows)('%s: %s', async (place, sentence, expected) => {
    expect(expected).toContain(await verdictOf(place, onDay(place, sentence)));
  });
  it.each(rows.filter(([, , expected]) => expected !== YES))(
    'without coverage never borne out: %s: %s',
    async (place, sentence, expected) => {
      if (expected === NEVER_NO) return;
      expect(NEVER_YES).toContain(await verdictOf(place, onDay(place, sentence), false));
    },
  );
});
