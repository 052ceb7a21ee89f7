/** From one Build to events: queued, started, each step that ran, images, approval, end; judges nothing. */
import { idText, instant, list, number, text, texts, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { type Interval, point } from '../../domain/interval.js';
import type { Outcome } from '../../domain/timeline-event.js';
import { artifactEntity, artifactRef, buildRef, imageParts } from '../google/names.js';
import { actorNamed } from '../google/principals.js';
import { type GoogleEvent, type Provenance, readingOf } from '../google/reading-of.js';
import { type BuildFacts, factsOf } from './build-facts.js';
import { type BuildStep, stepsOf } from './build-steps.js';

const OUTCOMES: { readonly [status: string]: Outcome } = {
  SUCCESS: 'success',
  FAILURE: 'failure',
  INTERNAL_ERROR: 'failure',
  TIMEOUT: 'timeout',
  EXPIRED: 'timeout',
  CANCELLED: 'cancelled',
};

const outcomeOf = (status: string | undefined): Outcome | undefined =>
  status !== undefined && Object.hasOwn(OUTCOMES, status) ? OUTCOMES[status] : undefined;

const pointAt = (at: bigint | undefined): Interval | undefined => (at === undefined ? undefined : point(at));

export function toEvents(record: EvidenceRecord): SourceReading {
  const { body, instance } = record;
  const facts = factsOf(body, record.nativeId, idText(body, 'projectId') ?? instance);
  const steps = stepsOf(body);
  const provenance: Provenance = {
    trust: 4,
    clock: 'provider',
    part: { project: instance },
    url: words(body, 'logUrl'),
  };
  const events = [
    ...lifeEvents(body, facts, steps),
    ...stepEvents(body, facts, steps),
    ...imageEvents(body, facts),
    ...approvalEvents(body, facts),
  ];
  const images = list(body, 'results', 'images').map((image) =>
    artifactEntity(words(image, 'digest'), words(image, 'name')),
  );
  return readingOf(record, provenance, { events, entities: [...facts.entities, ...images] });
}

function lifeEvents(body: Json, facts: BuildFacts, steps: readonly BuildStep[]): GoogleEvent[] {
  const { subjects, trigger, ref, sha } = facts;
  const status = text(body, 'status');
  const outcome = outcomeOf(status);
  const manual = words(body, 'buildTriggerId') === undefined;
  const pullRequest = number(body, 'substitutions', '_PR_NUMBER');
  const origin = { trigger, ref, sha, number: pullRequest };
  const events: GoogleEvent[] = [
    {
      kind: 'build.queued',
      at: pointAt(instant(body, 'createTime')),
      subjects,
      attributes: { ...origin, status, manual, serviceAccount: words(body, 'serviceAccount') },
    },
  ];
  const started = instant(body, 'startTime');
  if (started !== undefined) events.push({ kind: 'build.started', at: point(started), subjects, attributes: origin });
  if (outcome === undefined) return events;
  const finished = instant(body, 'finishTime');
  events.push({
    kind: 'build.finished',
    // A build cancelled while it waited has no start, and so no length.
    at: finished === undefined ? undefined : { from: started ?? finished, to: finished },
    subjects,
    outcome,
    attributes: { ...origin, ...endOf(body, steps), status },
    text: words(body, 'statusDetail') ?? words(body, 'failureInfo', 'detail'),
  });
  return events;
}

function endOf(body: Json, steps: readonly BuildStep[]): { readonly [name: string]: Json | undefined } {
  const failed = steps.find(({ status }) => ['FAILURE', 'TIMEOUT', 'INTERNAL_ERROR'].includes(status));
  const deploying = steps.filter((step) => step.deploy && step.began);
  return {
    images: texts(body, 'images'),
    digests: list(body, 'results', 'images').flatMap((image) => words(image, 'digest') ?? []),
    failedStep: failed?.name,
    failure: words(body, 'failureInfo', 'type'),
    reachedDeploy: deploying.length > 0,
    deploys: [...new Set(deploying.flatMap((step) => step.services))],
    steps: steps.map(({ name, status, deploy, began }) => ({ step: name, status, deploy, began })),
  };
}

function stepEvents(body: Json, facts: BuildFacts, steps: readonly BuildStep[]): GoogleEvent[] {
  const finished = instant(body, 'finishTime');
  return steps.flatMap((step) => {
    const { from, name, status, deploy, services } = step;
    if (from === undefined) return [];
    const outcome = outcomeOf(status);
    const to = step.to ?? (outcome === undefined ? null : (finished ?? null));
    return [
      {
        kind: 'build.step',
        at: { from, to: to !== null && to < from ? from : to },
        subjects: facts.subjects,
        outcome,
        attributes: { step: name, status, deploy, ...(deploy ? { deploys: services } : {}) },
      } satisfies GoogleEvent,
    ];
  });
}

function imageEvents(body: Json, facts: BuildFacts): GoogleEvent[] {
  const images = list(body, 'results', 'images').filter((image) => words(image, 'digest') ?? words(image, 'name'));
  return images.map((image) => {
    const name = words(image, 'name');
    const digest = words(image, 'digest') ?? (name === undefined ? undefined : imageParts(name).digest);
    return {
      kind: 'artifact.published',
      at: pointAt(instant(image, 'pushTiming', 'endTime') ?? instant(body, 'finishTime')),
      subjects: [artifactRef(digest ?? name), buildRef(facts.id)],
      attributes: { digest, image: name, tag: name === undefined ? undefined : imageParts(name).tag },
    };
  });
}

function approvalEvents(body: Json, facts: BuildFacts): GoogleEvent[] {
  const decision = text(body, 'approval', 'result', 'decision');
  if (decision !== 'APPROVED' && decision !== 'REJECTED') return [];
  const account = words(body, 'approval', 'result', 'approverAccount');
  return [
    {
      kind: 'build.reviewed',
      at: pointAt(instant(body, 'approval', 'result', 'approvalTime')),
      subjects: facts.subjects,
      actors: account === undefined ? [] : [actorNamed('reviewer', account)],
      attributes: { review: decision.toLowerCase() },
      text: words(body, 'approval', 'result', 'comment'),
    },
  ];
}
