/** When a policy had an alert open: its alerts, run together where one opens again soon after another closed. */
import { entityKey } from '../../../domain/entity.js';
import { type Instant, MINUTE } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { derivedEvent, grouped } from './derived-event.js';

/** An alert that opens again within this long counts as the same trouble. */
const REOPENS_WITHIN = 10n * MINUTE;

export function alertStates(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const opened = events.filter(({ kind }) => kind === 'alert.opened');
  const states: TimelineEvent[] = [];
  for (const group of grouped(opened, policyKey).values()) {
    let run: TimelineEvent[] = [];
    let end: Instant | null = null;
    const close = (): void => {
      const [first] = run;
      if (first) states.push(stateOf(first, run, end));
    };
    for (const alert of group) {
      const joins = run.length > 0 && (end === null || alert.at.from <= end + REOPENS_WITHIN);
      if (!joins) {
        close();
        run = [];
        end = alert.at.to;
      } else if (end !== null && (alert.at.to === null || alert.at.to > end)) end = alert.at.to;
      run.push(alert);
    }
    close();
  }
  return states;
}

const policyOf = (event: TimelineEvent) => event.subjects.find(({ type }) => type === 'policy');
const policyKey = (event: TimelineEvent): string | undefined => {
  const policy = policyOf(event);
  return policy && `${event.evidence.source} ${event.evidence.instance} ${entityKey(policy)}`;
};

function stateOf(first: TimelineEvent, run: readonly TimelineEvent[], to: Instant | null): TimelineEvent {
  const services = new Map(
    run.flatMap(({ subjects }) => subjects.filter(({ type }) => type === 'service')).map((ref) => [ref.id, ref]),
  );
  return derivedEvent(first, {
    kind: 'state.alert_open',
    at: { from: first.at.from, to },
    subjects: [policyOf(first)!, ...services.values()],
    attributes: { openings: run.length },
  });
}
