/** A Jira issue: the words of people apart from what the server recorded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { parseInstant } from '../../domain/instant.js';
import { documentText } from './document-text.js';
import { jira } from './source.js';

const FILE = jira.recognise('jira/issues.json')!;
const ANN = {
  accountId: '5f-ann',
  accountType: 'atlassian',
  displayName: 'Ann Okoro',
  emailAddress: 'ann@fernway.example',
};
const WREN = { accountId: '5f-wren', accountType: 'app', displayName: 'Wren' };
const paragraph = (...texts: string[]): Json => ({
  type: 'paragraph',
  content: texts.map((text) => ({ type: 'text', text })),
});

const history = (id: string, items: readonly Json[]): Json => ({
  id,
  author: ANN,
  created: '2026-03-02T11:00:00.250+0100',
  items,
});
const to = (field: string, before: string | null, after: string): Json =>
  JSON.parse(
    JSON.stringify({ field, from: '1', to: '2', fromString: before }).replace(
      /}$/,
      `,"toString":${JSON.stringify(after)}}`,
    ),
  ) as Json;

function read(fields: { readonly [key: string]: Json } = {}, histories: readonly Json[] = []) {
  const body = {
    key: 'TILL-31',
    self: 'https://fernway.tickets.example/rest/api/3/issue/31',
    fields: {
      summary: 'Till is slow',
      created: '2026-03-02T09:00:00.000+0000',
      reporter: WREN,
      assignee: ANN,
      ...fields,
    },
    changelog: { histories },
  };
  return jira.toEvents(jira.toEvidence(body, FILE)!);
}
const kindsOf = (reading: ReturnType<typeof read>) =>
  reading.events.map((event) => [event.kind, event.evidence.nativeId]);

describe('documentText', () => {
  it('keeps lines, links and mentions of a document, and plain text as it is', () => {
    const document: Json = {
      type: 'doc',
      content: [
        paragraph('First', ' line'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('point')] }] },
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: '5f', text: '@Ann' } },
            { type: 'text', text: ' see ' },
            { type: 'inlineCard', attrs: { url: 'https://x.example' } },
          ],
        },
      ],
    };
    expect(documentText(document)).toBe('First line\npoint\n@Ann see https://x.example');
    expect(documentText('as it is')).toBe('as it is');
    expect(documentText(null)).toBe('');
  });

  it('stops in a document nested without end', () => {
    let deep: Json = { type: 'text', text: 'x' };
    for (let level = 0; level < 5000; level++) deep = { type: 'panel', content: [deep] };
    expect(documentText({ type: 'doc', content: [deep] })).toBe('');
  });
});

describe('issues', () => {
  it('were opened by their reporter, at a time whose offset has no colon', () => {
    const [opened] = read({
      description: { type: 'doc', content: [paragraph('Since noon.')] },
      labels: ['till'],
    }).events;
    expect(opened).toMatchObject({
      kind: 'ticket.opened',
      at: { from: parseInstant('2026-03-02T09:00:00Z') },
      actors: [
        { role: 'actor', handle: '5f-wren', names: ['Wren'], kind: 'service' },
        { role: 'assignee', handle: '5f-ann', kind: 'human' },
      ],
      attributes: { key: 'TILL-31', summary: 'Till is slow', project: 'TILL', labels: ['till'] },
      text: 'Till is slow\n\nSince noon.',
      evidence: {
        nativeId: 'TILL-31',
        url: 'https://fernway.tickets.example/browse/TILL-31',
        part: { project: 'TILL' },
      },
    });
  });

  it('tell every change under the id of its history, read from the own field toString', () => {
    const reading = read({}, [history('901', [to('status', 'Open', 'In Progress'), to('priority', null, 'High')])]);
    expect(reading.events.slice(1).map((event) => [event.evidence.nativeId, event.attributes])).toEqual([
      ['TILL-31@901', { key: 'TILL-31', field: 'status', before: 'Open', after: 'In Progress' }],
      ['TILL-31@901', { key: 'TILL-31', field: 'priority', before: '1', after: 'High' }],
    ]);
    expect(reading.events[1]).toMatchObject({
      at: { from: parseInstant('2026-03-02T10:00:00.250Z') },
      evidence: { trust: 4 },
    });
  });

  it('never take the method every object has for a value', () => {
    const reading = read({}, [history('902', [{ field: 'status', fromString: 'Open' }])]);
    expect(reading.events[1]?.attributes).toEqual({ key: 'TILL-31', field: 'status', before: 'Open' });
  });

  it('close once, by the history that closes them', () => {
    const closing = history('903', [to('resolution', null, 'Fixed'), to('status', 'Open', 'Done')]);
    const reading = read({ resolutiondate: '2026-03-02T10:00:00.250+0000' }, [closing]);
    expect(kindsOf(reading).filter(([kind]) => kind === 'ticket.closed')).toEqual([['ticket.closed', 'TILL-31@903']]);
    expect(reading.events.at(-1)?.attributes['resolution']).toBe('Fixed');
  });

  it('close at their own date where no history tells of it', () => {
    const reading = read({ resolutiondate: '2026-03-02T10:00:00.000+0000', resolution: { name: 'Done' } });
    expect(kindsOf(reading)).toEqual([
      ['ticket.opened', 'TILL-31'],
      ['ticket.closed', 'TILL-31'],
    ]);
  });

  it('carry the comments of people', () => {
    const comments = [{ id: '1', author: ANN, created: '2026-03-02T09:30:00.000+0000', body: 'On it.' }];
    expect(read({ comment: { comments } }).events[1]).toMatchObject({
      kind: 'ticket.commented',
      text: 'On it.',
      actors: [{ handle: '5f-ann' }],
      evidence: { trust: 1, nativeId: 'TILL-31' },
    });
  });

  it('have no identity without a key', () => {
    for (const body of [null, [], {}, { key: 'no key' }]) expect(jira.toEvidence(body, FILE)).toBeNull();
  });
});

describe('readings of any JSON at all', () => {
  const names =
    'key fields summary created reporter description content type text attrs changelog histories items field toString comment comments author timestamp'.split(
      ' ',
    );
  const { body } = fc.letrec<{ body: Json }>((tie) => ({
    body: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>('doc', 'date', '99999999999999', '2026-03-02T09:00:00.000+0000', 'status', 'Done'),
      fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
      fc.array(tie('body'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('body'), { maxKeys: 8 }),
    ) as fc.Arbitrary<Json>,
  }));

  it('come out without a throw and twice alike', () => {
    fc.assert(
      fc.property(body, body, (fields, changelog) => {
        const record = jira.toEvidence({ key: 'TILL-1', fields, changelog } as Json, FILE)!;
        expect(jira.toEvents(structuredClone(record))).toEqual(jira.toEvents(record));
      }),
      { numRuns: 1000 },
    );
  });
});
