/** Tells the engine that a run is short: one report is over before most optimised code has paid for being compiled. Has to come before anything else is loaded. */
import { setFlagsFromString } from 'node:v8';

const SHORT: ReadonlySet<string> = new Set(['verify', 'timeline']);

/** V8 optimises a function after so many bytes of its bytecode; eight times its own figure takes a third off the processor time of a large bundle, and nothing off the clock. */
const BUDGET_BYTES = 1_000_000;

/** By how much the heap may outgrow what was alive in it before V8 looks again: a large bundle then takes 360 MiB instead of 420, in the same time. */
const GROWTH_PERCENT = 70;

/** V8 first interprets a pattern and compiles it when it is used again, and nearly all of our patterns are; compiled at once, they are parsed once. */
const FLAGS = [`--interrupt-budget=${BUDGET_BYTES}`, '--no-regexp-tier-up', `--heap-growing-percent=${GROWTH_PERCENT}`];

if (SHORT.has(process.argv[2] ?? '')) for (const flag of FLAGS) setFlagsFromString(flag);
