/** The command as `npm run build` leaves it: one file, and beside it what V8 made of it, because compiling it anew takes longer than reading a small report. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { command } from './command.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** One function of `exports` and `require`: all modules of the command. */
const CODE = pathOf('./command.cjs');
/** Code of V8 for that file, with every function that a first run needed. Another V8, or one told otherwise, passes it over and compiles. */
export const CODE_CACHE = pathOf('./command.cache');

interface BuiltCommand {
  readonly exported: { readonly command: typeof command };
  readonly script: Script;
}

/** Null where the command was compiled but not put into one file. */
export function builtCommand(): BuiltCommand | null {
  if (!existsSync(CODE)) return null;
  const cachedData = existsSync(CODE_CACHE) ? readFileSync(CODE_CACHE) : undefined;
  const script = new Script(readFileSync(CODE, 'utf8'), { filename: CODE, ...(cachedData && { cachedData }) });
  const exported = {} as BuiltCommand['exported'];
  script.runInThisContext()(exported, createRequire(CODE));
  return { exported, script };
}
