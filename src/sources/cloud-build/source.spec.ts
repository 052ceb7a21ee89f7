import { describe, expect, it } from 'vitest';
import { expectTotal } from '../../application/ports/hostile-records.fixture.js';
import type { Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { cloudBuild } from './source.js';

type Fields = { readonly [name: string]: Json };

const FILE = cloudBuild.recognise('gcp/lumen-prod/builds.json')!;
const ID = '7d3cab12-0000-4000-8000-000000000000';
const SHA = 'ab'.repeat(20);

const build = (fields: Fields = {}): Json => ({
  name: `projects/77/locations/l1/builds/${ID}`,
  id: ID,
  projectId: 'lumen-prod',
  status: 'SUCCESS',
  createTime: '2031-03-04T10:00:00Z',
  startTime: '2031-03-04T10:00:05Z',
  finishTime: '2031-03-04T10:05:05Z',
  buildTriggerId: 't-1',
  substitutions: { COMMIT_SHA: SHA, REPO_FULL_NAME: 'lumen/atlas', BRANCH_NAME: 'main', TRIGGER_NAME: 'ship-atlas' },
  sourceProvenance: {
    resolvedConnectedRepository: {
      repository: 'projects/p/locations/l/connections/gh/repositories/atlas',
      revision: SHA,
    },
  },
  ...fields,
});

const step = (id: string, args: readonly string[], status: string, from?: string, to?: string): Json => ({
  id,
  name: 'gcr.io/google.com/cloudsdktool/cloud-sdk:slim',
  entrypoint: 'gcloud',
  args,
  status,
  ...(from === undefined ? {} : { timing: { startTime: from, ...(to === undefined ? {} : { endTime: to }) } }),
});

const eventsOf = (body: Json): readonly TimelineEvent[] =>
  cloudBuild.toEvents(cloudBuild.toEvidence(body, FILE)!).events;
const oneOf = (body: Json, kind: string): TimelineEvent | undefined =>
  eventsOf(body).find((event) => event.kind === kind);

describe('builds', () => {
  it('is a state known by its resource name and cited by its id', () => {
    expect(cloudBuild.toEvidence(build(), FILE)).toMatchObject({
      key: `projects/77/locations/l1/builds/${ID}`,
      nativeId: ID,
      nature: 'state',
    });
    expect(cloudBuild.toEvidence({ status: 'SUCCESS' }, FILE)).toBeNull();
  });

  it('tells when it was queued, started and finished, and of what', () => {
    expect(eventsOf(build()).map(({ kind }) => kind)).toEqual(['build.queued', 'build.started', 'build.finished']);
    const finished = oneOf(build(), 'build.finished');
    expect(finished).toMatchObject({
      outcome: 'success',
      attributes: { trigger: 'ship-atlas', ref: 'main', sha: SHA, reachedDeploy: false },
    });
    expect(finished!.at.to! - finished!.at.from).toBe(300_000_000_000n);
    expect(finished?.subjects).toEqual([
      { type: 'build', id: ID },
      { type: 'repository', id: 'lumen/atlas' },
      { type: 'commit', id: SHA },
      { type: 'trigger', id: 'ship-atlas' },
      { type: 'ref', id: 'lumen/atlas@main' },
      { type: 'project', id: 'lumen-prod' },
    ]);
  });

  it('belongs to the pull request it was run for', () => {
    const queued = oneOf(build({ substitutions: { REPO_FULL_NAME: 'lumen/atlas', _PR_NUMBER: '41' } }), 'build.queued');
    expect(queued?.subjects).toContainEqual({ type: 'change', id: 'lumen/atlas#41' });
    expect(queued?.attributes['number']).toBe(41);
  });

  it('believes the resolved source more than substitutions that anybody can set', () => {
    const faked = build({ substitutions: { COMMIT_SHA: 'cd'.repeat(20), REPO_FULL_NAME: 'lumen/other' } });
    expect(oneOf(faked, 'build.started')?.subjects).toEqual(
      expect.arrayContaining([
        { type: 'commit', id: SHA },
        { type: 'repository', id: 'atlas' },
      ]),
    );
  });

  it('cancelled while it waited has no start and no length', () => {
    const { startTime: _, ...waiting } = build({ status: 'CANCELLED' }) as Fields;
    expect(eventsOf(waiting).map(({ kind }) => kind)).toEqual(['build.queued', 'build.finished']);
    const finished = oneOf(waiting, 'build.finished');
    expect(finished).toMatchObject({ outcome: 'cancelled' });
    expect(formatInstant(finished!.at.from)).toBe('2031-03-04T10:05:05Z');
    expect(finished?.at.to).toBe(finished?.at.from);
  });

  it('has not finished while it works', () => {
    expect(eventsOf(build({ status: 'WORKING' })).map(({ kind }) => kind)).not.toContain('build.finished');
  });

  it('reached its deploy only when a deploy step began', () => {
    const deploy = ['run', 'deploy', 'atlas', '--region', 'l1'];
    const begun = build({ status: 'CANCELLED', steps: [step('Deploy', deploy, 'CANCELLED', '2031-03-04T10:04:00Z')] });
    const never = build({ status: 'CANCELLED', steps: [step('Deploy', deploy, 'CANCELLED')] });
    expect(oneOf(begun, 'build.finished')?.attributes).toMatchObject({ reachedDeploy: true, deploys: ['atlas'] });
    expect(oneOf(never, 'build.finished')?.attributes).toMatchObject({ reachedDeploy: false, deploys: [] });
    const ran = oneOf(begun, 'build.step');
    expect(ran).toMatchObject({ outcome: 'cancelled', attributes: { step: 'Deploy', deploy: true } });
    expect(formatInstant(ran!.at.to!)).toBe('2031-03-04T10:05:05Z');
    expect(oneOf(never, 'build.step')).toBeUndefined();
  });

  it.each([
    [
      'bash -c',
      { entrypoint: 'bash', args: ['-c', 'set -e; gcloud beta run services update-traffic atlas --to-latest'] },
      ['atlas'],
    ],
    ['script', { script: '#!/bin/sh\ngcloud run deploy atlas-web --image x' }, ['atlas-web']],
    [
      'the gcloud builder',
      { name: 'gcr.io/cloud-builders/gcloud', args: ['run', 'services', 'replace', 'service.yaml'] },
      [],
    ],
    ['firebase', { name: 'node:22', args: ['npx', 'firebase', 'deploy', '--only', 'hosting'] }, []],
  ])('sees a deploy command in %s', (_, fields, deploys) => {
    const body = build({ steps: [{ ...fields, status: 'SUCCESS' } as Json] });
    expect(oneOf(body, 'build.finished')?.attributes).toMatchObject({ reachedDeploy: true, deploys });
  });

  it('sees none in a command that only lists', () => {
    const body = build({ steps: [step('look', ['run', 'services', 'list'], 'SUCCESS', '2031-03-04T10:01:00Z')] });
    expect(oneOf(body, 'build.finished')?.attributes['reachedDeploy']).toBe(false);
  });

  it('names the step that failed and what was said of it', () => {
    const body = build({
      status: 'FAILURE',
      steps: [step('unit', ['x'], 'FAILURE')],
      failureInfo: { type: 'USER_BUILD_STEP', detail: 'exit 1' },
    });
    expect(oneOf(body, 'build.finished')).toMatchObject({
      outcome: 'failure',
      text: 'exit 1',
      attributes: { failedStep: 'unit' },
    });
  });

  it('publishes its images by digest', () => {
    const images = [{ name: 'h/atlas:2.1', digest: 'sha256:aa', pushTiming: { endTime: '2031-03-04T10:03:00Z' } }];
    const published = oneOf(build({ results: { images } }), 'artifact.published');
    expect(published?.attributes).toEqual({ digest: 'sha256:aa', image: 'h/atlas:2.1', tag: '2.1' });
    expect(formatInstant(published!.at.from)).toBe('2031-03-04T10:03:00Z');
  });

  it('tells who approved or rejected it', () => {
    const result = {
      approverAccount: 'ada@lumen.example',
      approvalTime: '2031-03-04T10:00:03Z',
      decision: 'REJECTED',
      comment: 'no',
    };
    expect(oneOf(build({ approval: { result } }), 'build.reviewed')).toMatchObject({
      actors: [{ role: 'reviewer', handle: 'ada@lumen.example', kind: 'human' }],
      attributes: { review: 'rejected' },
      text: 'no',
    });
  });

  it('reads any JSON without throwing, and the same twice', () => {
    expectTotal(cloudBuild, FILE, [
      build({
        steps: [step('Deploy', ['run', 'deploy', 'atlas'], 'SUCCESS', '2031-03-04T10:04:00Z', '2031-03-04T10:05:00Z')],
        results: { images: [{ name: 'a', digest: 'b', pushTiming: { endTime: '2031-03-04T10:04:00Z' } }] },
        approval: { result: { decision: 'APPROVED', approvalTime: '2031-03-04T10:00:00Z', approverAccount: 'a@b' } },
      }),
    ]);
  });
});
