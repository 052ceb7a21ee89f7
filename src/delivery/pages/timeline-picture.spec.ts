import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../domain/event-kind.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { HOSTILE } from './hostile-corpus.fixture.js';
import { seen, strangers } from './markup-check.fixture.js';
import { SAMPLE_EVENTS, SAMPLE_INCIDENT } from './sample-incident.fixture.js';
import { ticksOf } from './timeline-axis.js';
import { timelinePicture } from './timeline-picture.js';

const BASE = 1_773_735_600_000_000_000n; // 2026-03-17T08:20:00Z
const event = (index: number, kind: EventKind, id: string): TimelineEvent => {
  const at = BASE + BigInt(index) * 1_000_000_000n;
  return { ...SAMPLE_EVENTS[0]!, id: `e${index}`, kind, at: { from: at, to: at }, subjects: [{ type: 'service', id }] };
};
const options = { from: SAMPLE_INCIDENT.from, to: SAMPLE_INCIDENT.to, zone: 'UTC' };
const marks = (picture: string) => picture.match(/<g class="at-/g)?.length ?? 0;

describe('the timeline picture', () => {
  it('draws alerts, outages and builds as intervals and the rest as points', () => {
    const picture = timelinePicture(SAMPLE_EVENTS, options);
    expect(picture).toMatch(/<title>b81f04c2 cancelled, 09:22:10 to 09:41:06 UTC<\/title><rect class="bar"/);
    expect(picture).toMatch(/<title>track error burst, 09:12:05 to 09:49:50 UTC<\/title><rect class="bar"/);
    expect(picture).toMatch(/<title>release rolled back, 09:47:12 UTC<\/title><circle class="dot"/);
  });
  it('draws what is still open with an open bar', () => {
    expect(timelinePicture(SAMPLE_EVENTS, options)).toMatch(/still open UTC<\/title><rect class="bar is-open"/);
  });
  it('counts neighbours together until at most 400 marks are left', () => {
    const kinds: EventKind[] = ['traffic.shifted', 'message.posted', 'change.merged', 'alert.opened', 'flag.changed'];
    const many = Array.from({ length: 10_000 }, (_, i) => event(i % 7200, kinds[i % 5]!, `service-${i % 23}`));
    const picture = timelinePicture(many, { zone: 'UTC' });
    expect(marks(picture)).toBeLessThanOrEqual(400);
    expect(picture).toMatch(/ and \d+ more<\/title>/);
    expect(picture.match(/class="lane"/g)!.length).toBeLessThanOrEqual(14);
  });
  it('leaves out what lies outside of the window', () => {
    const outside = [event(0, 'change.merged', 'x')];
    expect(marks(timelinePicture(outside, { ...options, from: '2026-03-17T09:00:00Z' }))).toBe(0);
  });
  it('fits narrow screens with names above the lanes', () => {
    const picture = timelinePicture(SAMPLE_EVENTS, { ...options, width: 360 });
    expect(picture).toContain('viewBox="0 0 360 ');
    for (const [, x] of picture.matchAll(/ x="(-?[\d.]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(360);
  });
  it('has a name for those who do not see it, and no style but as a file of its own', () => {
    expect(timelinePicture(SAMPLE_EVENTS, options)).toMatch(
      /role="img" aria-label="Timeline of the incident: 30 events/,
    );
    expect(timelinePicture(SAMPLE_EVENTS, options)).not.toContain('<style>');
    expect(timelinePicture(SAMPLE_EVENTS, { ...options, standalone: true })).toContain('<style>');
  });
  it('is the same bytes whatever the order of arrival', () => {
    expect(timelinePicture([...SAMPLE_EVENTS].reverse(), options)).toBe(timelinePicture(SAMPLE_EVENTS, options));
  });
  it('draws nothing from nothing', () => expect(marks(timelinePicture([]))).toBe(0));
  it('keeps hostile names as text', () => {
    const events = HOSTILE.map((id, i) => event(i * 60, 'flag.changed', id));
    expect(strangers(timelinePicture(events, { ...options, title: HOSTILE[0]! }))).toEqual([]);
  });
});

describe('the axis', () => {
  const scale = {
    from: Date.parse('2026-03-17T08:40:00Z'),
    to: Date.parse('2026-03-17T10:20:00Z'),
    left: 0,
    width: 900,
  };
  it('has ticks at round times of the zone', () => {
    expect(
      ticksOf(scale, 'Asia/Kathmandu', 84)
        .map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(['14:30', '14:40', '14:50']);
  });
  it('falls back to UTC for a zone that is none', () => {
    expect(ticksOf(scale, 'Mars/Olympus', 84)[0]!.text).toBe('08:40');
    expect(seen(timelinePicture(SAMPLE_EVENTS, { ...options, zone: 'Mars/Olympus' }))).toContain('2026-03-17 UTC');
  });
  it('names the day where one begins', () => {
    const night = { ...scale, from: Date.parse('2026-03-17T22:00:00Z'), to: Date.parse('2026-03-18T04:00:00Z') };
    expect(ticksOf(night, 'UTC', 84).map(({ text }) => text)).toContain('03-18');
  });
});
