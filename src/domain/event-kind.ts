/**
 * The closed list of what can happen, and the attributes each kind carries. Sources write them, checks read them: this is the
 * treaty between both. `at` is the point named in the sentence; where it says "interval", `at` runs from start to end.
 * Attribute values are JSON; instants in them are RFC 3339 strings; absent means the record does not say.
 */
export const EVENT_KINDS = {
  // ── changes (pull requests) · subjects: change, repository, then commit (head) where known · actors: actor = who did this, author = who wrote the change
  'change.opened':
    'opened. number, title, base, head, headSha, additions, deletions, changedFiles, draft, state (MERGED|CLOSED|OPEN, as last seen), files [{path, additions, deletions, changeType}], filesComplete, labels[], reviewCount, mergedAt, mergeSha; text = title\\n\\nbody',
  'change.ready': 'marked ready for review. number',
  'change.drafted': 'turned back into a draft. number',
  'change.review_requested': 'number, reviewer (login or team); actors: actor, requested',
  'change.reviewed':
    'number, review (approved|changes_requested|commented|dismissed), sha, onHead (review is of the final head), dismissed (it was dismissed later); text = body; actors: reviewer, author',
  'change.review_dismissed':
    'number, previous (approved|changes_requested|…), reviewId; text = message; actors: actor, reviewer (whose review it was)',
  'change.commented': 'number; text = body; actors: actor',
  'change.merged':
    'number, sha, base, method?, title, additions, deletions, changedFiles, draft, reviewDecision? (approved|changes_requested|review_required, as last seen), reviewRequired? (the branch demands an approving review); actors: actor = merger, author; text = title',
  'change.closed': 'closed WITHOUT merging. number, title',
  'change.reopened': 'number',
  'change.auto_merge': 'number, enabled',
  'change.reverted':
    'the subject change or commit was reverted by another. number?, by (change id or sha), proof (text|title|trailer|tree); first subject = the thing reverted, second = the reverting change or commit',
  // ── refs and commits · subjects: ref, repository, commit(after)
  'ref.pushed': 'before, after, ref, merge (true when the push is a pull-request merge); actors: actor = pusher',
  'ref.force_pushed': 'before, after, ref',
  'ref.created': 'after, ref',
  'ref.deleted': 'before, ref',
  'protection.evaluated': 'a rule suite. result (pass|fail|bypass), ref, before, after',
  'commit.authored':
    'clock git. sha, subject (first line), parents[], tree, additions, deletions, files [{path, additions, deletions, changeType}], authoredAt, committedAt, trailers {name: [values]}, reverts (sha)?, verified; subjects: commit, repository; actors: author, committer; text = whole message',
  'tag.created': 'clock git unless the provider says. tag, sha, target; subjects: release, repository, commit',
  'release.published':
    'tag, name, sha, draft, prerelease, createdAt; subjects: release, repository, commit; text = name\\n\\nbody',
  // ── checks and CI · subjects: check, repository, commit, change where known
  'check.finished':
    'interval. name, conclusion (success|failure|cancelled|skipped|neutral|timed_out|action_required|startup_failure), sha, suite, workflow, app, branch, number? (pull request), title; text = title\\n\\nsummary; outcome from conclusion',
  'deployment.recorded':
    'environment, sha, ref, task, state (latest); subjects: deployment, environment, repository, commit; actors: actor = creator; text = description',
  'deployment.status':
    'environment, state (success|failure|error|inactive|in_progress|queued|pending|waiting), sha, ref; subjects as above; text = description',
  'deployment.reviewed': 'environment, review (approved|rejected); actors: reviewer; text = comment',
  // ── builds · subjects: build, repository?, commit?, trigger? · outcome where it has one
  'build.queued': 'status (as last seen), trigger, ref, sha, manual; actors: actor = who started it where known',
  'build.started': 'trigger, ref, sha',
  'build.finished':
    'interval start→finish. status, trigger, ref, sha, images [], digests [], failedStep?, reachedDeploy (bool: a deploy step began), deploys [service…], artifactOnly? (true: it makes something and deploys nothing); outcome; text = statusDetail',
  'build.step': 'interval. step, status, deploy (bool); outcome',
  'build.cancel_requested': 'actors: actor; outcome denied when refused',
  'build.retry_requested': 'actors: actor; outcome denied when refused',
  'build.run_requested': 'trigger, ref; actors: actor; outcome denied when refused',
  'build.reviewed': 'approved or rejected in the build service. review; actors: reviewer; text = comment',
  'trigger.changed': 'action (created|updated|deleted)',
  'artifact.published': 'digest, tag, image; subjects: artifact, build?',
  'pipeline.queued': 'generic CI pipeline or task run. name, outcome?',
  'pipeline.started': 'name',
  'pipeline.finished': 'name, result; outcome; text = errors',
  // ── what runs · subjects: service (or revision, then its service), project
  'deploy.requested':
    'somebody asked to deploy or change a service. method, image, digest, trafficOnly (bool), traffic [{revision, percent, latest, tag}], pinned (true: it names the revision that is to serve), env {name: value}, changes [{field, before, after}]; outcome success|denied|failure; actors: actor',
  'service.ready': 'the service became ready (or failed to). ready (bool), revision; outcome; text = message',
  'service.created': '',
  'service.deleted': '',
  'service.state':
    'state as of the export. traffic [{revision, percent, tag}], latestReady, latestCreated, ready, updateTime, creator, lastModifier, url, minInstances?, maxInstances?, env {}; subjects: service, revision(s) serving',
  'service.deployed':
    'a deployment took effect (CDEvents deployed|upgraded|rolledback, Argo sync). action (deployed|upgraded|rolled_back|removed), version, previousVersion, image, digest, environment, phase, health, automated; subjects: service, version?, environment?; outcome',
  'service.scaled': 'before, after, field (min_instances|max_instances|replicas)',
  'revision.created':
    'image, digest, env {}, service, connector?, memory?, cpu?, build? sha?; subjects: revision, service',
  'revision.ready': 'text = message',
  'revision.failed': 'reason; text = message',
  'revision.deleted': '',
  'traffic.shifted':
    'observed traffic changed. before [{revision, percent, tag}], after [...], pinned (bool); subjects: service, then revisions that gained traffic',
  'config.changed':
    'a configuration or setting changed. target (what kind of thing), field?, before?, after?, changes [{field, before, after}]; actors: actor; outcome',
  'access.changed':
    'IAM. changes [{action: granted|revoked, role, member}], resource; subjects: role(s), resource; actors: actor, target = member; outcome',
  'account.changed':
    'service account or user. action (created|disabled|enabled|deleted|key_created); actors: actor, target',
  'operation.attempted': 'any other audited call. method, service, resource, message; outcome; actors: actor',
  // ── hosting · subjects: site, project
  'hosting.released':
    'release, version, type (DEPLOY|ROLLBACK|SITE_DISABLE), rewrites [{pattern, service?, region?, function?, path?}], fileCount, bytes, message, sameVersionAs?; actors: actor; text = message',
  'hosting.rolled_back': 'as hosting.released, and to (release whose version it restored), toAt',
  // ── signals · subjects: alert, policy, service?, project
  'alert.opened':
    'interval open→close (null while open). policy, severity, metric, resource {}, labels {}; text = summary or annotations',
  'alert.closed': 'policy, severity, openedAt',
  'alert.notified':
    'an alert manager told a receiver. status (firing|resolved), receiver, labels {}, annotations {}, values {}; text = annotations joined',
  'policy.state': 'alert policy as of the export. enabled, severity, conditions [], updatedAt, updatedBy',
  'policy.changed':
    'enabled?, action (created|updated|deleted|enabled|disabled), changes []; subjects: policy; actors: actor; outcome',
  'policy.snoozed':
    'interval. policies [], action (created|ended); subjects: policy…; actors: actor; outcome; text = display name',
  'metric.series':
    'interval first→last point. metric, kind (GAUGE|DELTA|CUMULATIVE), unit?, labels {}, resourceType, resource {}, points [[fromIso, toIso, number]…] oldest first, aligned seconds (period); subjects: metric, service?',
  'request.served':
    'one request log entry. status, method, url, path, latencyMs, size, userAgent; subjects: service or site, route?',
  'log.written': 'one line of program output. severity, fields {}; text = message; subjects: service',
  'uptime.state': 'uptime check configuration as of the export. host, path, period',
  // ── paging and incidents · subjects: page or incident, service
  'page.triggered': 'number, title, urgency; outcome; text = title',
  'page.acknowledged': 'number; actors: actor',
  'page.escalated': 'number, level?; actors: actor?, assignee',
  'page.assigned': 'number; actors: actor, assignee',
  'page.notified': 'number, channel (sms|phone|push|email); actors: assignee',
  'page.responder': 'action (requested|accepted|declined), message; actors: actor = who asked or answered, requested',
  'page.note': 'text = note; actors: actor',
  'page.resolved': 'number; actors: actor',
  'page.changed': 'field, before, after (priority, urgency, title, snooze, merge, reopen …)',
  'incident.declared': 'title, severity; actors: actor; text',
  'incident.changed': 'field, before, after, status?; text',
  'incident.resolved': 'actors: actor; text',
  // ── words · subjects: channel or ticket or change, message
  'message.posted': 'channel, thread?, edited (bool), reactions [], bot (bool); text; actors: actor',
  'message.edited': 'channel, editedAt; text = the new text; actors: actor',
  'ticket.opened':
    'key, type, summary, priority, project, status (as last seen), labels [], resolution?, unassigned? (true: by its own whole history it was never given to anybody); actors: actor = reporter, assignee; text = summary\\n\\ndescription',
  'ticket.changed': 'key, field, before, after; actors: actor; subjects: ticket',
  'ticket.commented': 'key; text; actors: actor',
  'ticket.closed': 'key, resolution; actors: actor',
  'status.posted':
    'a public status page post or component change. status, component?, before?, after?, impact?; text = body; actors: actor',
  // ── flags, jobs and everything else
  'flag.changed':
    'flag, environment?, before?, after?, changes [{field, before, after}]; subjects: flag; actors: actor',
  'job.finished':
    'interval where known. name, outcome words in status, counts {name: number}, durationSeconds?; outcome; text',
  'event.generic':
    'any other CloudEvent, read by key name. type, words [] (words of type and status), changes [{field, before, after}], counts {path: number}, durations {path: seconds}, fields {path: scalar}; subjects: subject and named things; actors by key name; outcome by status word',
  // ── derived from the above · evidence = the record that begins it
  'state.error_burst': 'interval. status class or code, count, peak, sampled (bool); subjects: service or site',
  'state.route_dangling': 'interval. pattern, target; subjects: route, site, service',
  'state.traffic': 'interval in which the split held. traffic [{revision, percent}]; subjects: service, revisions',
  'state.service_exists': 'interval. subjects: service',
  'state.alert_open': 'interval, merged over re-openings of one policy. openings; subjects: policy, service?',
} as const satisfies Record<string, string>;

export type EventKind = keyof typeof EVENT_KINDS;

/** Records that something took effect in production (contract.md section 1, "change"): the candidates for causes and restorations. */
export const CHANGE_KINDS: readonly EventKind[] = [
  'traffic.shifted',
  'service.deployed',
  'service.created',
  'service.deleted',
  'service.scaled',
  'config.changed',
  'access.changed',
  'account.changed',
  'hosting.released',
  'hosting.rolled_back',
  'policy.changed',
  'policy.snoozed',
  'flag.changed',
  'job.finished',
  'deployment.status',
];
