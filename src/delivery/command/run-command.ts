/** Runs one command to its exit status: the document goes to standard output, everything else to standard error. */
import { ENGINE } from '../../application/engine.js';
import { readCommandLine } from './command-line.js';
import { helpText, usageText } from './help-text.js';
import { refuse } from './refuse.js';
import { runTimeline } from './run-timeline.js';
import { runVerify } from './run-verify.js';
import { type Surroundings, writeAll } from './surroundings.js';

/** @param argv what follows the name of the program. @returns 0 fine, 1 found, 2 bad usage or input, 3 a fault of ours */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<number> {
  const line = readCommandLine(argv);
  try {
    if (!line.ok) {
      const usage = line.about ? `\n${usageText(line.about)}\n` : '\nSee corroborate --help.\n';
      return await refuse(around, line.mistakes, usage);
    }
    const { command } = line;
    switch (command.name) {
      case 'verify':
        return await runVerify(command, around);
      case 'timeline':
        return await runTimeline(command, around);
      case 'serve':
      case 'worker':
        return await around[command.name](command.argv);
      case 'help':
        await writeAll(around.stdout, helpText(command.about));
        return 0;
      case 'version':
        await writeAll(around.stdout, `corroborate ${ENGINE.version}\n`);
        return 0;
    }
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await writeAll(around.stderr, `A fault of Corroborate, not of your input:\n${told}\n`).catch(() => {});
    return 3;
  }
}
