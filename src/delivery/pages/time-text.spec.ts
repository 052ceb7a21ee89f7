import { describe, expect, it } from 'vitest';
import { knownZone, timeElement, windowText, zonedText } from './time-text.js';

describe('times', () => {
  it('are told in the zone of the incident, not of the machine', () => {
    expect(zonedText('2026-03-17T23:30:05.250Z', 'Asia/Kolkata')).toMatchObject({
      date: '2026-03-18',
      time: '05:00:05',
    });
    expect(zonedText('2026-03-17T23:30:05Z', null)).toEqual({ date: '2026-03-17', time: '23:30:05', zone: 'UTC' });
  });
  it('call midnight 00, not 24', () => expect(zonedText('2026-03-17T00:00:00Z', 'UTC')?.time).toBe('00:00:00'));
  it('fall back to UTC for a zone that is none', () => expect(knownZone('Mars/Olympus')).toBe('UTC'));
  it('keep the exact instant for machines and for those who look closer', () => {
    expect(timeElement('2026-03-17T09:04:37.123456789Z', null).text).toBe(
      '<time datetime="2026-03-17T09:04:37.123456789Z" title="2026-03-17T09:04:37.123456789Z">2026-03-17 09:04:37 UTC</time>',
    );
  });
  it('stay text where they are no instant', () =>
    expect(timeElement('<soon>', null).text).toBe('<span>&lt;soon&gt;</span>'));
  it('name a day once when a window stays in it', () => {
    expect(windowText('2026-03-17T08:40:00Z', '2026-03-17T10:20:00Z', null)).toBe('2026-03-17, 08:40 to 10:20 UTC');
    expect(windowText('2026-03-17T23:00:00Z', '2026-03-18T01:00:00Z', null)).toBe(
      '2026-03-17 23:00 to 2026-03-18 01:00 UTC',
    );
  });
});
