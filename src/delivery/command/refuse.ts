/** Says what is wrong with what was asked, one sentence a line, on standard error. */
import type { ExitStatus } from './exit-status.js';
import { printable } from './printable.js';
import { type Surroundings, writeAll } from './surroundings.js';

/** @returns exit status 2 */
export async function refuse(around: Surroundings, mistakes: readonly string[], after = ''): Promise<ExitStatus> {
  const lines = mistakes.map((mistake) => `corroborate: ${printable(mistake)}\n`);
  await writeAll(around.stderr, `${lines.join('')}${after}`);
  return 2;
}
