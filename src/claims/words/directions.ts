/** Which way a word says that something was changed: up (more, on, in) or down (less, off, out); general English only, never a word of one trade. */
import { stem } from './stem.js';

export type Direction = 'up' | 'down';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stem));

const UP =
  stems(`raise increase bump grow double triple quadruple extend expand widen enlarge lengthen relax loosen lift
add introduce insert attach install readd reintroduce reintroduction readmit addition enable activate allow upscale resume unpause`);
const DOWN = stems(`lower reduce decrease cut shrink halve shorten trim tighten drop narrow reduction
remove delete destroy strip retire omit detach unset uninstall exclude eliminate withdraw removal deletion pause suspend disable deactivate forbid downscale lose`);

/** Verbs that say nothing without their particle, within four words behind: "took the connector off". */
const PARTICLES: Readonly<Record<string, Readonly<Record<string, Direction>>>> = {
  [stem('take')]: { off: 'down', out: 'down', away: 'down', down: 'down' },
  [stem('turn')]: { off: 'down', on: 'up', down: 'down', up: 'up' },
  [stem('switch')]: { off: 'down', on: 'up' },
  [stem('put')]: { in: 'up', on: 'up' },
  [stem('bring')]: { in: 'up', down: 'down' },
  [stem('leave')]: { out: 'down' },
  [stem('pull')]: { out: 'down' },
  [stem('scale')]: { up: 'up', out: 'up', down: 'down', in: 'down' },
  [stem('set')]: { up: 'up' },
  [stem('get')]: { rid: 'down' },
};
/** "Took the VPC connector off the service": an object of some words may stand between. */
const REACH = 6;

/** Directions that a text tells; both where it tells of several changes. "Back" tells none: what it leads to may be more or less. */
export function directionsIn(words: readonly string[]): ReadonlySet<Direction> {
  const found = new Set<Direction>();
  for (const [i, word] of words.entries()) {
    const own = UP.has(word) ? 'up' : DOWN.has(word) ? 'down' : undefined;
    if (own) found.add(own);
    if (own || !Object.hasOwn(PARTICLES, word)) continue;
    const particle = words.slice(i + 1, i + 1 + REACH).find((one) => Object.hasOwn(PARTICLES[word]!, one));
    if (particle) found.add(PARTICLES[word]![particle]!);
  }
  return found;
}

const STEP = /(?<![\w.])(\d{1,9}(?:\.\d{1,9})?) ?[a-z%]{0,4} ?(?:->|=>|→|to) ?(\d{1,9}(?:\.\d{1,9})?)/g;

/** Directions of the steps written in figures: "30 -> 1", "from 4 to 8". */
export function stepsIn(text: string): ReadonlySet<Direction> {
  const steps = [...text.toLowerCase().matchAll(STEP)].map(([, from, to]) => Number(to) - Number(from));
  return new Set(steps.filter((step) => step !== 0).map((step) => (step > 0 ? 'up' : 'down')));
}

/** Whether a stem only tells the direction, and is accounted for by it. */
export const isDirection = (stemmed: string): boolean =>
  UP.has(stemmed) || DOWN.has(stemmed) || Object.hasOwn(PARTICLES, stemmed);
