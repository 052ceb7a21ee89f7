import { describe, expect, it } from 'vitest';
import { readCommandLine } from './command-line.js';
import { COMMAND_NAMES, COMMANDS } from './commands.js';
import { exitStatus } from './exit-status.js';
import { helpText, usageOf } from './help-text.js';
import { nearest } from './nearest.js';

const mistakes = (...argv: string[]): readonly string[] => {
  const line = readCommandLine(argv);
  return line.ok ? [] : line.mistakes;
};
const command = (...argv: string[]) => {
  const line = readCommandLine(argv);
  if (!line.ok) throw new Error(line.mistakes.join(' '));
  return line.command;
};

describe('the command line', () => {
  it('verifies with text and fails on contradictions unless told otherwise', () =>
    expect(command('verify', 'a/post mortem.md', '--evidence', 'b')).toEqual({
      name: 'verify',
      report: 'a/post mortem.md',
      evidence: 'b',
      format: 'text',
      out: null,
      failOn: 'contradicted',
      options: { fileName: 'post mortem.md' },
    }));
  it('takes every option, in any order and with =', () =>
    expect(
      command(
        'verify',
        '--evidence=b',
        '--format=json',
        '--out',
        'o',
        '-',
        '--fail-on',
        'never',
        '--tz',
        'Europe/Berlin',
        '--date',
        '2026-03-04',
        '--author',
        'A',
        '--author=B',
      ),
    ).toEqual({
      name: 'verify',
      report: '-',
      evidence: 'b',
      format: 'json',
      out: 'o',
      failOn: 'never',
      options: { tz: 'Europe/Berlin', date: '2026-03-04', authors: ['A', 'B'] },
    }));
  it('takes what follows -- as a name', () =>
    expect(command('verify', '--evidence', 'b', '--', '--odd.md')).toMatchObject({ report: '--odd.md' }));
  it('hands everything on to the roles', () =>
    expect(command('serve', '--port', '0', '--odd')).toEqual({ name: 'serve', argv: ['--port', '0', '--odd'] }));
  it('knows help and version wherever they are asked for', () => {
    expect(command('--help')).toEqual({ name: 'help', about: null });
    expect(command('verify', 'x', '--help')).toEqual({ name: 'help', about: 'verify' });
    expect(command('help', 'timeline')).toEqual({ name: 'help', about: 'timeline' });
    expect(command('--version')).toEqual({ name: 'version' });
  });
});

describe('mistakes in the command line', () => {
  it.each([
    [[], ['Say what to do: verify, timeline, serve or worker.']],
    [['veryfy'], ['"veryfy" is not a command; did you mean "verify"?']],
    [['--evidence', 'b'], ['--evidence is no option here: the command comes first, as in "corroborate verify".']],
    [['verify'], ['The report is missing: corroborate verify REPORT.md …', '--evidence BUNDLE is missing.']],
    [['verify', 'r', '--evidence'], ['--evidence needs a value: BUNDLE.']],
    [['verify', 'r', '--evidence', '--format', 'json'], ['--evidence needs a value: BUNDLE.']],
    [['verify', 'r', '--evidence', 'b', '--evidence', 'c'], ['--evidence is given more than once.']],
    [['verify', 'r', 's', '--evidence', 'b'], ['"s" is one argument too many.']],
    [
      ['verify', 'r', '--evidence', 'b', '--fromat', 'json'],
      ['--fromat is not an option of verify; did you mean --format?'],
    ],
    [['verify', 'r', '--evidnce=b'], ['--evidnce is not an option of verify; did you mean --evidence?']],
    [
      ['verify', 'r', '--evidnce', 'b', '--fromat', 'jsn'],
      [
        '--evidnce is not an option of verify; did you mean --evidence?',
        '--fromat is not an option of verify; did you mean --format?',
        '--format is one of text, json, sarif, markdown, html, not "jsn"; did you mean "json"?',
      ],
    ],
    [['verify', 'r', '--evidence', 'b', '-q'], ['-q is not an option of verify; see corroborate verify --help.']],
    [
      ['verify', 'r', '--evidence', 'b', '--format', 'jsn'],
      ['--format is one of text, json, sarif, markdown, html, not "jsn"; did you mean "json"?'],
    ],
    [
      ['verify', 'r', '--evidence', 'b', '--tz', 'Mars/Base'],
      ['--tz: "Mars/Base" is not an IANA time zone, as in Europe/Berlin.'],
    ],
    [
      ['verify', 'r', '--evidence', 'b', '--date', '2026-02-30'],
      ['--date: "2026-02-30" is not a day as in 2026-05-12.'],
    ],
    [['timeline', '--evidence', 'b', '--format', 'html'], ['--format is one of text, json, svg, not "html".']],
  ])('%j', (argv, told) => expect(mistakes(...argv)).toEqual(told));
  it('are told all at once, one sentence each', () =>
    expect(mistakes('verify', '--format', 'xml', '--fail-on', 'alway', '--nope')).toHaveLength(5));
});

describe('help', () => {
  it('fits into 80 columns', () => {
    for (const about of [null, ...COMMAND_NAMES])
      for (const line of helpText(about).split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
  it('names every option of every command', () => {
    for (const name of COMMAND_NAMES) {
      for (const option of Object.keys(COMMANDS[name].options)) {
        expect(usageOf(name)).toContain(`--${option} `);
        expect(helpText(name)).toContain(`--${option} `);
      }
    }
  });
});

describe('the exit status', () => {
  const clean = { contradicted: 0, omissions: 0, unsupported: 0 };
  it.each([
    [{ ...clean, contradicted: 1 }, 'contradicted', 1],
    [{ ...clean, omissions: 1, unsupported: 9 }, 'contradicted', 0],
    [{ ...clean, omissions: 1 }, 'omission', 1],
    [{ ...clean, contradicted: 1 }, 'omission', 1],
    [{ ...clean, unsupported: 1 }, 'omission', 0],
    [{ ...clean, unsupported: 1 }, 'unsupported', 1],
    [{ contradicted: 1, omissions: 1, unsupported: 1 }, 'never', 0],
    [clean, 'unsupported', 0],
  ] as const)('of %j with --fail-on %s is %i', (summary, failOn, status) =>
    expect(exitStatus(summary, failOn)).toBe(status),
  );
});

describe('the nearest word', () => {
  it.each([
    ['--evidnece', '--evidence'],
    ['--FORMAT', '--format'],
    ['--zzz', null],
    ['x'.repeat(100_000), null],
  ])('to %.12s is %s', (word, near) => expect(nearest(word, ['--evidence', '--format'])).toBe(near));
});
