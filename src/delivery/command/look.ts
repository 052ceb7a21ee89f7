/** How text looks where it is printed: colours and width, from the terminal and the environment. */
import type { Output } from './surroundings.js';

export type Tone = 'bad' | 'warn' | 'good' | 'quiet' | 'strong' | 'accent';

export interface Look {
  /** Columns to fill. */
  readonly width: number;
  paint(tone: Tone, text: string): string;
}

const CODES: Readonly<Record<Tone, readonly [number, number]>> = {
  bad: [31, 39],
  warn: [33, 39],
  good: [32, 39],
  accent: [36, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

const NARROWEST = 40;
const WIDEST = 100;
const IN_A_PIPE = 80;

/** Colours on a terminal unless NO_COLOR is set; FORCE_COLOR asks for them everywhere. */
export function lookOf(output: Output, env: Readonly<Record<string, string | undefined>>): Look {
  const width = Math.min(WIDEST, Math.max(NARROWEST, output.isTTY ? (output.columns ?? IN_A_PIPE) : IN_A_PIPE));
  const colours = wantsColours(output, env);
  return { width, paint: (tone, text) => (colours && text !== '' ? painted(tone, text) : text) };
}

function wantsColours(output: Output, env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

const painted = (tone: Tone, text: string): string => {
  const [on, off] = CODES[tone];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
