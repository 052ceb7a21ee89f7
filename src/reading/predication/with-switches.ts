/** "The flag went from true to false", "was set to off": which way it was turned is told by what it came to. */
import { retold } from './phrases.js';
import type { Token } from './token.js';

export const withSwitches = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(isFlag) ? (retold(tokens, OFF, 'was disabled') ?? retold(tokens, ON, 'was enabled') ?? tokens) : tokens;

const isFlag = ({ kind, mention }: Token): boolean => kind === 'name' && mention!.types.includes('flag');

const WENT = '(?:went|goes|moved|flipped|turned|changed|was (?:set|changed|flipped|turned|switched|moved))';
const [UP, DOWN] = ['(?:on|true|enabled)', '(?:off|false|disabled)'];
const OFF = new RegExp(`(?<= )${WENT} (?:from ${UP} )?to ${DOWN}(?= |$)`);
const ON = new RegExp(`(?<= )${WENT} (?:from ${DOWN} )?to ${UP}(?= |$)`);
