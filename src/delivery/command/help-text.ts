/** What `--help` prints, made from the table of commands. */
import { COMMAND_NAMES, COMMANDS, type CommandName, type CommandOption, type CommandSpec } from './commands.js';

/** The usage of a command on one line, as the README has it: `corroborate verify REPORT.md --evidence BUNDLE [--format …]`. */
export function usageOf(name: CommandName): string {
  const spec: CommandSpec = COMMANDS[name];
  const options = Object.entries(spec.options).map(([option, { value, choices, required, many }]) => {
    const text = `--${option} ${choices ? choices.join('|') : value}`;
    return required ? text : `[${text}]${many ? '…' : ''}`;
  });
  return ['corroborate', name, spec.argument, ...options, spec.handsOn ? '…' : undefined].filter(Boolean).join(' ');
}

const EXIT = `Exit status: 0 nothing found at or above --fail-on; 1 something was found;
2 a mistake in the arguments or in what they name; 3 a fault of ours.`;

/** `Usage: …`, broken before options so that no line is longer than a terminal. */
export const usageText = (name: CommandName): string => `Usage: ${wrapUsage(usageOf(name))}`;

/** Help about everything, or about one command. */
export function helpText(about: CommandName | null): string {
  if (about === null)
    return `Corroborate checks incident reports against evidence.

${COMMAND_NAMES.map((name) => `  corroborate ${name.padEnd(10)}${COMMANDS[name].does}`).join('\n')}

  corroborate COMMAND --help    what a command takes
  corroborate --version

${EXIT}
`;
  const spec: CommandSpec = COMMANDS[about];
  const options = Object.entries(spec.options).map(optionLine);
  const parts = [
    usageText(about),
    `${upper(spec.does)}.${spec.argument ? `\n${spec.argument} may be - for standard input.` : ''}`,
    ...(options.length > 0 ? [options.join('\n')] : []),
    spec.handsOn
      ? 'Options: --host ADDRESS, --port NUMBER.\nEverything else is set by the environment (README, “Settings”).'
      : EXIT,
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionLine([name, { value, choices, means }]: [string, CommandOption]): string {
  const left = `  --${name} ${value}`;
  const meaning = `${means}${choices ? `\n${' '.repeat(24)}${choices.join(', ')}` : ''}`;
  return left.length < 23 ? `${left.padEnd(24)}${meaning}` : `${left}\n${' '.repeat(24)}${meaning}`;
}

function wrapUsage(usage: string): string {
  const lines = [''];
  for (const part of usage.split(/ (?=\[?--)/)) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + part.length > 70) lines.push(`         ${part}`);
    else lines[lines.length - 1] = last === '' ? part : `${last} ${part}`;
  }
  return lines.join('\n');
}

const upper = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
