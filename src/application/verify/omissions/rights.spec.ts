import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import type { EventActor } from '../../../domain/identity.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { verifyReport } from '../../verify-report.js';
import { event, gatesEvidence } from '../lock-gates.fixture.js';

/** Rights that change hands: who did it, to whom, what. */
function rights(clock: string, who: string, whom: string, action: 'granted' | 'revoked', role = 'roles/sql.client') {
  const actors: readonly (readonly [EventActor['role'], string])[] = [
    ['actor', who],
    ['target', whom],
  ];
  const changes: Json = [{ action, role, member: `${whom}@canal.example` }];
  return event('access.changed', clock, {
    about: [{ type: 'role', id: role }],
    actors,
    outcome: 'success',
    attributes: { changes },
  });
}
const refused = event('access.changed', '08:58:00', {
  about: [{ type: 'project', id: 'canal' }],
  actors: [['actor', 'arvo']],
  outcome: 'denied',
  attributes: { changes: [] },
});
const nightly = event('build.finished', '23:00:00', {
  until: '23:03:00',
  about: [
    { type: 'build', id: 'ee55ff66' },
    { type: 'repository', id: 'canal/toll-report' },
  ],
  outcome: 'failure',
});

/** Only the rights turn the trouble: nothing else took effect. */
const QUIET = [
  'traffic.shifted@08:40:10',
  'traffic.shifted@09:19:30',
  'change.review_dismissed@08:20:00',
  'policy.snoozed@08:50:00',
  'access.changed@08:55:00',
  'build.cancel_requested@09:04:30',
  'build.finished@09:00:00',
  'build.retry_requested@09:06:00',
];
const TAKEN = rights('08:40:20', 'deployer', 'gates-api', 'revoked');
const GIVEN = rights('09:19:00', 'tove', 'gates-api', 'granted');

async function omitted(lines: readonly string[], more: readonly TimelineEvent[]): Promise<string[]> {
  const text = `# Lock gates, 7 April 2026\n\nAuthor: Arvo Kask\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
  const document = await verifyReport({ text, options: {} }, gatesEvidence(QUIET, more));
  return document.omissions.map((omission) => omission.kind).sort();
}

describe('rights that were taken before the trouble and given back before its end', () => {
  const both = [TAKEN, GIVEN];

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'both told',
      ['A clean-up removed roles/sql.client at 08:40.', 'Tove Lind granted roles/sql.client at 09:19.'],
      [],
    ],
    [
      'told loosely',
      ['It began when a clean-up took the role away.', 'It ended once Tove Lind had put the role back.'],
      [],
    ],
    ['the cause left out', ['The gates did not answer.', 'Tove Lind granted roles/sql.client at 09:19.'], ['cause']],
    ['the fix left out', ['A clean-up removed roles/sql.client at 08:40.', 'Then the gates answered.'], ['fix']],
    [
      'another role',
      ['A clean-up removed roles/sql.client at 08:40.', 'Arvo Kask has the role of lock keeper.'],
      ['fix'],
    ],
  ])('%s', async (_, lines, kinds) => {
    expect(await omitted(lines, both)).toEqual(kinds);
  });

  const TOLD = ['A clean-up removed roles/sql.client at 08:40.', 'Tove Lind granted roles/sql.client at 09:19.'];

  it.each<[string, readonly TimelineEvent[], string, readonly string[]]>([
    ['a refused attempt', [refused], 'Everybody stayed calm.', ['denied']],
    ['a refused attempt, told', [refused], 'At 08:58 Arvo Kask was denied setIamPolicy.', []],
    ['a refused attempt, a permission only', [refused], 'Arvo Kask looked for the missing permission.', ['denied']],
  ])('%s', async (_, more, line, kinds) => {
    expect(await omitted([...TOLD, line], [...both, ...more])).toEqual(kinds);
  });

  const reporter = rights('08:40:20', 'deployer', 'toll-report', 'revoked', 'roles/storage.viewer');
  const TAKEN_TWICE: TimelineEvent = {
    ...TAKEN,
    subjects: [...TAKEN.subjects, ...reporter.subjects],
    attributes: {
      changes: [...(TAKEN.attributes['changes'] as Json[]), ...(reporter.attributes['changes'] as Json[])],
    },
  };
  const back = rights('20:00:00', 'tove', 'toll-report', 'granted', 'roles/storage.viewer');

  it.each<[string, readonly TimelineEvent[], string, readonly string[]]>([
    ['harm after the end', [TAKEN_TWICE, GIVEN, nightly], 'All was well.', ['later_harm']],
    ['harm after the end, told', [TAKEN_TWICE, GIVEN, nightly], 'At 23:03 the nightly build ee55ff66 failed.', []],
    ['a failure of what had its right back', [TAKEN_TWICE, GIVEN, back, nightly], 'All was well.', []],
    ['a failure of what lost nothing', [TAKEN, GIVEN, nightly], 'All was well.', []],
  ])('%s', async (_, more, line, kinds) => {
    expect(await omitted([...TOLD, line], more)).toEqual(kinds);
  });
});
