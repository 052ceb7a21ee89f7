/** Runs every check over every claim of the sample's drafts, with its evidence, with none, and with two checks that break their word. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { AUTHORSHIP_QUESTIONS, judgeAuthorship } from '../../src/application/verify/judge-authorship.js';
import { worldOf } from '../../src/application/verify/world-of.js';
import type { Check } from '../../src/checks/check.js';
import { checkBreaches } from '../../src/checks/check-tester.fixture.js';
import { CHECKS } from '../../src/checks/index.js';
import type { World } from '../../src/checks/world.js';
import type { Claim } from '../../src/claims/claim.js';
import { CLAIM_KINDS } from '../../src/claims/kinds.js';
import type { TimelineEvent } from '../../src/domain/timeline-event.js';
import { readReport } from '../../src/reading/read-report.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';

const SAMPLE = new URL('../../samples/INC-618/', import.meta.url);

let claims: readonly Claim[];
let events: readonly TimelineEvent[];
let world: World;

beforeAll(async () => {
  const opened = await openBundle(new URL('bundle', SAMPLE).pathname);
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  const loaded = await loadBundle(opened.value, SOURCES, readGitBundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const reader = memoryEvidence(loaded.value.manifest, loaded.value);
  const dictionary = await reader.dictionary();
  const timeline = await reader.answer(AUTHORSHIP_QUESTIONS);
  const reports = readdirSync(new URL('reports', SAMPLE)).map((name) =>
    readReport(readFileSync(new URL(`reports/${name}`, SAMPLE), 'utf8'), dictionary, {}),
  );
  claims = reports.flatMap((report) => report.claims);
  world = worldOf(dictionary, judgeAuthorship(reports[0]!.authors, dictionary, timeline));
  events = loaded.value.events;
});

const breachesOf = (check: Check): string[] =>
  claims
    .filter(({ kind }) => check.appliesTo.includes(kind))
    .flatMap((claim) =>
      checkBreaches(check, { claim, events, world }).map((breach) => `${claim.kind} “${claim.text}”: ${breach}`),
    );

describe('every check', () => {
  it.each(CHECKS.map((check) => [check.id, check] as const))('%s keeps its word', (_id, check) =>
    expect(breachesOf(check)).toEqual([]),
  );

  it.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s is a frozen value with one question and claims to ask it of',
    (_id, check) => {
      expect(Object.isFrozen(check)).toBe(true);
      expect(check.asks).toMatch(/^[A-Z].*\?$/);
      expect(check.appliesTo.length).toBeGreaterThan(0);
      for (const kind of check.appliesTo) expect(CLAIM_KINDS).toContain(kind);
    },
  );

  it('has an id of its own', () => expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length));
  it('has claims to be tried on', () => expect(claims.length).toBeGreaterThan(60));
});

describe('the tester finds', () => {
  const honest = (): Check => CHECKS.find(({ appliesTo }) => appliesTo.includes('event'))!;
  const finding = { check: 'odd', facet: 'time', stance: 'supports', reason: 'records_agree', pointers: [] } as const;
  const side = { asserted: { type: 'none', value: null }, found: { type: 'none', value: null } } as const;
  it('a check that speaks without evidence and signs with another name', () => {
    const odd: Check = { ...honest(), id: 'even', needs: () => [], examine: () => [{ ...finding, ...side }] };
    expect(breachesOf(odd).join()).toMatch(/signs as odd.*without pointing.*without evidence it supports/s);
  });
  it('a check that does not say the same twice', () => {
    let runs = 0;
    const moody: Check = {
      ...honest(),
      id: 'odd',
      needs: () => [],
      examine: () => (runs++ % 2 ? [] : [{ ...finding, ...side, stance: 'silent' }]),
    };
    expect(breachesOf(moody).join()).toMatch(/two runs do not agree/);
  });
  it('a check that asks what it has not declared', () => {
    const sly: Check = {
      ...honest(),
      needs: () => [],
      examine: (_claim, timeline) => timeline.ask({ kinds: ['change.merged'] }).flatMap(() => []),
    };
    expect(() => breachesOf(sly)).toThrow(/not declared/);
  });
});
