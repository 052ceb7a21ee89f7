/** A deed that the records know, told at a time at which there was none; and clocks of a sentence that are not the deed's. */
import { expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('a known deed at another time', [
  {
    mode: 'somebody and the only thing of its sort',
    rows: [
      ['supported', 'Eilidh acked the page at 08:26.'],
      ['contradicted', 'Eilidh acked the page at 08:31.'],
      ['contradicted', 'The page was picked up by Eilidh Moar at 08:22.'],
      ['quiet', 'The incident was resolved at 11:36.'],
      ['quiet', 'The configuration change rollback failed at 09:19.'],
      ['quiet', 'Eilidh may have acked the page at 08:31.'],
      ['quiet', 'Eilidh acked the page at around 08:30.'],
      ['quiet', 'Eilidh acked the page before 08:45.'],
      ['quiet', 'Eilidh acked the page by 08:31.'],
      ['quiet', 'Magnus wrote that Eilidh had acked the page at 08:31.'],
      ['unproven', 'Eilidh did not ack the page at 08:31.'],
    ],
  },
  {
    mode: 'whose review was set aside',
    rows: [
      ['supported', "Petrel dismissed Runa Dahl's review at 08:09."],
      ['contradicted', "Petrel dismissed Runa Dahl's review at 08:39."],
      ['contradicted', 'Runa Dahl asked for changes on #742 at 08:21.'],
    ],
  },
  {
    mode: 'an alert by its name, and the only one by its sort',
    rows: [
      ['supported', 'The alert "checkin-api 404 rate" closed at 09:04.'],
      ['contradicted', 'The alert "checkin-api 404 rate" closed at 09:16.'],
      ['contradicted', 'Alert closed: 09:16'],
      ['contradicted', 'The alert "checkin-api 404 rate" opened at 08:24 and closed at 09:16.'],
    ],
  },
  {
    mode: 'a right that was taken, and a setting that was made',
    rows: [
      ['supported', 'run.developer was taken away from Petrel at 08:57.'],
      ['contradicted', 'run.developer was taken away from Petrel at 09:20.'],
      ['contradicted', 'Petrel set LOOKUP_CACHE_TTL to 0 on checkin-api at 09:38.'],
      ['quiet', 'Petrel set LOOKUP_CACHE_TTL to 0 on checkin-api at 08:41.'],
    ],
  },
  {
    mode: 'that minute of another day',
    rows: [
      ['supported', 'Eilidh acked the page at 08:26 on 18 June 2026.'],
      ['contradicted', 'Eilidh acked the page at 08:26 on 19 June 2026.'],
      ['contradicted', 'Eilidh acked the page at 08:26 on 2026-06-17.'],
    ],
  },
]);

describeSets('a clock that is not the deed’s', [
  {
    mode: 'it tells which thing is meant',
    rows: [
      ['quiet', 'Eilidh acked the 08:24 page.'],
      ['quiet', 'Eilidh acked the page of 08:24.'],
      ['quiet', "The 08:12 merge was undone by Runa Dahl's revert."],
      ['quiet', 'Eilidh acked the page that was sent at 08:24.'],
    ],
  },
  {
    mode: 'by then it was done',
    rows: [
      ['quiet', 'At 09:10 the alert had closed.'],
      ['quiet', 'As of 09:30 the alert is closed.'],
      ['quiet', 'At 09:30 the alert was already closed.'],
      ['quiet', 'At 08:50, Eilidh, having acked the page, closed #744.'],
    ],
  },
  {
    mode: 'it belongs to the clause behind the aside',
    rows: [
      ['quiet', 'At 08:45, after Eilidh had turned off the flag, Runa rolled back.'],
      ['quiet', 'At 09:30, half an hour after the alert closed, Runa wrote it up.'],
      ['quiet', '- 08:31 Eilidh (acked the page) joins the call'],
      ['quiet', 'The alert that fired at 08:24 was over at 09:04.'],
    ],
  },
]);

it.each([
  ['supported', 'Aino Lehtonen lifted the silence at 05:11.'],
  ['contradicted', 'Aino Lehtonen lifted the silence at 05:21.'],
  ['contradicted', 'Aino Lehtonen discarded run-Bd93xUe5 at 05:46.'],
  ['contradicted', 'The page was escalated to Otso Niemi at 05:01.'],
  ['contradicted', 'The alert HeadendHandshakeFailures fired at 04:51.'],
  // No delivery of alerts is known between 06:10 and 06:26: there it may have fired.
  ['unsupported', 'The alert ReadingsBacklogAge fired at 06:14.'],
  ['unsupported', "Ferrule's 04:29 silence was lifted by Aino Lehtonen."],
  ['unsupported', 'At 05:21 the silence had been lifted for ten minutes.'],
] as const)('%s of the meters: %s', async (expected, sentence) => {
  expect(await verdictOf('meter', `All times are UTC, 6 October 2026.\n\n${sentence}`)).toBe(expected);
});

it.each([
  'Aino Lehtonen lifted the silence at 05:21.',
  'The page was escalated to Otso Niemi at 05:01.',
  'The alert HeadendHandshakeFailures fired at 04:51.',
])('nothing is refuted where the records may have gaps: %s', async (sentence) => {
  expect(await verdictOf('meter', `All times are UTC, 6 October 2026.\n\n${sentence}`, false)).toBe('unsupported');
});
