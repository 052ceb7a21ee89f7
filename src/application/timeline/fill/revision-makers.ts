/** Which build made a revision, where its record does not say: the only one of the same account that ran at that moment. */
import { entityKey } from '../../../domain/entity.js';
import { MINUTE } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { words } from '../../ports/json-reading.js';

interface Run {
  readonly instance: string;
  readonly account: string;
  readonly build: TimelineEvent['subjects'][number];
  readonly at: TimelineEvent['at'];
}

export function revisionMakers(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const runs = runsAmong(events);
  if (runs.length === 0) return events;
  return events.map((event) => {
    if (event.kind !== 'revision.created' || event.subjects.some(({ type }) => type === 'build')) return event;
    const account = event.actors.find(({ role }) => role === 'actor')?.handle.toLowerCase();
    const during = runs.filter(
      (run) =>
        run.account === account &&
        run.instance === event.evidence.instance &&
        run.at.from <= event.at.from &&
        event.at.from <= run.at.to! + MINUTE,
    );
    const [only, ...others] = during;
    return only && others.length === 0 ? { ...event, subjects: [...event.subjects, only.build] } : event;
  });
}

/** Builds whose account and end are known. */
function runsAmong(events: readonly TimelineEvent[]): readonly Run[] {
  const accounts = new Map<string, string>();
  for (const { kind, subjects, attributes } of events) {
    const account = kind === 'build.queued' ? words(attributes['serviceAccount']) : undefined;
    const build = subjects.find(({ type }) => type === 'build');
    if (account && build) accounts.set(entityKey(build), account.slice(account.lastIndexOf('/') + 1).toLowerCase());
  }
  if (accounts.size === 0) return [];
  return events.flatMap(({ kind, subjects, at, evidence }): Run[] => {
    const build = kind === 'build.finished' ? subjects.find(({ type }) => type === 'build') : undefined;
    const account = build && accounts.get(entityKey(build));
    return build && account && at.to !== null ? [{ instance: evidence.instance, account, build, at }] : [];
  });
}
