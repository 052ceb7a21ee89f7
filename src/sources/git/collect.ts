/** Git repositories in folders of this machine, read where they lie by the same reader as git bundles; never complete, for git keeps no account of what was moved or deleted. */
import { basename } from 'node:path';
import { z } from 'zod';
import type { CollectedPage, CollectWindow, LiveSource } from '../../application/ports/live-source.js';
import { RemoteFault, type RemoteFaultKind } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';
import type { BundleRefusal, Refused } from './bundle-repository.js';
import { type AllowedFolder, openRepository, type ReadLimits } from './local-repository.js';
import { output, Stop } from './read-history.js';
import { type RepositoryReading, readRepository } from './read-repository.js';

const LIMITS: ReadLimits = { maxOutputBytes: 256 * 1024 * 1024, timeoutMs: 60_000 };
const PAGE = 500;
/** Characters of records in a page. */
const PAGE_SIZE = 4_000_000;
const MOST = 50;

/** An absolute path without steps upwards. */
const FOLDER = /^(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/;

const nameOf = (path: string): string => basename(path).replace(/\.git$/, '');

const schema = z.strictObject({
  folders: z
    .string()
    .transform((given) =>
      given
        .split(',')
        .map((path) => path.trim().replace(/\/+$/, ''))
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(FOLDER, 'give absolute paths')).min(1).max(MOST))
    .refine((paths) => new Set(paths.map(nameOf)).size === paths.length, 'two repositories have the same name')
    .refine((paths) => paths.every((path) => nameOf(path) !== ''), 'a folder needs a name'),
});
type Settings = z.output<typeof schema>;

export const gitLive: LiveSource<Settings> = {
  source: 'git',
  title: 'Git repositories',
  schema,
  settings: [
    {
      name: 'folders',
      label: 'Folders',
      help: 'Of repositories on this machine, with or without a work tree, below a folder of CORROBORATE_GIT_ROOTS',
      example: '/srv/git/shop.git, /srv/git/infra.git',
    },
  ],
  needs: ['Reading the folders, for the user that this server runs as; and git itself'],
  covers: 'Commits dated in the window, what they changed and undo, and the branches and tags that hold them',
  cannotProve:
    'Who pushed what and when: git keeps no account of that, its dates are whatever their writers set, and deleted branches leave nothing',
  origins: () => [],
  connect: ({ folders }, { folder = nowhere, now }) => ({
    async test() {
      for (const path of folders)
        await faulty(async () => output((await openRepository(path, folder, LIMITS)).git, ['rev-parse', '--git-dir']));
      return {
        account: folders.map(nameOf).join(', '),
        missing: [],
        excess: [],
        unknown: 'Whether this server might also write there was not tried; nothing in it does.',
      };
    },
    parts: async () => folders.map((path) => ({ key: path, name: nameOf(path) })),
    collect: ({ key }, window, cursor) => pages({ path: key, folder, watermark: now() }, window, cursor),
  }),
};

async function nowhere(path: string): Promise<string> {
  throw new RemoteFault('refused', `${path} may not be read here.`);
}

interface Place {
  readonly path: string;
  readonly folder: AllowedFolder;
  readonly watermark: string;
}

interface Cursor {
  /** Of branches and tags when it was begun. */
  readonly state: string;
  readonly next: number;
  readonly pages: number;
}

async function* pages(
  { path, folder, watermark }: Place,
  window: CollectWindow,
  from: string | null,
): AsyncIterable<CollectedPage> {
  const seconds = { from: Date.parse(window.from) / 1000, to: Date.parse(window.to) / 1000 };
  const reading = await faulty(async () => readRepository(await openRepository(path, folder, LIMITS), seconds));
  const cursor = from === null ? null : (JSON.parse(from) as Cursor);
  // A branch moved since: what was handed out comes again, and the store knows it.
  let at = cursor?.state === reading.state ? cursor : { state: reading.state, next: 0, pages: 0 };
  const file = `git/${nameOf(path)}.jsonl`;
  for (;;) {
    const bodies = pageFrom(reading.records, at.next);
    at = { ...at, next: at.next + bodies.length, pages: at.pages + 1 };
    const records = bodies.length === 0 ? [] : [{ path: file, bodies }];
    if (at.next >= reading.records.length) {
      yield { records, cursor: null, coverage: [statement(path, file, { reading, pages: at.pages, watermark })] };
      return;
    }
    yield { records, cursor: JSON.stringify(at) };
  }
}

function pageFrom(records: readonly Json[], start: number): readonly Json[] {
  let end = start;
  for (let size = 0; end < records.length && end - start < PAGE && size < PAGE_SIZE; end++)
    size += JSON.stringify(records[end]).length;
  return records.slice(start, end);
}

interface Seen {
  readonly reading: RepositoryReading;
  readonly pages: number;
  readonly watermark: string;
}

const statement = (path: string, file: string, { reading, pages, watermark }: Seen) => ({
  path: file,
  scope: `commits of ${nameOf(path)} in the window, as its branches and tags stood at ${watermark}`,
  never: 'git keeps no account of what was pushed, rewritten or deleted',
  proof: {
    pages,
    records: reading.records.length,
    terminalPage: true,
    control: { asked: 'commit', found: reading.any },
    watermark,
    gaps: reading.gaps,
  },
});

const KINDS: Readonly<Record<BundleRefusal, RemoteFaultKind>> = {
  no_git: 'refused',
  not_a_bundle: 'malformed',
  incomplete: 'malformed',
  too_large: 'refused',
  too_slow: 'unavailable',
  failed: 'malformed',
};
const SENTENCES: Partial<Record<BundleRefusal, string>> = {
  no_git: 'git is not installed on this machine.',
  too_large: 'The repository has more commits in this window than are collected at once.',
  too_slow: 'git did not finish reading the repository in time.',
};

/** A refusal of git as the fault of a source. */
async function faulty<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { refusal } = error.refused satisfies Refused;
    throw new RemoteFault(KINDS[refusal], SENTENCES[refusal] ?? 'git cannot read the repository.');
  }
}
