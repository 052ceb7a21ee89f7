/** What a record says, in a few words, for citations and corrections: one line for each kind of event; a forgotten kind does not compile. */
import type { EventKind } from '../../domain/event-kind.js';
import type { EventActor, Identity } from '../../domain/identity.js';
import { formatInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { clockWords, shortId } from './value-words.js';

export type People = ReadonlyMap<string, Identity>;

/** Short name of the primary subject: `#611`, `portal-web-00187-kem`, `15e50003`. */
export function nameOf(event: TimelineEvent): string {
  const ref = event.subjects[0]!;
  if (ref.type === 'change' || (ref.type === 'ticket' && ref.id.includes('#')))
    return `#${ref.id.split('#')[1] ?? ref.id}`;
  if (ref.type === 'commit') return ref.id.slice(0, 8);
  if (ref.type === 'build') return shortId(ref.id);
  if (ref.type === 'release') return ref.id.split('@')[1] ?? ref.id;
  if (ref.type === 'alert' || ref.type === 'policy') return `“${text(event, 'policy') || ref.id}”`;
  if (ref.type === 'page') return text(event, 'number') ? `page #${text(event, 'number')}` : 'the page';
  return ref.id;
}

/** Who did it, by the fullest name known; empty when the record names nobody. */
export function whoOf(event: TimelineEvent, people: People, role: EventActor['role'] = 'actor'): string {
  const actor =
    event.actors.find((one) => one.role === role) ??
    (role === 'actor' ? undefined : event.actors.find((one) => one.role === 'actor'));
  if (!actor) return '';
  return people.get(actor.identity ?? '')?.names[0] ?? actor.handle;
}

const text = (event: TimelineEvent, name: string): string => {
  const value = event.attributes[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const clip = (words: string, length = 120): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

/** "by Ana", or nothing. */
const by = (event: TimelineEvent, people: People, role: EventActor['role'] = 'actor'): string => {
  const who = whoOf(event, people, role);
  return who ? ` by ${who}` : '';
};

const split = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((one) =>
          one && typeof one === 'object' && 'revision' in one
            ? `${String((one as { percent?: unknown }).percent ?? 100)} % to ${String((one as { revision: unknown }).revision)}`
            : '',
        )
        .filter(Boolean)
        .join(', ')
    : '';

const plain =
  (verb: string) =>
  (event: TimelineEvent, people: People): string =>
    `${nameOf(event)} ${verb}${by(event, people)}`;

const ENDED: Record<string, string> = {
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'was cancelled',
  denied: 'was denied',
  timeout: 'timed out',
  skipped: 'was skipped',
  partial: 'ended in part',
  unknown: 'ended',
};
const ended = (event: TimelineEvent): string => ENDED[event.outcome ?? 'unknown'] ?? 'ended';
const refused = (event: TimelineEvent): string =>
  event.outcome === 'denied' ? ' (denied)' : event.outcome === 'failure' ? ' (failed)' : '';
const said = (event: TimelineEvent, people: People): string =>
  `${whoOf(event, people) || whoOf(event, people, 'reviewer') || 'somebody'}: “${clip(event.text ?? '')}”`;

const WORDS: Record<EventKind, (event: TimelineEvent, people: People) => string> = {
  'change.opened': (e, p) => `${nameOf(e)} was opened${by(e, p, 'author')}: ${clip(text(e, 'title'), 80)}${sizeOf(e)}`,
  'change.ready': plain('was marked ready for review'),
  'change.drafted': plain('became a draft again'),
  'change.review_requested': (e, p) =>
    `a review of ${nameOf(e)} was requested from ${whoOf(e, p, 'requested') || text(e, 'reviewer')}`,
  'change.reviewed': (e, p) =>
    `${whoOf(e, p, 'reviewer')} reviewed ${nameOf(e)}: ${text(e, 'review').replaceAll('_', ' ')}${e.text ? `, “${clip(e.text, 80)}”` : ''}`,
  'change.review_dismissed': (e, p) => `a review of ${nameOf(e)} was dismissed${by(e, p)}`,
  'change.commented': said,
  'change.merged': plain('was merged'),
  'change.closed': plain('was closed without merging'),
  'change.reopened': plain('was reopened'),
  'change.auto_merge': plain('was set to merge by itself'),
  'change.reverted': (e) =>
    `${nameOf(e)} was reverted by ${e.subjects[1] ? (e.subjects[1].id.split('#')[1] ? `#${e.subjects[1].id.split('#')[1]}` : e.subjects[1].id.slice(0, 8)) : 'another change'}`,
  'ref.pushed': (e, p) => `${e.subjects[0]!.id} was pushed${by(e, p)}`,
  'ref.force_pushed': (e, p) => `${e.subjects[0]!.id} was force-pushed${by(e, p)}`,
  'ref.created': (e, p) => `${e.subjects[0]!.id} was created${by(e, p)}`,
  'ref.deleted': (e, p) => `${e.subjects[0]!.id} was deleted${by(e, p)}`,
  'protection.evaluated': (e) => `the protection rules of ${e.subjects[0]!.id} came out as ${text(e, 'result')}`,
  'commit.authored': (e, p) => `commit ${nameOf(e)}${by(e, p, 'author')}: ${clip(text(e, 'subject'), 80)}`,
  'tag.created': (e) => `tag ${nameOf(e)} was created on ${text(e, 'sha').slice(0, 8)}`,
  'release.published': plain('was published'),
  'check.finished': (e) =>
    `check ${text(e, 'name') || nameOf(e)} ${ended(e)}${text(e, 'title') ? `: ${clip(text(e, 'title'), 60)}` : ''}`,
  'deployment.recorded': (e, p) => `a deployment to ${text(e, 'environment')} was recorded${by(e, p)}`,
  'deployment.status': (e) => `the deployment to ${text(e, 'environment')} became ${text(e, 'state')}`,
  'deployment.reviewed': (e, p) =>
    `${whoOf(e, p, 'reviewer')} ${text(e, 'review')} the deployment to ${text(e, 'environment')}`,
  'build.queued': (e, p) => `build ${nameOf(e)} was created${by(e, p)}`,
  'build.started': (e) => `build ${nameOf(e)} started`,
  'build.finished': (e, p) => `build ${nameOf(e)} ${ended(e)}${e.outcome === 'cancelled' ? by(e, p) : ''}`,
  'build.step': (e) => `step ${text(e, 'step')} of build ${nameOf(e)} ${ended(e)}`,
  'build.cancel_requested': (e, p) => `${whoOf(e, p) || 'somebody'} asked to cancel build ${nameOf(e)}${refused(e)}`,
  'build.retry_requested': (e, p) => `${whoOf(e, p) || 'somebody'} asked to retry build ${nameOf(e)}${refused(e)}`,
  'build.run_requested': (e, p) =>
    `${whoOf(e, p) || 'somebody'} started trigger ${text(e, 'trigger') || nameOf(e)}${refused(e)}`,
  'build.reviewed': (e, p) => `${whoOf(e, p, 'reviewer')} ${text(e, 'review')} build ${nameOf(e)}`,
  'trigger.changed': plain('was changed'),
  'artifact.published': plain('was published'),
  'pipeline.queued': plain('was queued'),
  'pipeline.started': plain('started'),
  'pipeline.finished': (e) => `${text(e, 'name') || nameOf(e)} ${ended(e)}`,
  'deploy.requested': (e, p) => `${whoOf(e, p) || 'somebody'} asked to change ${nameOf(e)}${refused(e)}`,
  'service.ready': (e) =>
    `${nameOf(e)} ${e.outcome === 'failure' ? 'did not become ready' : 'became ready'}${e.text ? `: ${clip(e.text, 80)}` : ''}`,
  'service.created': plain('was created'),
  'service.deleted': plain('was deleted'),
  'service.state': (e) => `${nameOf(e)} as exported: ${split(e.attributes['traffic']) || 'exists'}`,
  'service.deployed': (e, p) =>
    `${nameOf(e)} ${text(e, 'action').replaceAll('_', ' ') || 'was deployed'} ${text(e, 'previousVersion') ? `${text(e, 'previousVersion')} → ` : ''}${text(e, 'version')}${by(e, p)}${e.outcome === 'failure' ? ' (failed)' : ''}`,
  'service.scaled': (e, p) => `${nameOf(e)} was scaled from ${text(e, 'before')} to ${text(e, 'after')}${by(e, p)}`,
  'revision.created': plain('was created'),
  'revision.ready': plain('became ready'),
  'revision.failed': (e) => `${nameOf(e)} failed${e.text ? `: ${clip(e.text, 80)}` : ''}`,
  'revision.deleted': plain('was deleted'),
  'traffic.shifted': (e, p) => `traffic of ${nameOf(e)} went ${split(e.attributes['after']) || 'elsewhere'}${by(e, p)}`,
  'config.changed': (e, p) => `${nameOf(e)} was changed${by(e, p)}${refused(e)}`,
  'access.changed': (e, p) =>
    `${whoOf(e, p) || 'somebody'} ${e.attributes['wholePolicy'] ? 'set the whole access policy' : 'changed access'}: ${clip(changesOf(e), 100)}${refused(e)}`,
  'account.changed': (e, p) => `${nameOf(e)}: ${text(e, 'action').replaceAll('_', ' ')}${by(e, p)}${refused(e)}`,
  'operation.attempted': (e, p) => `${whoOf(e, p) || 'somebody'} called ${text(e, 'method') || nameOf(e)}${refused(e)}`,
  'hosting.released': (e, p) => `a release of ${nameOf(e)} went live${by(e, p)}`,
  'hosting.rolled_back': (e, p) =>
    `${nameOf(e)} was rolled back${by(e, p)}${text(e, 'toAt') ? ` to the release of ${text(e, 'toAt').slice(0, 16).replace('T', ' ')} UTC` : ''}`,
  'alert.opened': (e) =>
    `alert ${nameOf(e)} opened${e.at.to === null || e.at.to === e.at.from ? '' : `; it closed at ${clockWords(formatInstant(e.at.to))}`}`,
  'alert.closed': (e) => `alert ${nameOf(e)} closed`,
  'alert.notified': (e) => `alert ${nameOf(e)} notified as ${text(e, 'status')}`,
  'policy.state': (e) =>
    `policy ${nameOf(e)} as exported: ${e.attributes['enabled'] === false ? 'disabled' : 'enabled'}`,
  'policy.changed': (e, p) =>
    `alert policy ${nameOf(e)} was ${e.attributes['enabled'] === false ? 'disabled' : e.attributes['enabled'] === true ? 'enabled' : 'changed'}${by(e, p)}${refused(e)}`,
  'policy.snoozed': (e, p) =>
    `${nameOf(e)} was ${text(e, 'action') === 'ended' ? 'unsnoozed' : 'snoozed'}${by(e, p)}${refused(e)}`,
  'metric.series': (e) => `the series ${text(e, 'metric') || nameOf(e)}`,
  'request.served': (e) =>
    `${text(e, 'method')} ${clip(text(e, 'path') || text(e, 'url'), 60)} answered ${text(e, 'status')}`,
  'log.written': (e) => `${nameOf(e)} logged “${clip(e.text ?? '', 100)}”`,
  'uptime.state': plain('is checked for being up'),
  'page.triggered': (e) => `${nameOf(e)} was triggered: ${clip(text(e, 'title'), 60)}`,
  'page.acknowledged': plain('was acknowledged'),
  'page.escalated': plain('was escalated'),
  'page.assigned': (e, p) => `${nameOf(e)} was assigned to ${whoOf(e, p, 'assignee')}`,
  'page.notified': (e, p) => `${whoOf(e, p, 'assignee') || 'somebody'} was notified of ${nameOf(e)}`,
  'page.responder': (e, p) => `${whoOf(e, p) || 'somebody'} ${text(e, 'action')} a responder request`,
  'page.note': said,
  'page.resolved': plain('was resolved'),
  'page.changed': (e) =>
    `${nameOf(e)}: ${text(e, 'field')} changed from ${text(e, 'before') || '–'} to ${text(e, 'after') || '–'}`,
  'incident.declared': plain('was declared'),
  'incident.changed': (e) => `${nameOf(e)} changed: ${text(e, 'status') || text(e, 'after')}`,
  'incident.resolved': plain('was resolved'),
  'message.posted': said,
  'message.edited': said,
  'ticket.opened': (e, p) => `${nameOf(e)} was opened${by(e, p)}: ${clip(text(e, 'summary'), 80)}`,
  'ticket.changed': (e, p) =>
    `${nameOf(e)}: ${text(e, 'field')} changed from ${text(e, 'before') || '–'} to ${text(e, 'after') || '–'}${by(e, p)}`,
  'ticket.commented': said,
  'ticket.closed': plain('was closed'),
  'status.posted': (e, p) =>
    `status page${by(e, p)}: ${text(e, 'component') ? `${text(e, 'component')} ${text(e, 'before')} → ${text(e, 'after')}` : `${text(e, 'status')} “${clip(e.text ?? '', 80)}”`}`,
  'flag.changed': (e, p) =>
    `${nameOf(e)} changed${text(e, 'after') ? ` from ${text(e, 'before') || '–'} to ${text(e, 'after')}` : ''}${changesOf(e) ? ` (${clip(changesOf(e), 80)})` : ''}${by(e, p)}`,
  'job.finished': (e) => `${text(e, 'name') || nameOf(e)} ${ended(e)}`,
  'event.generic': (e, p) => `${nameOf(e)}: ${text(e, 'type')}${by(e, p)}`,
  'state.error_burst': (e) => `${nameOf(e)} answered with errors`,
  'state.route_dangling': (e) =>
    `the route ${e.subjects[0]!.id.replace(/^([^:]*):(.*)$/, '“$2” of $1')} pointed at ${text(e, 'target') || 'nothing'}, which did not exist`,
  'state.traffic': (e) => `traffic of ${nameOf(e)} went ${split(e.attributes['traffic'])}`,
  'state.service_exists': plain('existed'),
  'state.alert_open': (e) => `alert ${nameOf(e)} was open`,
};

/** `state on → off; granted roles/run.admin to …`: what a record lists as changed. */
function changesOf(event: TimelineEvent): string {
  const changes = event.attributes['changes'];
  const told = Array.isArray(changes) ? changes.map(changeText).filter(Boolean).join('; ') : '';
  return event.attributes['wholePolicy'] ? told.replaceAll('granted ', '') : told;
}

function changeText(change: unknown): string {
  if (!change || typeof change !== 'object') return String(change ?? '');
  const part = (name: string): string => {
    const value: unknown = (change as Record<string, unknown>)[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  };
  if (part('action') && part('role'))
    return `${part('action')} ${part('role')} ${part('action') === 'revoked' ? 'from' : 'to'} ${part('member') || '?'}`;
  return `${part('field')} ${part('before') || '–'} → ${part('after') || '–'}`.trim();
}

/** ` (340 files, +412 −29716)`, where the record says so. */
function sizeOf(event: TimelineEvent): string {
  const files = text(event, 'changedFiles');
  if (!files) return '';
  return ` (${files} file${files === '1' ? '' : 's'}, +${text(event, 'additions') || '?'} −${text(event, 'deletions') || '?'})`;
}

/** What a record says, in one short line; never a markup. */
export const eventWords = (event: TimelineEvent, people: People): string => clip(WORDS[event.kind](event, people), 240);
