/** Numbers that a clause gives for a metric by the words of its name. */
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../names.fixture.js';
import { readReport } from '../../read-report.js';

const metric = (id: string) => ({ type: 'metric' as const, id, names: [] });
const NAMES = namesOf([
  metric('custom.example.com/gate/login_failures'),
  metric('custom.example.com/yard/connected_trucks'),
  metric('pubsub.example.com/subscription/oldest_unacked_message_age'),
]);

const read = (text: string) =>
  readReport(text, NAMES, {} as never).claims.flatMap((claim) =>
    claim.kind === 'amount' && claim.thing === 'named'
      ? [
          `${claim.measure} ${claim.amount.stated} ${claim.subjects
            .at(-1)!
            .candidates.map((ref) => ref.id.split('/').at(-1))
            .join()}`,
        ]
      : [],
  );

describe('numbers of named metrics', () => {
  it.each([
    ['Failed logins peaked at 4,873 a minute.', ['maximum 4873 login_failures']],
    ['Connected trucks never went below 300.', ['never_below 300 connected_trucks']],
    ['The oldest message waited for 38 minutes.', ['value 38 oldest_unacked_message_age']],
    ['Connected trucks fell from 840 to 310 within five minutes.', ['from_to 840 connected_trucks']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    'We lost 300 connected trucks.',
    'The alert fires below 300 connected trucks.',
    'Messages older than 38 minutes were dropped.',
    'Failed logins doubled.',
    'Connected trucks brought 40 parcels.',
    'Mei restarted 4 pods.',
  ])('reads none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
