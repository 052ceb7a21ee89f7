/** Holds the source to the floors, to files that can be read, and to results that can be repeated. */
import { describe, expect, it } from 'vitest';
import { ALLOWED } from './allowed.js';
import {
  breachesOf,
  circles,
  emptyNames,
  packagesLoadedBy,
  readsEnvironment,
  readsTheWorld,
  unreadable,
  wrongImports,
} from './breaches.js';
import { FLOORS } from './floors.js';
import { importsOf, sourceFiles } from './source-files.js';

const files = sourceFiles();

describe('the house', () => {
  const breaches = breachesOf(files);
  const isAllowed = (breach: string) => ALLOWED.some((allowed) => breach.startsWith(allowed.breach));

  it('is built as it says', () => {
    if (ALLOWED.length > 0)
      console.info(
        ALLOWED.map(({ breach, because, since }) => `allowed since ${since}: ${breach} … (${because})`).join('\n'),
      );
    expect(breaches.filter((breach) => !isAllowed(breach))).toEqual([]);
  });

  it('says which exceptions are not needed any more, and lets none stand without reason and day', () => {
    for (const { breach, because, since } of ALLOWED) {
      if (!breaches.some((found) => found.startsWith(breach)))
        console.info(`no longer needed in allowed.ts: ${breach}`);
      expect(because).toMatch(/\S/);
      expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('is seen whole: files on every floor, and imports in most files', () => {
    for (const floor of FLOORS)
      expect(files.filter(({ path }) => floor.of(path)).length, floor.name).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(400);
    expect(files.filter((file) => importsOf(file).length > 0).length / files.length).toBeGreaterThan(0.8);
  });
});

describe('the command', () => {
  it('starts without web server, database or queue, so that verify is fast', () => {
    const loaded = [...packagesLoadedBy('command.ts', files)].filter((name) => !name.startsWith('node:'));
    expect(
      loaded.filter((name) => /nest|fastify|prisma|^pg$|bullmq|redis|rxjs|reflect|octokit|google|openai/.test(name)),
    ).toEqual([]);
    expect(loaded).toContain('zod');
    expect([...packagesLoadedBy('cli.ts', files)].filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect([...packagesLoadedBy('main.ts', files)]).toContain('@nestjs/core');
  });
});

describe('the scan of imports', () => {
  const written = (text: string) => importsOf({ path: 'checks/a.ts', text }).map((one) => one.written);
  it.each([
    [`import { a } from './a.js';`, ['./a.js']],
    [`import type { A } from '../domain/a.js';`, ['../domain/a.js']],
    [`import {\n  a,\n  type B,\n} from "b";`, ['b']],
    [`import 'reflect-metadata';`, ['reflect-metadata']],
    [`export { a } from './a.js';\nexport * from './b.js';`, ['./a.js', './b.js']],
    [`const x = await import('./late.js');`, ['./late.js']],
    [`let a: import('./type.js').A;`, ['./type.js']],
    [`/** import { a } from './doc.js'; */\n// import './note.js'\nconst a = 1;`, []],
    [`const important = 'x from y';\nexport const a = 'z';`, []],
  ])('finds in %j: %j', (text, want) => expect(written(text)).toEqual(want));
});

/** A file that is right in everything but what is tested. */
const file = (path: string, code = '') => ({ path, text: `/** What it is. */\n${code}\n` });

describe('a breach is found, and says why', () => {
  it.each([
    ['domain/a.ts', `import { b } from '../claims/b.js';`, /depend on nothing/],
    ['domain/a.ts', `import type { B } from '../application/b.js';`, /depend on nothing/],
    ['domain/a.ts', `import { createHash } from 'node:crypto';`, /depend on nothing/],
    ['claims/a.ts', `import { b } from '../reading/b.js';`, /language between/],
    ['checks/a.ts', `import { b } from '../reading/b.js';`, /who read the claim/],
    ['checks/a.ts', `import { readFile } from 'node:fs/promises';`, /no I\/O/],
    ['reading/a.ts', `import { b } from '../checks/b.js';`, /grammar and dictionary/],
    ['reading/a.ts', `import OpenAI from 'openai';`, /grammar and dictionary/],
    ['application/a.ts', `import { Injectable } from '@nestjs/common';`, /no framework/],
    ['application/a.ts', `import { PrismaClient } from '@prisma/client';`, /no framework/],
    ['application/a.ts', `import { Queue } from 'bullmq';`, /no framework/],
    ['application/a.ts', `import { b } from '../sources/index.js';`, /no framework/],
    ['delivery/a.ts', `import { b } from '../adapters/store/b.js';`, /shows and carries/],
    ['delivery/a.ts', `import type { B } from '../sources/github/b.js';`, /shows and carries/],
    ['sources/slack/a.ts', `import { b } from '../jira/b.js';`, /could not be added or removed alone/],
    ['sources/slack/a.ts', `import { b } from '../google/b.js';`, /could not be added or removed alone/],
    ['sources/slack/a.ts', `import { b } from '../../adapters/zip/b.js';`, /could not be added or removed alone/],
    ['adapters/zip/a.ts', `import { b } from '../store/b.js';`, /replaceable/],
    ['adapters/zip/a.ts', `import { b } from '../../delivery/b.js';`, /replaceable/],
    ['application/a.ts', `import { b } from '../cli.js';`, /no framework/],
    ['cellar/a.ts', `export const a = 1;`, /stands on no floor/],
  ])('%s with %s', (path, code, why) => expect(wrongImports(file(path, code)).join()).toMatch(why));

  it.each([
    ['sources/cloud-run/a.ts', `import { b } from '../google/b.js';`],
    ['sources/index.ts', `import { b } from './slack/source.js';`],
    ['cli.ts', `import { b } from './adapters/zip/b.js';`],
    ['checks/matching/a.ts', `import { b } from '../../domain/b.js';`],
    ['domain/a.spec.ts', `import { it } from 'vitest';`],
  ])('%s may have %s', (path, code) => expect(wrongImports(file(path, code))).toEqual([]));

  it('in circles of any length, types included', () => {
    const ring = [
      file('domain/a.ts', `import type { B } from './b.js';`),
      file('domain/b.ts', `import { c } from './c.js';`),
      file('domain/c.ts', `import { a } from './a.js';`),
      file('domain/d.ts', `import { a } from './a.js';`),
    ];
    expect(circles(ring)).toHaveLength(1);
    expect(circles(ring)[0]).toMatch(/^domain\/a\.ts → domain\/b\.ts → domain\/c\.ts → domain\/a\.ts: .*one at a time/);
    expect(circles(ring.slice(1))).toEqual([]);
  });

  it.each([
    'application/utils/a.ts',
    'domain/date-helpers.ts',
    'checks/common.ts',
    'delivery/shared/x.ts',
    'adapters/misc.spec.ts',
    'sources/base-source.ts',
    'application/job.manager.ts',
  ])('in the name %s', (path) => expect(emptyNames(path).join()).toMatch(/says nothing/));
  it('not in names that only contain such a word', () =>
    expect(emptyNames('adapters/postgres/database.ts')).toEqual([]));

  it('in a file that is too long or says nothing of itself', () => {
    expect(unreadable(file('domain/a.ts', '\n'.repeat(250)))[0]).toMatch(/more than one idea/);
    expect(unreadable({ path: 'domain/a.ts', text: 'export const a = 1;\n' })[0]).toMatch(
      /does not begin with a sentence/,
    );
    expect(unreadable(file('domain/a.ts'))).toEqual([]);
  });

  it('in a second place that reads the environment', () => {
    expect(readsEnvironment(file('application/a.ts', 'process.env.X'))[0]).toMatch(/read once/);
    expect(readsEnvironment(file('settings.ts', 'process.env.X'))).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'performance.now()', 'process.platform'])(
    'in a check that uses %s',
    (code) => expect(readsTheWorld(file('checks/a.ts', code))[0]).toMatch(/same bytes/),
  );
});
