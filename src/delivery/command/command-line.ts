/** Arguments in, a command or every mistake in them out; pure, reads no file and no environment. */
import { parseArgs } from 'node:util';
import { reportFaults } from '../../application/reports/check-report.js';
import type { ReportOptions } from '../../application/use-cases.js';
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandName,
  type CommandOption,
  type CommandSpec,
  type FailOn,
  type TimelineFormat,
  type VerifyFormat,
} from './commands.js';
import { nearest } from './nearest.js';

export interface VerifyCommand {
  readonly name: 'verify';
  /** A path, or `-` for standard input. */
  readonly report: string;
  readonly evidence: string;
  readonly format: VerifyFormat;
  /** Null writes to standard output. */
  readonly out: string | null;
  readonly failOn: FailOn;
  readonly options: ReportOptions;
}

export interface TimelineCommand {
  readonly name: 'timeline';
  readonly evidence: string;
  readonly format: TimelineFormat;
}

export type Command =
  | VerifyCommand
  | TimelineCommand
  | { readonly name: 'serve' | 'worker'; readonly argv: readonly string[] }
  | { readonly name: 'help'; readonly about: CommandName | null }
  | { readonly name: 'version' };

export type CommandLine =
  | { readonly ok: true; readonly command: Command }
  /** One clear sentence each. */
  | { readonly ok: false; readonly mistakes: readonly string[]; readonly about: CommandName | null };

/** @example readCommandLine(['verify', 'report.md', '--evidence', 'bundle/']) */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const [first, ...rest] = argv;
  if (first === undefined) return wrong(null, ['Say what to do: verify, timeline, serve or worker.']);
  if (first === '--version' || first === '-v' || first === 'version') return right({ name: 'version' });
  if (first === '--help' || first === '-h' || first === 'help')
    return right({ name: 'help', about: isCommand(rest[0]) ? rest[0] : null });
  if (!isCommand(first)) return wrong(null, [unknownCommand(first)]);
  if (rest.includes('--help') || rest.includes('-h')) return right({ name: 'help', about: first });
  if (first === 'serve' || first === 'worker') return right({ name: first, argv: rest });
  const given = readArguments(first, rest);
  if (given.mistakes.length > 0) return wrong(first, given.mistakes);
  return first === 'verify' ? verifyCommand(given) : right(timelineCommand(given));
}

const right = (command: Command): CommandLine => ({ ok: true, command });
const wrong = (about: CommandName | null, mistakes: readonly string[]): CommandLine => ({ ok: false, about, mistakes });
const isCommand = (word: string | undefined): word is CommandName => COMMAND_NAMES.includes(word as CommandName);

function unknownCommand(word: string): string {
  if (word.startsWith('-')) return `${word} is no option here: the command comes first, as in "corroborate verify".`;
  const near = nearest(word, COMMAND_NAMES);
  return `"${word}" is not a command${near ? `; did you mean "${near}"?` : ': there are verify, timeline, serve and worker.'}`;
}

interface Given {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly mistakes: readonly string[];
}

function readArguments(name: CommandName, argv: readonly string[]): Given {
  const spec: CommandSpec = COMMANDS[name];
  const { meant, misspelt } = asMeant(name, spec, argv);
  const { kept, missing } = withoutLoneOptions(spec, meant);
  const { tokens } = parseArgs({
    args: kept,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(Object.keys(spec.options).map((option) => [option, { type: 'string' as const }])),
  });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  const mistakes = [
    ...misspelt,
    ...missing.map((option) => `--${option} needs a value: ${spec.options[option]!.value}.`),
  ];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = spec.options[token.name];
    if (!option) mistakes.push(`${token.rawName} is not an option of ${name}; see corroborate ${name} --help.`);
    else mistakes.push(...take(values, token.name, option, token.value ?? ''));
  }
  mistakes.push(...wrongCount(name, spec, positionals));
  for (const [option, { required, value }] of Object.entries(spec.options))
    if (required && !values.has(option) && !missing.includes(option)) mistakes.push(`--${option} ${value} is missing.`);
  return { positionals, values, mistakes };
}

/** A misspelt option is one mistake: it is read on as the one that was meant, so that its value is no further one. */
function asMeant(name: CommandName, spec: CommandSpec, argv: readonly string[]) {
  const known = Object.keys(spec.options).map((option) => `--${option}`);
  const misspelt: string[] = [];
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const meant = argv.map((word, place) => {
    const [option = '', ...value] = word.split(/(?==)/);
    const near = place < end && /^--\w/.test(option) && !known.includes(option) ? nearest(option, known) : null;
    if (!near) return word;
    misspelt.push(`${option} is not an option of ${name}; did you mean ${near}?`);
    return `${near}${value.join('')}`;
  });
  return { meant, misspelt };
}

/** An option that is followed by another one, or by nothing, has no value; it is taken out so that it swallows no other. */
function withoutLoneOptions(spec: CommandSpec, argv: readonly string[]) {
  const kept: string[] = [];
  const missing: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--') return { kept: [...kept, ...argv.slice(i)], missing };
    const option = word.startsWith('--') ? word.slice(2) : '';
    if (!Object.hasOwn(spec.options, option)) kept.push(word);
    else if (argv[i + 1] === undefined || argv[i + 1]!.startsWith('--')) missing.push(option);
    else kept.push(word, argv[++i]!);
  }
  return { kept, missing };
}

function take(
  values: Map<string, string[]>,
  name: string,
  { choices, many, value: form }: CommandOption,
  value: string,
): string[] {
  if (value === '') return [`--${name} needs a value: ${form}.`];
  if (choices && !choices.includes(value)) {
    const near = nearest(value, choices);
    return [`--${name} is one of ${choices.join(', ')}, not "${value}"${near ? `; did you mean "${near}"?` : '.'}`];
  }
  const before = values.get(name);
  if (before && !many) return [`--${name} is given more than once.`];
  values.set(name, [...(before ?? []), value]);
  return [];
}

function wrongCount(name: CommandName, { argument }: CommandSpec, positionals: readonly string[]): string[] {
  if (argument && positionals.length === 0) return [`The report is missing: corroborate ${name} ${argument} …`];
  const extra = positionals.slice(argument ? 1 : 0);
  return extra.map((word) => `"${word}" is one argument too many.`);
}

function verifyCommand({ positionals, values }: Given): CommandLine {
  const one = (name: string): string | undefined => values.get(name)?.[0];
  const report = positionals[0]!;
  const [tz, date, authors] = [one('tz'), one('date'), values.get('author')];
  const options: ReportOptions = {
    ...(tz === undefined ? {} : { tz }),
    ...(date === undefined ? {} : { date }),
    ...(authors === undefined ? {} : { authors }),
    ...(report === '-' ? {} : { fileName: report.split(/[/\\]/).at(-1)! }),
  };
  const faults = reportFaults('–', options, Number.MAX_SAFE_INTEGER);
  if (faults.length > 0)
    return wrong(
      'verify',
      faults.map(({ detail, at }) => `--${at === 'authors' ? 'author' : at}: ${detail}`),
    );
  return right({
    name: 'verify',
    report,
    evidence: one('evidence')!,
    format: (one('format') as VerifyFormat | undefined) ?? 'text',
    out: one('out') ?? null,
    failOn: (one('fail-on') as FailOn | undefined) ?? 'contradicted',
    options,
  });
}

const timelineCommand = ({ values }: Given): TimelineCommand => ({
  name: 'timeline',
  evidence: values.get('evidence')![0]!,
  format: (values.get('format')?.[0] as TimelineFormat | undefined) ?? 'text',
});
