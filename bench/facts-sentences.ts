/**
 * The plainest sentences about what a record shows, by kind of event: what stands in braces is filled from the record (facts-of.ts).
 * Data only; the code that judges them knows nothing of it.
 */
import type { EventKind } from '../src/domain/event-kind.js';

/** What a sentence may name: `who` did it, `clock` when, `id` the thing, `short` its short form, and per kind `to`, `value`, `place`. */
export const SENTENCES: Partial<Record<EventKind, readonly string[]>> = {
  'change.opened': [
    '{who} opened {id} at {clock}.',
    '{id} was raised by {who}.',
    'Pull request {id} was created at {clock}.',
    'At {clock} {who} put up {id}.',
    'The author of {id} is {who}.',
  ],
  'change.reviewed': [
    '{who} {approved} {id} at {clock}.',
    '{id} was {approved} by {who}.',
    'At {clock}, {who} {approved} {id}.',
    '{who} reviewed {id} at {clock}.',
  ],
  'change.merged': [
    '{who} merged {id} at {clock}.',
    '{id} was merged by {who}.',
    'The merge of {id} came at {clock}.',
    '{who} pressed merge on {id} at {clock}.',
    '{id} landed on {place} at {clock}.',
    'Pull request {id} went in at {clock}.',
  ],
  'change.closed': ['{who} closed {id} without merging it.', '{id} was closed at {clock} and never merged.'],
  'commit.authored': [
    '{who} wrote commit {short}.',
    'Commit {short} is by {who}.',
    'Commit {id} was written by {who}.',
  ],
  'ref.pushed': ['{who} pushed {short} to {place} at {clock}.', '{who} pushed to {place} at {clock}.'],
  'check.finished': [
    'The {id} check on {on} {passed}.',
    '{id} {passed} on {on} at {clock}.',
    'The {id} check of {on} had {passed} by {clock}.',
  ],
  'release.published': ['{who} published {id} at {clock}.', '{id} was released at {clock}.', '{id} was cut by {who}.'],
  'build.started': ['Build {id} started at {clock}.', 'Build {short} was started at {clock}.'],
  'build.finished': [
    'Build {id} {passed} at {clock}.',
    'Build {short} {passed}.',
    'Build {short} finished at {clock}.',
    'At {clock} build {short} was done.',
  ],
  'build.run_requested': ['{who} started build {short} at {clock}.', 'Build {short} was triggered by hand by {who}.'],
  'build.cancel_requested': ['{who} cancelled build {short} at {clock}.', 'Build {short} was cancelled by {who}.'],
  'deploy.requested': [
    '{who} deployed {id} at {clock}.',
    '{id} was redeployed by {who} at {clock}.',
    'At {clock} {who} updated {id}.',
  ],
  'deployment.status': [
    'The deployment of {short} to {place} {passed} at {clock}.',
    '{short} was deployed to {place} at {clock}.',
  ],
  'service.deployed': [
    '{id} {to} was rolled out at {clock}.',
    '{id} was deployed at {clock}.',
    'At {clock} {to} of {id} went live.',
  ],
  'service.scaled': ['{id} was scaled from {before} to {after} at {clock}.', '{who} scaled {id} to {after}.'],
  'revision.created': ['Revision {id} was created at {clock}.', '{id} was rolled out at {clock}.'],
  'revision.ready': ['Revision {id} became ready at {clock}.', '{id} came up at {clock}.'],
  'traffic.shifted': [
    'Traffic was moved to {to} at {clock}.',
    '{to} began to serve traffic at {clock}.',
    'At {clock} {id} was switched to {to}.',
  ],
  'hosting.released': ['{who} released {id} at {clock}.', 'A hosting release of {id} went out at {clock}.'],
  'hosting.rolled_back': ['{who} rolled {id} back at {clock}.', '{id} was rolled back at {clock}.'],
  'access.changed': [
    '{who} {granted} {id} at {clock}.',
    'The role {id} was {granted} by {who}.',
    'At {clock} the role {id} was {granted}.',
  ],
  'flag.changed': [
    '{who} changed {id} at {clock}.',
    '{id} was changed from {before} to {after} by {who}.',
    'At {clock} {id} was set to {after}.',
  ],
  'alert.opened': [
    'The alert "{id}" fired at {clock}.',
    'At {clock} the {id} alert opened.',
    '{id} went off at {clock}.',
    'The first alert, {id}, came at {clock}.',
  ],
  'alert.closed': [
    'The alert "{id}" cleared at {clock}.',
    'The {id} alert closed at {clock}.',
    '{id} recovered at {clock}.',
  ],
  'policy.snoozed': [
    '{who} snoozed {id} at {clock}.',
    'The alert "{id}" was muted by {who}.',
    '{who} silenced {id} at {clock}.',
  ],
  'page.triggered': ['The page went out at {clock}.', '{assignee} was paged at {clock}.', 'The pager rang at {clock}.'],
  'page.acknowledged': [
    '{who} acknowledged the page at {clock}.',
    'The page was acknowledged by {who} at {clock}.',
    '{who} acked at {clock}.',
    'At {clock} {who} picked up the page.',
    'The page was acked at {clock}.',
  ],
  'page.escalated': ['The page was escalated to {assignee} at {clock}.', 'The page escalated at {clock}.'],
  'page.resolved': ['{who} resolved the page at {clock}.', 'The page was closed by {who} at {clock}.'],
  'incident.declared': [
    '{who} declared the incident at {clock}.',
    'The incident was declared at {clock}.',
    'The declaration came at {clock}.',
    'At {clock} {who} opened the incident.',
    'An incident was called by {who} at {clock}.',
  ],
  'incident.resolved': ['{who} resolved the incident at {clock}.', 'The incident was closed at {clock}.'],
  'ticket.opened': [
    '{who} opened {id} at {clock}.',
    '{id} was filed by {who}.',
    'At {clock} {who} created the ticket {id}.',
    '{id} was raised at {clock}.',
  ],
  'ticket.closed': ['{who} closed {id} at {clock}.', '{id} was closed by {who}.', '{id} was resolved at {clock}.'],
  'message.posted': [
    '{who} wrote in #{place} at {clock}.',
    '{who} posted in #{place} at {clock}.',
    'At {clock}, {who} wrote: "{words}"',
    '"{words}", {who} wrote at {clock}.',
    '{who} said in #{place}: "{words}"',
  ],
  'status.posted': ['The status page was updated at {clock}.', '{who} posted a status update at {clock}.'],
  'job.finished': ['The {id} job finished at {clock}.', '{id} {passed} at {clock}.'],
};

/** Sentences name these in words; the opposite of each makes a sentence false. */
export const OPPOSITES: Readonly<Record<string, string>> = {
  succeeded: 'failed',
  failed: 'succeeded',
  passed: 'failed',
  approved: 'rejected',
  granted: 'revoked',
  revoked: 'granted',
};
