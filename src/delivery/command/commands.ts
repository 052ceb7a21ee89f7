/** What the command offers, as data: commands, options, their values and meanings. Parsing, help and the README's usage are all held to this table. */

export const VERIFY_FORMATS = ['text', 'json', 'sarif', 'markdown', 'html'] as const;
export type VerifyFormat = (typeof VERIFY_FORMATS)[number];
export const TIMELINE_FORMATS = ['text', 'json', 'svg'] as const;
export type TimelineFormat = (typeof TIMELINE_FORMATS)[number];
/** From the gravest to the least; each takes in those before it. */
export const FAIL_ON = ['contradicted', 'omission', 'unsupported', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface CommandOption {
  /** How its value is called in usage: `FILE`. */
  readonly value: string;
  readonly choices?: readonly string[];
  readonly required?: true;
  /** May be given several times. */
  readonly many?: true;
  readonly means: string;
}

export interface CommandSpec {
  readonly does: string;
  /** How the one argument is called; absent when there is none. */
  readonly argument?: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** What it accepts is read elsewhere: everything after its name is handed on. */
  readonly handsOn?: true;
}

const evidence: CommandOption = {
  value: 'BUNDLE',
  required: true,
  means: 'folder, .zip or .tar.gz of records with bundle.json',
};

export const COMMANDS = {
  verify: {
    does: 'check a report against evidence, claim by claim',
    argument: 'REPORT.md',
    options: {
      evidence,
      format: { value: 'FORMAT', choices: VERIFY_FORMATS, means: 'the form of the answer (default text):' },
      out: { value: 'FILE', means: 'write to this file, not to standard output' },
      'fail-on': {
        value: 'WHAT',
        choices: FAIL_ON,
        means: 'exit with 1 on this or worse (default contradicted):',
      },
      tz: { value: 'ZONE', means: 'time zone of clocks that name none, as in Europe/Berlin' },
      date: { value: 'YYYY-MM-DD', means: 'day of clocks that name none' },
      author: { value: 'NAME', many: true, means: 'who wrote the report; may be repeated' },
    },
  },
  timeline: {
    does: 'show what the evidence says happened',
    options: {
      evidence,
      format: { value: 'FORMAT', choices: TIMELINE_FORMATS, means: 'the form of the answer (default text):' },
    },
  },
  serve: { does: 'start the web application and API', options: {}, handsOn: true },
  worker: { does: 'start a worker process alone', options: {}, handsOn: true },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
