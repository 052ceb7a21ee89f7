import { describe, expect, it } from 'vitest';
import { expectTotal } from '../../application/ports/hostile-records.fixture.js';
import type { Json } from '../../domain/evidence.js';
import { pagerduty } from './source.js';

type Fields = { readonly [name: string]: Json };

const FILE = pagerduty.recognise('pagerduty/log-entries.json')!;
const HOOKS = pagerduty.recognise('webhooks/pagerduty.jsonl')!;
const ADA = { id: 'PADA1', type: 'user_reference', summary: 'Ada Vale' };
const BO = { id: 'PBO22', type: 'user_reference', summary: 'Bo Lind' };
const SERVICE = { id: 'PSVC1', type: 'service_reference', summary: 'Atlas' };

const logEntry = (step: string, fields: Fields = {}): Json => ({
  id: 'R1',
  type: `${step}_log_entry`,
  summary: `summary of ${step}`,
  created_at: '2031-03-04T10:00:00Z',
  agent: ADA,
  channel: { type: 'website' },
  service: SERVICE,
  incident: {
    id: 'Q1',
    type: 'incident_reference',
    summary: '[#4711] Atlas is down',
    html_url: 'https://pd.example/Q1',
  },
  ...fields,
});

const reading = (body: Json, file = FILE) => pagerduty.toEvents(pagerduty.toEvidence(body, file)!);
const only = (body: Json, file = FILE) => reading(body, file).events[0];
const people = (body: Json) => only(body)?.actors.map(({ role, handle }) => `${role} ${handle}`);

describe('log entries', () => {
  it('are events of a page and its service, cited by their own id', () => {
    const { events, entities, identities } = reading(logEntry('acknowledge'));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      kind: 'page.acknowledged',
      subjects: [
        { type: 'page', id: 'Q1' },
        { type: 'service', id: 'Atlas' },
      ],
      actors: [{ role: 'actor', handle: 'Ada Vale', names: ['PADA1'], kind: 'human' }],
      attributes: { number: 4711, title: 'Atlas is down' },
      evidence: { nativeId: 'R1', trust: 4, part: { service: 'Atlas' }, url: 'https://pd.example/Q1' },
    });
    expect(entities[0]?.names).toEqual(expect.arrayContaining(['Q1', '#4711', 'PagerDuty #4711']));
    expect(identities).toEqual([{ names: ['Ada Vale', 'PADA1'], kind: 'human' }]);
  });

  it('make nobody of a service or an absent agent', () => {
    expect(people(logEntry('resolve', { agent: SERVICE }))).toEqual([]);
    expect(people(logEntry('resolve', { agent: null }))).toEqual([]);
  });

  it.each([
    ['trigger', 'page.triggered'],
    ['resolve', 'page.resolved'],
    ['escalate', 'page.escalated'],
    ['snooze', 'page.changed'],
    ['merge', 'page.changed'],
    ['reopen', 'page.changed'],
    ['unacknowledge', 'page.changed'],
    ['responder_accept', 'page.responder'],
  ])('%s is %s', (step, kind) => {
    expect(only(logEntry(step))?.kind).toBe(kind);
  });

  it('keep what a human wrote when triggering', () => {
    expect(
      only(logEntry('trigger', { channel: { type: 'web_trigger', details: 'no alert that I can see' } }))?.text,
    ).toBe('Atlas is down\n\nno alert that I can see');
    expect(only(logEntry('trigger', { channel: { type: 'api', details: {} } }))?.text).toBe('Atlas is down');
  });

  it('tell who was assigned and who was notified how', () => {
    expect(people(logEntry('assign', { assignees: [ADA, BO] }))).toEqual([
      'actor Ada Vale',
      'assignee Ada Vale',
      'assignee Bo Lind',
    ]);
    const call = logEntry('notify', {
      agent: SERVICE,
      user: BO,
      channel: { type: 'auto', notification: { type: 'phone_call', status: 'success' } },
    });
    expect(only(call)).toMatchObject({ kind: 'page.notified', outcome: 'success', attributes: { channel: 'phone' } });
    expect(people(call)).toEqual(['assignee Bo Lind']);
  });

  it('keep notes and status updates as words of their writer', () => {
    expect(only(logEntry('annotate', { channel: { type: 'note', summary: 'moved traffic back' } }))).toMatchObject({
      kind: 'page.note',
      text: 'moved traffic back',
    });
    expect(only(logEntry('status_update', { message: 'We are on it.' }))).toMatchObject({
      text: 'We are on it.',
      attributes: { statusUpdate: true },
    });
  });

  it('tell priorities before and after, from either place', () => {
    const changed = { type: 'website', old_priority: { summary: 'P2' }, new_priority: { summary: 'P1' } };
    expect(only(logEntry('priority_change', { channel: changed }))?.attributes).toMatchObject({
      field: 'priority',
      before: 'P2',
      after: 'P1',
    });
    expect(only(logEntry('priority_change', { priority: { summary: 'P1' } }))?.attributes).toMatchObject({
      after: 'P1',
    });
  });

  it('tell who was asked to help', () => {
    const asked = logEntry('responder_request', { responders: [BO], message: 'please join' });
    expect(only(asked)).toMatchObject({
      attributes: { action: 'requested', message: 'please join' },
      text: 'please join',
    });
    expect(people(asked)).toEqual(['actor Ada Vale', 'requested Bo Lind']);
  });

  it('are not understood when of an unknown type or of no incident', () => {
    expect(reading(logEntry('teleport')).notUnderstood).toBe('a log entry of the type teleport');
    expect(reading(logEntry('resolve', { incident: null })).notUnderstood).toBe('a log entry without an incident');
  });
});

describe('webhook deliveries', () => {
  const delivery = (eventType: string, data: Fields): Json => ({
    headers: { 'X-PagerDuty-Signature': 'v1=00' },
    body: { event: { id: 'E1', event_type: eventType, occurred_at: '2031-03-04T10:00:00Z', agent: ADA, data } },
  });

  it('say the same as log entries', () => {
    const data = { id: 'Q1', number: 4711, title: 'Atlas is down', service: SERVICE };
    expect(only(delivery('incident.acknowledged', data), HOOKS)).toMatchObject({
      kind: 'page.acknowledged',
      attributes: { number: 4711 },
      evidence: { nativeId: 'E1' },
    });
    const note = { content: 'moved back', incident: { id: 'Q1', summary: 'Atlas is down' } };
    expect(only(delivery('incident.annotated', note), HOOKS)).toMatchObject({ kind: 'page.note', text: 'moved back' });
  });
});

describe('any JSON', () => {
  it('is read without throwing, and the same twice', () => {
    expectTotal(pagerduty, FILE, [
      logEntry('assign', { assignees: [ADA] }),
      logEntry('notify', { user: BO, channel: { notification: { type: 'sms', status: 'failed' } } }),
      logEntry('priority_change', { channel: { old_priority: { summary: 'P2' } } }),
    ]);
  });
});
