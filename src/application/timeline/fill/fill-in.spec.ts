/** What two records say together: scales, snoozes, builds, reviews. */
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.js';
import { actor, clock, type Happening, manifestOf, reading } from '../test-readings.js';

const timeline = (...happenings: readonly Happening[]) =>
  buildTimeline(
    manifestOf(),
    happenings.map((one, index) => reading(`r${index}`, [one])),
  ).events;

describe('fillIn', () => {
  const scale = (at: string, after: number): Happening => ({
    kind: 'service.scaled',
    at,
    about: 'service:till',
    attributes: { field: 'min_instances', after },
  });

  it('says what a scale was before, and drops one that changes nothing', () => {
    const events = timeline(scale('10:00', 4), scale('10:10', 12), scale('10:20', 12));
    expect(events.map(({ attributes }) => [attributes['before'], attributes['after']])).toEqual([
      [undefined, 4],
      [4, 12],
    ]);
  });

  it('says whom a page went to when it was raised, and not to whom it went later', () => {
    const page = (kind: Happening['kind'], at: string, who?: string): Happening => ({
      kind,
      at,
      about: 'page:p1',
      ...(who ? { actors: [actor(who, { role: 'assignee' })] } : {}),
    });
    const raised = (...happenings: readonly Happening[]) =>
      timeline(page('page.triggered', '10:00'), ...happenings)
        .find(({ kind }) => kind === 'page.triggered')!
        .actors.map(({ handle }) => handle);
    expect(raised(page('page.assigned', '10:00', 'ana'), page('page.assigned', '10:05', 'bo'))).toEqual(['ana']);
    expect(raised(page('page.assigned', '10:05', 'bo'))).toEqual([]);
  });

  it('knows a snooze by when it began, where its end names it otherwise', () => {
    const snooze = (at: string, to: string, about: string, action: string): Happening => ({
      kind: 'policy.snoozed',
      at,
      to,
      about,
      outcome: 'success',
      attributes: { action, from: '2026-06-09T10:00:00Z' },
    });
    const [begun] = timeline(
      snooze('10:00', '13:00', 'policy:errors other:noise', 'created'),
      snooze('10:20', '10:20', 'policy:errors other:snoozes/1', 'ended'),
    );
    expect(begun?.at.to).toBe(clock('10:20'));
  });

  it('ends a snooze when somebody ends it, and knows its policies then', () => {
    const snooze = (at: string, to: string, about: string, action: string): Happening => ({
      kind: 'policy.snoozed',
      at,
      to,
      about,
      outcome: 'success',
      attributes: { action },
    });
    const events = timeline(
      snooze('10:00', '11:00', 'policy:errors other:snoozes/1', 'created'),
      snooze('10:20', '10:20', 'other:snoozes/1 project:p', 'ended'),
    );
    expect(events.map(({ at, subjects }) => [at.to, subjects[0]?.id])).toEqual([
      [clock('10:20'), 'errors'],
      [clock('10:20'), 'errors'],
    ]);
  });

  const queued = (at: string, build: string): Happening => ({
    kind: 'build.queued',
    at,
    about: `build:${build} trigger:ship`,
    attributes: { sha: 'abc' },
  });
  const who = (events: ReturnType<typeof timeline>, build: string) =>
    events
      .find(({ kind, subjects }) => kind === 'build.queued' && subjects[0]?.id === build)
      ?.actors.map(({ handle }) => handle);

  it('gives a retried build to whoever retried, and nothing to a denied retry', () => {
    const retry = (outcome: 'success' | 'denied'): Happening => ({
      kind: 'build.retry_requested',
      at: '10:30',
      about: 'build:b1',
      outcome,
      actors: [actor('noor')],
    });
    const builds = [queued('10:00', 'b1'), queued('10:30:04', 'b2')];
    const retried = timeline(...builds, retry('success'));
    expect([who(retried, 'b1'), who(retried, 'b2')]).toEqual([[], ['noor']]);
    expect(who(timeline(...builds, retry('denied')), 'b2')).toEqual([]);
  });

  it('gives a build to nobody when two requests could have made it', () => {
    const run = (at: string, name: string): Happening => ({
      kind: 'build.run_requested',
      at,
      about: 'trigger:ship',
      actors: [actor(name)],
    });
    expect(who(timeline(run('10:00', 'noor'), run('10:00:02', 'sam'), queued('10:00:05', 'b1')), 'b1')).toEqual([]);
    expect(who(timeline(run('10:00', 'noor'), queued('10:01', 'b1')), 'b1')).toEqual([]);
  });

  it('knows whether a review was of the final head and was dismissed later', () => {
    const events = timeline(
      { kind: 'change.opened', at: '09:00', about: 'change:a/b#1', attributes: { headSha: 'h2' } },
      {
        kind: 'change.reviewed',
        at: '09:10',
        about: 'change:a/b#1',
        nativeId: 'R1',
        attributes: { sha: 'h1', review: 'approved' },
      },
      {
        kind: 'change.reviewed',
        at: '09:20',
        about: 'change:a/b#1',
        nativeId: 'R2',
        attributes: { sha: 'h2', review: 'approved' },
      },
      { kind: 'change.review_dismissed', at: '09:30', about: 'change:a/b#1', attributes: { reviewId: 'R2' } },
    );
    const reviews = events.filter(({ kind }) => kind === 'change.reviewed');
    expect(reviews.map(({ attributes }) => [attributes['onHead'], attributes['dismissed']])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
