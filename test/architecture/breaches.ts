/** What breaks the rules of the house, each as one sentence that says why; pure, so that fixtures can break them. */
import { FLOORS, type Floor } from './floors.js';
import { importsOf, isForTests, type SourceFile, withoutComments } from './source-files.js';

/** What specs may use wherever they stand. */
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'ajv',
  'yaml',
  'node:',
  'tar',
  'yazl',
  'pg',
  'ioredis',
  '@lezer/common',
  '@octokit/',
];

export const floorOf = (path: string): Floor | undefined => FLOORS.find((floor) => floor.of(path));

const named = (list: readonly string[], name: string): boolean =>
  list.some(
    (entry) => entry === name || name.startsWith(entry.endsWith('/') || entry.endsWith(':') ? entry : `${entry}/`),
  );

/** Imports that climb or reach sideways. */
export function wrongImports(file: SourceFile): string[] {
  const floor = floorOf(file.path);
  if (!floor) return [`${file.path} stands on no floor: give its folder a row in test/architecture/floors.ts.`];
  const tests = isForTests(file.path);
  return importsOf(file).flatMap(({ written, file: target }) => {
    if (target === null) {
      if (named(floor.packages, written) || (tests && named(TEST_PACKAGES, written))) return [];
      return [`${file.path} imports ${written}, which ${floor.name} may not: ${floor.why}.`];
    }
    if (tests && target.startsWith('../test/')) return [];
    const other = floorOf(target)?.name;
    if (other === floor.name || (other !== undefined && stands(floor, other))) return [];
    return [`${file.path} (${floor.name}) imports ${target} (${other ?? 'no floor'}): ${floor.why}.`];
  });
}

const stands = (floor: Floor, other: string): boolean =>
  floor.below.some((below) => below === other || (below.endsWith('/') && other.startsWith(below)));

/** Circles of imports, each once, as `a → b → a`. */
export function circles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, importsOf(file).flatMap(({ file: to }) => to ?? [])]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const to of known.get(path) ?? []) if (known.has(to)) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of known.keys()) visit(path, []);
  return found.map((circle) => `${circle}: files that need one another cannot be read, tested or moved one at a time.`);
}

/** The packages that are loaded when a file is started: what it imports, and what that imports. */
export function packagesLoadedBy(entry: string, files: readonly SourceFile[]): ReadonlySet<string> {
  const known = new Map(files.map((file) => [file.path, file]));
  const [seen, packages] = [new Set<string>(), new Set<string>()];
  const rest = [entry];
  for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
    const file = known.get(path);
    if (!file || seen.has(path)) continue;
    seen.add(path);
    for (const { written, file: target, when } of importsOf(file)) {
      if (when !== 'start') continue;
      if (target === null) packages.add(written);
      else rest.push(target);
    }
  }
  return packages;
}

const BANNED = /^(?:utils?|helpers?|common|shared|misc|managers?|base|stuff|lib)$/;

/** Names that say nothing. */
export const emptyNames = (path: string): string[] =>
  path
    .split('/')
    .flatMap((part) => part.replace(/\.ts$/, '').split(/[.-]/))
    .filter((word) => BANNED.test(word))
    .map(
      (word) =>
        `${path} is called "${word}": such a name says nothing of what is inside, and so everything ends up there.`,
    );

const LONGEST = 250;

/** A file that is too long, or that does not say what it is. */
export function unreadable({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1;
  const opens = /^(?:#![^\n]*\n)?(?:\/\*\*|\/\/)/.test(text);
  return [
    ...(lines > LONGEST ? [`${path} has ${lines} lines: above ${LONGEST} a file holds more than one idea.`] : []),
    ...(opens || isSpec(path)
      ? []
      : [`${path} does not begin with a sentence that says what it is and what it may not do.`]),
  ];
}

const isSpec = (path: string): boolean => /\.spec\.ts$/.test(path);

/** The environment is read in one place. */
export function readsEnvironment({ path, text }: SourceFile): string[] {
  const floor = floorOf(path)?.name ?? '';
  if (floor === 'attic' || isForTests(path) || !/\bprocess\.env\b/.test(withoutComments(text))) return [];
  return [
    `${path} reads process.env: settings are read once, in src/settings.ts, and handed on; a value read elsewhere is one nobody finds.`,
  ];
}

/** Chance and clocks below the outside make verdicts that nobody can repeat. */
export function readsTheWorld({ path, text }: SourceFile): string[] {
  const floor = floorOf(path)?.name ?? '';
  if (!['domain', 'claims', 'reading', 'checks'].includes(floor) || isForTests(path)) return [];
  const found =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.|\bIntl\.DateTimeFormat\(\)/.exec(
      withoutComments(text),
    );
  return found
    ? [
        `${path} uses ${found[0]}: the same report and evidence must give the same bytes, on every machine and on every day.`,
      ]
    : [];
}

/** Everything that a set of files breaks. */
export const breachesOf = (files: readonly SourceFile[]): readonly string[] => [
  ...files.flatMap((file) => [
    ...wrongImports(file),
    ...emptyNames(file.path),
    ...unreadable(file),
    ...readsEnvironment(file),
    ...readsTheWorld(file),
  ]),
  ...circles(files),
];
