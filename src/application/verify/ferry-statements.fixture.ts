/** An invented incident that rests on what people wrote: a ferry line whose ticket shop stood still; evidence as timeline events, for specs only. */
import type { EventKind } from '../../domain/event-kind.js';
import type { Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { EvidenceReader } from '../ports/evidence-reader.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';

const at = (clock: string) => parseInstant(`2026-06-09T${clock}Z`)!;

const person = (id: string, ...names: string[]): Identity => ({ id, kind: 'human', names, roles: [], listed: true });
const PEOPLE: readonly Identity[] = [
  person('noor', 'Noor Haddad', 'Noor', '@noor'),
  { ...person('pell', 'Pell Sørensen', 'Pell', '@pell'), roles: ['tidal systems lead'] },
  { ...person('bram', 'Bram Okoye', 'Bram', '@bram'), roles: ['customer support'] },
  { ...person('wendeline', 'Wendeline Fuchs', 'Wendeline', '@wendeline'), roles: ['database owner'] },
  { id: 'ferrybot', kind: 'agent', names: ['Ferrybot', 'ferrybot[bot]'], roles: [], listed: true },
];

/** Clock, speaker, words; in the incident channel unless said otherwise. */
const SAID: readonly (readonly [string, string, string, string?])[] = [
  ['09:02:10', 'bram', 'twelve passengers so far cannot buy tickets, the page just spins', 'ticket-desk'],
  ['09:04:30', 'noor', "I'm IC for this one. tide-api is timing out on checkout"],
  ['09:05:05', 'noor', "Pell, can you check whether yesterday's schema change locked the fares table?"],
  ['09:06:20', 'pell', 'looking. fares is locked, pid 4412, the reindex never finished'],
  ['09:06:50', 'pell', 'found it. last night reindex is the culprit'],
  ['09:07:00', 'ferrybot', 'All dashboards are green. No action needed.'],
  ['09:08:15', 'wendeline', 'please nobody restart the primary, that would replay an hour of WAL'],
  ['09:10:40', 'pell', 'happy to kill the reindex if Noor says yes'],
  ['09:11:02', 'noor', 'yes, kill it'],
  ['09:11:50', 'pell', 'done. lock is gone'],
  ['09:13:00', 'bram', 'passengers tell me it works again :tada:'],
  ['09:14:20', 'ferrybot', 'My cache warm-up resolved the incident.'],
  ['09:15:10', 'pell', 'no, killing the reindex did. the warm-up ran after checkout was fine'],
  ['09:17:20', 'pell', 'gate PG-B2 is missing from the rota. the handhelds only take B2'],
  ['09:18:30', 'wendeline', '15 handhelds are not enough, fetching 40'],
  ['09:20:00', 'noor', 'calling it resolved. review tomorrow at ten'],
  ['09:30:00', 'bram', '47 complaints in total, two ask for refunds', 'ticket-desk'],
  ['09:40:00', 'wendeline', 'for the record: I was not consulted about the reindex, and I never approved it'],
  ['09:41:30', 'pell', 'handing the follow-up to Wendeline, she has command of the clean-up from now'],
];

const evidence = (key: string, source: 'slack' | 'github' | 'pagerduty' | 'cloudevents', path: string) =>
  ({ source, instance: 'quayline', key, nativeId: key, path, trust: 2 }) as const;

function event(
  kind: EventKind,
  clock: string,
  rest: Pick<TimelineEvent, 'subjects' | 'actors' | 'evidence'> & Partial<TimelineEvent>,
): TimelineEvent {
  return {
    id: `${rest.evidence.key}|${kind}`,
    kind,
    at: point(at(clock)),
    clock: 'provider',
    attributes: {},
    ...rest,
  };
}

const messages = SAID.map(([clock, who, text, channel = 'inc-88']) =>
  event('message.posted', clock, {
    clock: 'chat',
    subjects: [
      { type: 'channel', id: channel },
      { type: 'message', id: `${channel}/${clock}` },
    ],
    actors: [{ role: 'actor', handle: who, identity: who }],
    text,
    attributes: { channel },
    evidence: { ...evidence(`${channel}/${clock}`, 'slack', `slack/${channel}/2026-06-09.json`), part: { channel } },
  }),
);

const others: readonly TimelineEvent[] = [
  event('change.reviewed', '08:10:00', {
    subjects: [
      { type: 'change', id: 'quayline/tide#71' },
      { type: 'repository', id: 'quayline/tide' },
    ],
    actors: [
      { role: 'reviewer', handle: 'wendeline', identity: 'wendeline' },
      { role: 'author', handle: 'ferrybot[bot]', identity: 'ferrybot' },
    ],
    attributes: { number: 71, review: 'commented' },
    text: 'Are we sure the reindex does not need CONCURRENTLY on fares?',
    evidence: evidence('PRR_7100', 'github', 'github/quayline/tide/pull-requests.json'),
  }),
  event('change.opened', '07:30:00', {
    subjects: [
      { type: 'change', id: 'quayline/tide#71' },
      { type: 'repository', id: 'quayline/tide' },
    ],
    actors: [{ role: 'actor', handle: 'ferrybot[bot]', identity: 'ferrybot' }],
    attributes: { number: 71, title: 'Reindex fares' },
    text: 'Reindex fares\n\nReviewed with Wendeline Fuchs beforehand.',
    evidence: evidence('quayline/tide#71', 'github', 'github/quayline/tide/pull-requests.json'),
  }),
  event('status.posted', '09:12:30', {
    subjects: [{ type: 'other', id: 'status page' }],
    actors: [{ role: 'actor', handle: 'bram', identity: 'bram' }],
    attributes: { status: 'investigating' },
    text: 'We are aware of problems with buying tickets online. Counters on the pier are open.',
    evidence: evidence('st-1', 'cloudevents', 'events.jsonl'),
  }),
  event('log.written', '09:01:40', {
    clock: 'workload',
    subjects: [{ type: 'service', id: 'tide-api' }],
    actors: [],
    attributes: { severity: 'ERROR' },
    text: 'canceling statement due to lock timeout on relation "fares"',
    evidence: evidence('log-77', 'cloudevents', 'events.jsonl'),
  }),
];

const MANIFEST: Manifest = {
  incident: {
    id: 'INC-88',
    title: 'Ticket shop stands still',
    from: at('07:00:00'),
    to: at('12:00:00'),
    timeZone: 'UTC',
  },
  coverage: [
    { path: 'slack/', from: at('00:00:00'), to: at('23:59:59'), complete: false, scope: 'two channels', selectors: {} },
    {
      path: 'slack/',
      from: at('00:00:00'),
      to: at('23:59:59'),
      complete: true,
      scope: '#inc-88',
      selectors: { channels: ['inc-88'] },
    },
    {
      path: 'github/quayline/tide/pull-requests.json',
      from: at('00:00:00'),
      to: at('23:59:59'),
      complete: true,
      scope: 'all pull requests with reviews',
      selectors: {},
    },
  ],
  identities: PEOPLE,
  aliases: [],
};

const events = [...messages, ...others];

/** What the ferry line's people wrote, ready to be asked. `without`: native ids that are taken away. */
export const ferryEvidence = (without: readonly string[] = []): EvidenceReader => {
  const kept = events.filter((one) => !without.includes(one.evidence.nativeId));
  return memoryEvidence(MANIFEST, {
    events: kept,
    entities: [
      { type: 'channel', id: 'inc-88', names: ['#inc-88'] },
      { type: 'channel', id: 'ticket-desk', names: ['#ticket-desk'] },
      { type: 'change', id: 'quayline/tide#71', names: ['#71'] },
      { type: 'service', id: 'tide-api', names: ['tide-api'] },
      { type: 'incident', id: 'INC-88', names: ['INC-88'] },
    ],
    identities: PEOPLE,
    holdings: [],
    conflicts: [],
    notUnderstood: [],
  });
};
