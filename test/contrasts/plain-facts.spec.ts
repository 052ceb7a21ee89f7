/** The plainest sentences about what one record shows; each of these was accused, believed or not read once, though the record tells it outright. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const SETS: readonly (readonly [string, readonly PlacedRow[]])[] = [
  [
    'who wrote a commit',
    [
      ['clinic', 'Commit 5697674ec4a049084df79b66a4d8bd91ca7ba200 was written by Itziar Mendizabal.', YES],
      ['clinic', 'Commit 5697674 is by Itziar Mendizabal.', YES],
      ['clinic', '#509 is by Itziar Mendizabal.', YES],
      // Who reviewed it did not write it.
      ['clinic', 'Commit 5697674ec4a049084df79b66a4d8bd91ca7ba200 was written by Kwabena Asante.', NO],
      ['clinic', 'Kwabena Asante authored commit 5697674.', NO],
      ['clinic', '#509 is by Kwabena Asante.', NO],
      ['clinic', '#509 is not by Kwabena Asante.', NEVER_NO],
      ['clinic', 'Kwabena Asante may have written commit 5697674.', NEVER_NO],
      ['clinic', '#509 comes from Itziar Mendizabal.', YES],
      ['clinic', '#509 comes from Kwabena Asante.', NO],
      // What hangs on a noun is of that noun.
      ['clinic', 'The approval of #509 came from Kwabena Asante.', YES],
      ['clinic', 'The approval of #509 came from Itziar Mendizabal.', NO],
      ['clinic', 'The approval of #509 is by Kwabena Asante.', YES],
      ['clinic', 'The review of pull request #509 was by Kwabena Asante.', NEVER_NO],
      ['clinic', 'The request to merge #509 came from Kwabena Asante.', NEVER_NO],
      ['clinic', 'Kwabena Asante wrote a comment on commit 5697674.', NEVER_NO],
    ],
  ],
  [
    'the end of a build',
    [
      ['clinic', 'At 05:16 UTC build 2c281129 was done.', YES],
      ['clinic', 'At 05:36 UTC build 2c281129 was done.', NO],
      ['clinic', 'Build 2c281129 was over ten minutes late.', NEVER_NO],
      // It failed, and that is an end.
      ['clinic', 'Build c0fb6c74 finished at 07:35 UTC.', NEVER_NO],
      ['clinic', 'Build c0fb6c74 finished successfully at 07:35 UTC.', NO],
      ['clinic', 'Build c0fb6c74 finished.', NO],
      // It ended once, well and at another minute.
      ['clinic', 'Build 2c281129 failed at 07:35 UTC.', NO],
      // A check that it ran passed that minute.
      ['vod', 'Build 877802d6-d097-4170-a6b9-328f1977f069 succeeded at 19:44 UTC.', NO],
      ['vod', 'Build 877802d6-d097-4170-a6b9-328f1977f069 failed at 19:44 UTC.', YES],
      ['vod', 'The unit-tests check passed at 19:44 UTC.', NEVER_NO],
    ],
  ],
  [
    'when traffic came and went',
    [
      ['clinic', 'slot-broker-00140-wex began to serve traffic at 07:10 UTC.', YES],
      ['clinic', 'At 07:10 UTC slot-broker-00140-wex started receiving all traffic.', YES],
      ['clinic', 'slot-broker-00140-wex began serving at 07:35 UTC.', NO],
      ['clinic', 'slot-broker-00140-wex was serving at 07:35 UTC.', YES],
      ['clinic', 'slot-broker-00140-wex stopped serving traffic at 07:47 UTC.', YES],
      ['clinic', 'At 07:57 UTC slot-broker-00140-wex stopped serving.', NO],
      ['clinic', 'slot-broker-00140-wex stopped serving at 07:37 UTC.', NO],
      ['clinic', 'slot-broker-00140-wex did not stop serving at 07:37 UTC.', NEVER_NO],
      ['clinic', 'slot-broker-00140-wex did not stop serving at 07:57 UTC.', NEVER_YES],
      ['clinic', 'slot-broker-00140-wex should have begun serving at 07:35 UTC.', NEVER_NO],
      ['clinic', 'visit-web-00077-suf came out at 05:40 UTC.', NO],
      ['clinic', 'All traffic of visit-web moved to visit-web-00077-suf at 05:15 UTC.', YES],
      ['clinic', 'All traffic of visit-web moved to visit-web-00077-suf at 05:40 UTC.', NEVER_YES],
      ['clinic', 'All traffic of visit-web went to visit-web-00077-suf at 05:40 UTC.', YES],
      ['clinic', '05:15 UTC: traffic to visit-web-00077-suf.', YES],
      ['clinic', '05:40 UTC: traffic to visit-web-00077-suf.', NEVER_YES],
      ['clinic', 'slot-broker-00141-hul began receiving 10 % of the traffic at 06:40 UTC.', NEVER_NO],
    ],
  ],
  [
    'a revision is none of its neighbours',
    [
      ['gates', 'Revision gate-auth-00118-ruz was created at 07:14 UTC on 3 November.', YES],
      ['gates', 'Revision gate-auth-00117-kel was created at 07:14 UTC on 3 November.', NEVER_YES],
    ],
  ],
  [
    'a right, where the policy was set as a whole',
    [
      ['gates', 'Chiamaka Obi revoked roles/run.developer at 07:03 UTC on 3 November.', NEVER_YES],
      ['gates', 'Chiamaka revoked Emil’s developer role on the registry.', NEVER_YES],
      // He is not in it.
      ['gates', 'Chiamaka took Kondukt’s developer role on the registry away.', YES],
    ],
  ],
  [
    'when the page went out',
    [
      ['clinic', 'The page went out at 06:58 UTC.', YES],
      ['clinic', 'The pager rang at 06:58 UTC.', YES],
      ['clinic', 'The page went out at 07:23 UTC.', NO],
      ['clinic', 'The pager rang at 06:52 UTC.', NO],
      // To the next in line.
      ['clinic', 'The page went out at 07:03 UTC.', NEVER_NO],
      ['clinic', 'Itziar paged Tomislav at 07:12 UTC.', NEVER_NO],
      ['clinic', 'The page went out at about 06:55 UTC.', NEVER_NO],
      ['clinic', 'The status page went out at 07:23 UTC.', NEVER_NO],
      // Another deed of that minute is no page.
      ['gates', 'The page went out at 07:17 UTC on 3 November.', NEVER_YES],
    ],
  ],
  [
    'a declaration by other words',
    [
      ['harbour', 'An incident was called by Marit Dekker at 06:18 UTC.', YES],
      ['harbour', 'The declaration came at 06:18 UTC.', YES],
      ['harbour', 'At 06:18 UTC Marit Dekker opened the incident.', YES],
      ['harbour', 'An incident was called by Joost van Rijn at 06:18 UTC.', NO],
      ['harbour', 'Marit Dekker called an incident at 06:48 UTC.', NO],
      ['harbour', 'The declaration came at 06:43 UTC.', NO],
      ['harbour', 'At 06:43 UTC Marit Dekker opened the incident.', NO],
      ['harbour', 'Marit called the incident a disaster at 06:50 UTC.', NEVER_NO],
      ['harbour', 'It was Marit Dekker who declared the incident.', YES],
      ['harbour', 'It was Joost van Rijn who declared the incident.', NO],
      // She opened a ticket, of a task.
      ['iam', 'It was Femke Roosendaal who declared the incident.', NO],
      ['iam', 'Femke Roosendaal opened PLAT-514.', YES],
      ['harbour', 'The incident was called off at 07:40 UTC.', NEVER_NO],
    ],
  ],
  [
    'what a deploy, a start, a report and a comment are',
    [
      ['iam', 'A deploy of patient-portal was started by Wietske Bos at 08:25 UTC.', YES],
      ['iam', 'A deploy of patient-portal was started by Idris Vandaele at 08:25 UTC.', NEVER_YES],
      ['clinic', 'The start of build 2c281129 was at 05:11 UTC.', YES],
      ['clinic', 'The start of build 2c281129 was at 05:36 UTC.', NO],
      ['clinic', 'The reporter of PAT-2207 is Noor Al-Hadidi.', YES],
      ['clinic', 'The reporter of PAT-2207 is Kwabena Asante.', NO],
      ['clinic', 'A comment of Noor Al-Hadidi on PAT-2207 is dated 08:20 UTC.', NEVER_NO],
      ['clinic', 'PAT-2207 is dated 07:02 UTC.', YES],
      ['clinic', 'PAT-2207 is dated 08:20 UTC.', NO],
    ],
  ],
  [
    'how long and from when an alert was open',
    [
      // Over before the incident began: it was open all the same.
      ['tyres', 'The alert "thumbnailer backlog" was open for 22 minutes.', YES],
      ['tyres', 'The alert "thumbnailer backlog" was open for 47 minutes.', NO],
      ['clinic', '"slot-broker 5xx ratio > 4 %" was firing from 07:23 UTC.', NO],
      ['clinic', '"slot-broker 5xx ratio > 4 %" was firing at 07:23 UTC.', NEVER_NO],
      ['clinic', 'We were alerted by reminder-mailer backlog > 500 at 05:32 UTC.', YES],
      ['clinic', 'At 05:57 UTC we were alerted by the reminder-mailer backlog > 500 alert.', NO],
      ['clinic', 'We were alerted by a customer at 05:57 UTC.', NEVER_NO],
    ],
  ],
  [
    'by, before and after a clock',
    [
      // Done the day before, and so by then.
      ['clinic', 'By 07:30 UTC #512 was merged.', YES],
      ['clinic', '#512 had been merged before 07:30 UTC.', YES],
      ['clinic', 'By 12:00 UTC on 10 June #509 was merged.', YES],
      ['clinic', 'By 08:55 UTC on 10 June #509 was merged.', NO],
      ['clinic', 'By 08:55 UTC on 10 June #509 had been merged.', NO],
      ['clinic', '#509 was merged before 08:55 UTC on 10 June.', NO],
      ['clinic', '#509 was merged after 09:15 UTC on 10 June.', NO],
      ['clinic', 'By 07:30 UTC #512 had been merged by Cedar.', NO],
      ['clinic', 'By 07:30 UTC #512 should have been merged.', NEVER_NO],
      // "Already" tells it of no minute.
      ['clinic', '#509 was already merged at 09:15 UTC on 10 June.', YES],
      ['clinic', '#509 was already merged at 08:55 UTC on 10 June.', NEVER_YES],
      ['clinic', '#509 was already open at 08:55 UTC on 10 June.', YES],
      ['clinic', 'slot-broker-00140-wex was already serving at 06:30 UTC.', NEVER_YES],
      // What fires again and again proves nothing by an earlier time.
      ['clinic', 'By 12:00 UTC the reminder-mailer backlog > 500 alert had fired.', NEVER_NO],
      // Half a day from the incident, a bare clock is of no sure day.
      ['render', '#77 was still open at 03:44 UTC.', NEVER_NO],
      ['clinic', '#88 was still open at 05:30 UTC.', NO],
    ],
  ],
  [
    'from and to, and what "it" points ahead to',
    [
      ['clinic', '"slot-broker 5xx ratio > 4 %" was open from 06:58 UTC to 07:53 UTC.', YES],
      ['clinic', '"slot-broker 5xx ratio > 4 %" was open from 07:23 UTC to 07:53 UTC.', NO],
      ['clinic', '"slot-broker 5xx ratio > 4 %" was open between 07:23 and 07:53 UTC.', NEVER_NO],
      ['clinic', 'slot-broker-00140-wex was serving from 07:20 UTC to 07:47 UTC.', NEVER_NO],
      ['clinic', 'Build 2c281129 ran from 05:11 UTC to 05:16 UTC and succeeded.', YES],
      ['clinic', 'Build 2c281129 ran from 05:11 UTC to 05:41 UTC and succeeded.', NEVER_YES],
      ['clinic', 'After Itziar Mendizabal had approved it, Tomislav Perić merged #516 at 09:33 UTC.', NEVER_YES],
      ['gates', 'After Beatriz Amaral had approved it, Chiamaka Obi merged #321 at 07:13 UTC on 3 November.', YES],
      [
        'gates',
        'After Emil Lindqvist had approved it, Chiamaka Obi merged #321 at 07:13 UTC on 3 November.',
        NEVER_YES,
      ],
    ],
  ],
  [
    'a count, where a number near like words is another thing’s',
    [
      ['postcodes', 'Three builds succeeded during the incident.', YES],
      ['postcodes', 'Five builds succeeded during the incident.', NEVER_YES],
    ],
  ],
  [
    'a day within what was said',
    [
      ['meter', 'Wanjiru Kamau reported that export of 4 October went through, 391,870 meters.', YES],
      ['meter', 'Wanjiru Kamau reported that export of 19 October went through, 391,870 meters.', NEVER_YES],
      ['meter', 'Wanjiru reported on 5 October that export of 4 October went through, 391,870 meters.', YES],
    ],
  ],
  [
    'an opening is no merge',
    [
      ['tyres', '#618 was merged 108 minutes before the opening of #621.', YES],
      ['tyres', '#618 was merged 117 minutes before the opening of #621.', NO],
      ['tyres', '#618 was merged 117 minutes before #621.', YES],
    ],
  ],
  [
    'which way a flag was turned',
    [
      ['stock', 'fair-share-allocation went from true to false at 07:44 UTC.', YES],
      ['stock', 'fair-share-allocation was set to off at 07:44 UTC.', YES],
      ['stock', 'fair-share-allocation went from false to true at 07:44 UTC.', NO],
      ['stock', 'fair-share-allocation went from true to false at 05:42 UTC.', NO],
    ],
  ],
  [
    'a delivery that a bare clock tells',
    [
      ['iam', 'b6620da was deployed to production at 08:01 UTC.', NEVER_NO],
      ['harbour', 'A hosting release of noordhaven-slots went out at 05:52 UTC.', YES],
    ],
  ],
  [
    'a first name that two share',
    [
      ['render', 'Noor approved #406.', YES],
      ['render', 'The approval of #402 came from Noor.', YES],
      ['render', 'Noor merged #51.', NO],
      ['render', 'The approval of #51 came from Noor.', NEVER_YES],
      ['render', 'Noor did not merge #51.', NEVER_NO],
      ['render', 'Noor may have merged #51.', NEVER_NO],
    ],
  ],
  [
    'somebody of whom no record speaks',
    [
      ['render', 'Oksana merged #51.', NEVER_YES],
      ['render', 'Oksana pressed merge on #402.', NEVER_YES],
      ['render', 'Peter Miller merged #51.', NEVER_YES],
      ['render', '#51 merged at 14:05:02 UTC (Oksana).', NEVER_YES],
      ['render', 'Emeka merged #406.', YES],
      ['render', 'Fix merged at 16:25 UTC.', NEVER_NO],
    ],
  ],
  [
    'an end behind its own start, and "only" before a time',
    [
      ['clinic', 'Only after 08:55 UTC on 10 June was #509 merged.', YES],
      ['clinic', 'Only after 09:10 UTC on 10 June was #509 merged.', NO],
      ['clinic', 'Build 2c281129, started at 05:11 UTC, succeeded 5 minutes later.', YES],
      ['clinic', 'Build 2c281129, started at 05:11 UTC, succeeded 25 minutes later.', NO],
      ['clinic', 'Build 2c281129, started at 05:11 UTC, may have succeeded 25 minutes later.', NEVER_NO],
    ],
  ],
  [
    'what one ticket came to',
    [
      // Closed as "Won't do": some call that resolved.
      ['clinic', 'SEC-88 was closed on 4 June.', YES],
      ['clinic', 'SEC-88 was resolved on 4 June.', NEVER_NO],
      ['clinic', 'SEC-88 was fixed on 4 June.', NO],
      ['clinic', 'SEC-88 was not resolved.', NEVER_NO],
    ],
  ],
  [
    'how often an alert fired',
    [
      // It opened once; one record of it shows one time.
      ['clinic', 'The alert "slot-broker 5xx ratio > 4 %" fired four times during the incident.', NEVER_YES],
      ['clinic', 'The alert "slot-broker 5xx ratio > 4 %" fired once during the incident.', NEVER_NO],
      ['clinic', 'The alert "slot-broker 5xx ratio > 4 %" fired during the incident.', NEVER_NO],
    ],
  ],
  [
    'the same minute of another day',
    [
      // It came on 10 June; no day is written.
      ['clinic', 'From 16:10 UTC on, #512 was merged.', NEVER_NO],
    ],
  ],
  [
    'an alert that had cleared, and fired again',
    [
      ['lockers', 'By 09:10 UTC the TerminalCodeMismatch alert had cleared.', YES],
      ['lockers', 'By 10:29 UTC the TerminalCodeMismatch alert had cleared.', NEVER_YES],
      ['lockers', 'By 10:45 UTC the TerminalCodeMismatch alert had cleared.', YES],
      ['lockers', 'By 10:29 UTC the TerminalCodeMismatch alert had fired.', YES],
      ['lockers', 'By 10:29 UTC the TerminalCodeMismatch alert had not cleared.', NEVER_NO],
    ],
  ],
  [
    'whom somebody called',
    [
      // She called him.
      ['quotes', 'Anaïs Thériault was called at 12:47 UTC.', NEVER_YES],
      ['quotes', 'Bongani Dlamini was called at 12:46 UTC.', NEVER_NO],
    ],
  ],
  [
    'one run among others',
    [
      ['gates', 'Workflow run 19219262691 failed at 14:21 UTC on 2 November.', YES],
      // A check of another run failed that minute.
      ['gates', 'Workflow run 19219262691 failed at 13:31 UTC on 2 November.', NEVER_YES],
      ['gates', 'Workflow run 19219262691 succeeded at 14:21 UTC on 2 November.', NEVER_YES],
      ['vod', '20:16 UTC: run 18811203914 succeeded.', NEVER_YES],
    ],
  ],
  [
    'the minute of an assignment',
    [
      ['gates', 'GATE-780 was assigned to Chiamaka Obi at 08:01 UTC on 3 November.', YES],
      // It had been hers for half an hour.
      ['gates', 'GATE-780 was assigned to Chiamaka Obi at 08:26 UTC on 3 November.', NEVER_YES],
      ['gates', 'GATE-780 was with Chiamaka Obi at 08:26 UTC on 3 November.', YES],
      ['gates', 'GATE-780 may have been assigned to Chiamaka Obi at 08:26 UTC on 3 November.', NEVER_NO],
    ],
  ],
  [
    'what a curve came to',
    [
      ['stock', 'The ratio of short lines reached 25.4 %.', NEVER_NO],
      // One of several curves of that name went higher.
      ['stock', 'The ratio of short lines never went above 25.5 %.', NEVER_YES],
      [
        'postcodes',
        'The age of the oldest unacked message rose from 22 seconds at 09:01 UTC to 1,486 seconds at 10:29 UTC.',
        YES,
      ],
      // "To 22" is no hour where a unit follows.
      [
        'postcodes',
        'The age of the oldest unacked message fell from 1,486 seconds at 09:01 UTC to 22 seconds at 10:29 UTC.',
        NEVER_YES,
      ],
    ],
  ],
  [
    'one number in two repositories',
    [
      // It has four files in one of them, and one in the other.
      ['doors', '#318 touches 4 files.', NEVER_NO],
      ['doors', '#318 touches 9 files.', NO],
      ['doors', '#318 may touch 9 files.', NEVER_NO],
      ['doors', '#95 touches one file.', YES],
    ],
  ],
  [
    'what a record says that it was not',
    [
      // Its record has `"automated": false`.
      ['doors', 'Daniel Osei synced door-gateway 4.2.0-rc.1 by hand at 23:11 UTC.', NEVER_NO],
      ['doors', 'door-gateway 4.2.0-rc.1 was synced automatically at 23:11 UTC.', NEVER_YES],
    ],
  ],
  [
    'closed, and what for',
    [
      ['doors', "Priya Raman closed DOOR-885 as Won't Do.", YES],
      ['doors', 'Priya Raman closed DOOR-885 as Done.', NO],
      ['doors', 'Priya Raman closed DOOR-885.', YES],
      ['doors', "Priya Raman did not close DOOR-885 as Won't Do.", NEVER_YES],
    ],
  ],
];

describe.each(SETS)('%s', (_, rows) => {
  it.each(rows)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
