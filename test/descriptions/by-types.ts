/** Holds JSON to a type of TypeScript that a package ships: written down as a literal of that type, it has to compile. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Described {
  /** Of the answer, for whoever reads what is wrong. */
  readonly name: string;
  /** `import('@slack/web-api').UsersListResponse` */
  readonly type: string;
  readonly json: unknown;
}

/** Below `node_modules`, from where the packages are found. */
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
/** Any part of an answer may be left out; a type that lets any other field pass does not let it pass here. */
const HEAD = `
type Names<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };
type Known<T> = T extends readonly (infer U)[] ? Known<U>[] : T extends object ? ([Names<T>] extends [never] ? T : { [K in Names<T> & keyof T]?: Known<T[K]> }) : T;
`;
const OPTIONS =
  '--noEmit --strict --skipLibCheck --pretty false --ignoreConfig --target es2023 --module nodenext --types node';

/** What does not compile, by name of the answer. One compilation for all of them: the types are large. */
export function unlikeTypes(all: readonly Described[]): string[] {
  const lines = all.map(({ type, json }, index) => `const a${index}: Known<${type}> = ${JSON.stringify(json)};`);
  mkdirSync(join(MODULES, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(MODULES, '.cache', 'described-'));
  try {
    const file = join(folder, 'described.mts');
    writeFileSync(file, HEAD + lines.join('\n'));
    const compiler = join(MODULES, '.bin', 'tsc');
    const { status, stdout } = spawnSync(compiler, [...OPTIONS.split(' '), file], { encoding: 'utf8' });
    const found = problemsIn(stdout);
    if (status === null || (status !== 0 && found.length === 0)) throw new Error(`the compiler failed: ${stdout}`);
    return found.map(({ line, message }) => `${all[line - HEAD.split('\n').length]?.name}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each problem of `file(line,column): error TS2322: …`, with the lines below it that say more. */
const problemsIn = (output: string) =>
  output
    .split(/^\S*described\.mts\(/m)
    .slice(1)
    .map((text) => ({
      line: Number(/^\d+/.exec(text)?.[0]),
      message: text
        .replace(/^\d+,\d+\): error TS\d+: /, '')
        .replace(/\s+/g, ' ')
        .replaceAll('"', '')
        .slice(0, 300),
    }));
