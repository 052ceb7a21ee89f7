/** Metrics told in plain words. */
import { describe, expect, it } from 'vitest';
import { metricWords, saidWords, toldBy } from './metric-words.js';

const told = (type: string, text: string) => toldBy(type, saidWords(text.toLowerCase().split(' ')));

describe('words of metrics', () => {
  it('leaves the host and what only says how a number is kept out', () => {
    expect([...metricWords('custom.example.com/gate/num_login_failures').head]).toEqual(['login', 'fail']);
    expect([...metricWords('custom.example.com/yard/num_login_failures').around]).toEqual(['yard']);
  });

  it.each([
    ['custom.example.com/gate/login_failures', 'rejected logins'],
    ['custom.example.com/yard/connected_trucks', 'trucks online'],
    ['pubsub.example.com/subscription/num_undelivered_messages', 'the backlog of msgs'],
    ['pubsub.example.com/subscription/oldest_unacked_message_age', 'the oldest message'],
  ])('is sure of %s by "%s"', (type, text) => {
    expect(told(type, text).sure).toBe(true);
  });

  it.each([
    ['custom.example.com/gate/login_failures', 'logins'],
    ['custom.example.com/yard/connected_warehouses', 'wareh low'],
  ])('is not sure of %s by "%s" alone', (type, text) => {
    expect(told(type, text).sure).toBe(false);
    expect(told(type, text).hits).toBeGreaterThan(0);
  });

  it('does not take other things for it', () => {
    expect(told('custom.example.com/yard/connected_trucks', 'pods restarted').hits).toBe(0);
  });

  it('knows which metrics measure lengths of time', () => {
    expect(metricWords('x.example.com/q/oldest_message_age').timed).toBe(true);
    expect(metricWords('x.example.com/q/message_count').timed).toBe(false);
  });
});
