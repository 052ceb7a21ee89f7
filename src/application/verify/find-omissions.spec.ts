import { describe, expect, it } from 'vitest';
import { verifyReport } from '../verify-report.js';
import { gatesEvidence } from './lock-gates.fixture.js';

/** One sentence for each thing that must not be left out; true to the records. */
const TOLD = {
  cause: 'At 08:40 gates-api-00009-elm took all traffic.',
  review_dismissed: 'Wick had dismissed the review of Tove Lind before the merge.',
  muted: 'At 08:50 Wick snoozed the "gates-api errors" alert.',
  access: 'Wick granted itself roles/run.admin at 08:55.',
  cancelled: 'Tove Lind cancelled build dd33ee44 at 09:04.',
  denied: 'A retry of build dd33ee44 by Wick was denied at 09:06.',
  fix: 'Tove Lind moved traffic back to gates-api-00008-oak at 09:19.',
} as const;
type Kind = keyof typeof TOLD;

async function omitted(changes: Partial<Record<Kind, string>>, without: readonly string[] = []): Promise<string[]> {
  const lines = Object.values({ ...TOLD, ...changes }).filter((line) => line !== '');
  const text = `# Lock gates, 7 April 2026\n\nAuthor: Arvo Kask\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
  const document = await verifyReport({ text, options: {} }, gatesEvidence(without));
  return document.omissions.map((omission) => omission.kind).sort();
}

describe('what a report leaves out', () => {
  it('is nothing when it tells everything', async () => {
    expect(await omitted({})).toEqual([]);
  });

  for (const kind of Object.keys(TOLD) as Kind[])
    it(`is offered as ${kind} when only that sentence is missing`, async () => {
      expect(await omitted({ [kind]: '' })).toEqual([kind]);
    });

  it('is at most four things, the weightiest first', async () => {
    const none = Object.fromEntries(Object.keys(TOLD).map((kind) => [kind, '']));
    const kinds = await omitted({ ...none, cause: 'The gates were slow.' });
    expect(kinds).toHaveLength(4);
    expect(kinds).toEqual(expect.arrayContaining(['cause', 'fix', 'cancelled']));
  });
});

describe('a sentence that names the thing but keeps its point quiet', () => {
  it.each<[Kind, string]>([
    ['cancelled', 'Build dd33ee44 was started at 09:00 and completed at 09:04.'],
    ['muted', 'The "gates-api errors" alert was watched all the time.'],
    ['access', 'Wick used roles/run.admin with care.'],
    ['review_dismissed', 'Tove Lind reviewed #231.'],
    ['fix', 'Traffic was fine before, with gates-api-00008-oak.'],
  ])('does not tell that it was %s', async (kind, sentence) => {
    expect(await omitted({ [kind]: sentence })).toEqual([kind]);
  });

  it('nor does a denial', async () => {
    expect(await omitted({ muted: 'No alert was snoozed or muted.' })).toEqual(['muted']);
    expect(await omitted({ access: 'No rights were granted to anybody.' })).toEqual(['access']);
  });
});

describe('a sentence that gets another part of it wrong', () => {
  it.each<[Kind, string]>([
    ['cancelled', 'Arvo Kask cancelled build dd33ee44 at 09:04.'],
    ['fix', 'Arvo Kask moved traffic back to gates-api-00008-oak at 09:19.'],
    ['denied', 'A retry of build dd33ee44 was refused at 09:26.'],
  ])('still tells that it was %s', async (kind, sentence) => {
    expect(await omitted({ [kind]: sentence })).toEqual([]);
  });
});

describe('what is no omission', () => {
  it('is a mute after the trouble was over or before the incident', async () => {
    expect(await omitted({ muted: '' }, ['policy.snoozed@08:50:00'])).toEqual([]);
  });

  it('is a cancelled build of something else', async () => {
    const gone = ['build.cancel_requested@09:04:30', 'build.retry_requested@09:06:00'];
    expect(await omitted({ cancelled: '', denied: '' }, [...gone, 'build.finished@09:00:00'])).toEqual([]);
  });

  it('changes nothing when the same events come in another order', async () => {
    expect(await omitted({ fix: '' })).toEqual(await omitted({ fix: '' }));
  });
});

describe('the centre of the story told in other words', () => {
  it.each<[Kind, string]>([
    ['cause', 'The new release had gone live for everybody when the answers began to fail.'],
    ['cause', 'It started a minute after the latest version of gates-api had been rolled out.'],
    ['fix', 'Tove Lind then sent users to the older version.'],
    ['fix', 'The gates answered again once traffic had been moved to the release from the day before.'],
    ['fix', 'At 09:19 the previous version was put back.'],
    ['fix', 'At 09:10 Tove Lind laid out the way back: traffic to the old release, all of it at once.'],
  ])('tells the %s: %s', async (kind, sentence) => {
    expect(await omitted({ [kind]: sentence })).toEqual([]);
  });

  it.each<[Kind, string]>([
    ['cause', 'The release notes were short.'],
    ['cause', 'At 07:40 another release had gone live without trouble.'],
    ['fix', 'Traffic was low all morning.'],
    ['fix', 'Nobody went back to the quay before noon.'],
    ['fix', 'At 08:58 Wick sent traffic back to gates-api-00009-elm.'],
    ['fix', 'Traffic was not moved back to any older version.'],
  ])('does not tell the %s when it is about something else: %s', async (kind, sentence) => {
    expect(await omitted({ [kind]: sentence })).toEqual([kind]);
  });
});

describe('an agent whose name is left out', () => {
  it.each<[Kind, string]>([
    ['muted', 'One of our alarms was muted by the assistant.'],
    ['review_dismissed', 'The bot dismissed the only review.'],
    ['access', 'The agent had given itself a broader role.'],
  ])('is meant where nothing else tells that it was %s', async (kind, sentence) => {
    expect(await omitted({ [kind]: sentence })).toEqual([]);
  });

  it.each<[Kind, string]>([
    ['muted', 'The assistant looked at one of our alarms.'],
    ['access', 'The agent was given a ticket.'],
    ['access', 'The agent was assigned OPS-12.'],
  ])('but what it did has to be said: %s', async (kind, sentence) => {
    expect(await omitted({ [kind]: sentence })).toEqual([kind]);
  });
});
