/** A Slack export proves who said what and when: nothing is lost, nothing is put into anybody's mouth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { plainText } from './plain-text.js';
import { slack } from './source.js';
import { instantOfTs } from './timestamp.js';

const DAY = slack.recognise('slack/inc-7-till/2026-03-02.json')!;
const TS = '1772445600.000100';

function read(message: { readonly [key: string]: Json }) {
  const record = slack.toEvidence({ type: 'message', ts: TS, user: 'U01', text: 'hello', ...message }, DAY)!;
  return { record, reading: slack.toEvents(record) };
}

describe('plainText', () => {
  it('turns markup into what people see, and keeps the ids of mentions', () => {
    expect(plainText('<@U07> see <https://x.example/a|the log> in <#C9|ops-7>, <!here> &lt;b&gt; &amp;amp;')).toBe(
      '@U07 see the log in #ops-7, @here <b> &amp;',
    );
    expect(plainText('<!subteam^S1|@oncall> <!date^1772445600^{date}|2 March> <mailto:a@x.example|a@x.example>')).toBe(
      '@oncall 2 March a@x.example',
    );
    expect(plainText('a < b, c > d')).toBe('a < b, c > d');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void plainText(text)));
  });
});

describe('messages', () => {
  it('are dated to the microsecond and cited by channel and ts', () => {
    const { record, reading } = read({ user_profile: { real_name: 'Ann Okoro', display_name: 'ann' } });
    expect(record).toMatchObject({ nativeId: `inc-7-till/${TS}`, nature: 'event' });
    expect(reading.events).toEqual([
      expect.objectContaining({
        kind: 'message.posted',
        clock: 'chat',
        at: { from: 1_772_445_600_000_100_000n, to: 1_772_445_600_000_100_000n },
        subjects: [
          { type: 'channel', id: 'inc-7-till' },
          { type: 'message', id: `inc-7-till/${TS}` },
        ],
        actors: [{ role: 'actor', handle: 'U01', names: ['Ann Okoro', 'ann'] }],
        text: 'hello',
        evidence: expect.objectContaining({ part: { channel: 'inc-7-till' }, trust: 1 }),
      }),
    ]);
    expect(reading.identities).toEqual([{ names: ['U01', 'Ann Okoro', 'ann'] }]);
  });

  it('note whom they mention and which thread they answer', () => {
    const { reading } = read({ text: '<@U02> and <@U02>: rolled back', thread_ts: '1772445000.000200' });
    expect(reading.events[0]).toMatchObject({
      text: '@U02 and @U02: rolled back',
      actors: [{ role: 'actor' }, { role: 'mentioned', handle: 'U02' }],
      attributes: { thread: 'inc-7-till/1772445000.000200' },
    });
  });

  it('say when they were edited, and are states from then on', () => {
    const { record, reading } = read({ edited: { user: 'U01', ts: '1772445660.000000' } });
    expect(record.nature).toBe('state');
    expect(reading.events.map((event) => [event.kind, event.at.from])).toEqual([
      ['message.posted', instantOfTs(TS)],
      ['message.edited', instantOfTs('1772445660.000000')],
    ]);
    expect(reading.events[0]?.attributes['edited']).toBe(true);
  });

  it('of integrations speak through attachments and blocks, but not through link previews', () => {
    const { reading } = read({
      subtype: 'bot_message',
      bot_id: 'B01',
      username: 'Alerts',
      text: '',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Till is down' } }],
      attachments: [{ fallback: 'since 10:00' }, { from_url: 'https://x.example', text: 'somebody else' }],
    });
    expect(reading.events[0]).toMatchObject({ text: 'Till is down\nsince 10:00', attributes: { bot: true } });
    expect(reading.identities).toEqual([{ names: ['U01', 'B01', 'Alerts'], kind: 'service' }]);
  });

  it('that Slack writes itself, or that were deleted, are said by nobody', () => {
    for (const subtype of ['channel_join', 'tombstone']) {
      const { reading } = read({ subtype, text: '<@U01> has joined the channel' });
      expect(reading.events.map((event) => event.kind)).toEqual(['event.generic']);
    }
  });

  it('have no identity without a time stamp', () => {
    expect(slack.toEvidence({ ts: 'soon', text: 'x' }, DAY)).toBeNull();
    expect(slack.toEvidence(null, DAY)).toBeNull();
  });
});

describe('members and channels', () => {
  it('join the spellings of one member', () => {
    const users = slack.recognise('slack/users.json')!;
    const body = {
      id: 'U01',
      name: 'ann.okoro',
      real_name: 'Ann Okoro',
      is_bot: false,
      profile: { display_name: 'ann', email: 'ann@fernway.example' },
    };
    expect(slack.toEvents(slack.toEvidence(body, users)!)).toEqual({
      events: [],
      entities: [],
      identities: [{ names: ['U01', 'ann.okoro', 'Ann Okoro', 'ann', 'ann@fernway.example'], kind: 'human' }],
    });
  });

  it('tell when a channel was created, and spell a bare name only where it is no word', () => {
    const channels = slack.recognise('slack/channels.json')!;
    const body = { id: 'C01', name: 'inc-7-till', created: 1_772_445_000, creator: 'U01' };
    const reading = slack.toEvents(slack.toEvidence(body, channels)!);
    expect(reading.events[0]).toMatchObject({ kind: 'event.generic', attributes: { type: 'slack.channel_created' } });
    expect(reading.entities).toEqual([
      { type: 'channel', id: 'inc-7-till', names: ['#inc-7-till', 'inc-7-till', 'C01'] },
    ]);
    const plain = slack.toEvents(slack.toEvidence({ ...body, name: 'deploys' }, channels)!);
    expect(plain.entities[0]?.names).toEqual(['#deploys', 'C01']);
  });
});

describe('readings of any JSON at all', () => {
  const names =
    'ts text user subtype edited thread_ts attachments blocks reactions id name created profile bot_id elements fields'.split(
      ' ',
    );
  const { body } = fc.letrec<{ body: Json }>((tie) => ({
    body: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(TS, '9'.repeat(30), 1e300, -1, '<@U1|x>', null),
      fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
      fc.array(tie('body'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('body'), { maxKeys: 8 }),
    ) as fc.Arbitrary<Json>,
  }));
  const paths = ['slack/users.json', 'slack/channels.json', 'slack/ops/2026-03-02.json'];

  it('come out without a throw and twice alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), body, (path, value) => {
        const file = slack.recognise(path)!;
        const found = slack.toEvidence(value, file);
        const record =
          found ??
          ({
            source: 'slack',
            instance: 'slack',
            key: 'k',
            nativeId: 'n',
            nature: 'state',
            path,
            body: value,
          } as const);
        expect(slack.toEvents(structuredClone(record))).toEqual(slack.toEvents(record));
      }),
      { numRuns: 1000 },
    );
  });
});
