/** Which way words say that something was changed. */
import { describe, expect, it } from 'vitest';
import { type Direction, directionsIn, stepsIn } from './directions.js';
import { stem } from './stem.js';

const directionsOf = (text: string) => [...directionsIn(text.split(' ').map(stem))];

describe('the direction of a change', () => {
  it.each<[string, readonly Direction[]]>([
    ['the limit was raised', ['up']],
    ['introducing a second index', ['up']],
    ['took the old connector off the service', ['down']],
    ['the pool got trimmed', ['down']],
    ['turned the feature on', ['up']],
    ['switched the feature off', ['down']],
    ['adds a lock and removes a cache', ['up', 'down']],
    ['set the limit', []],
    ['took the lead', []],
    // What something went back to may be more or less.
    ['put the workers back', []],
  ])('%s → %j', (text, want) => expect(directionsOf(text)).toEqual(want));

  it.each<[string, readonly Direction[]]>([
    ['POOL_TIMEOUT 30 -> 1', ['down']],
    ['from 4 to 8 workers', ['up']],
    ['from 2 s to 2 s', []],
    ['release 4.1', []],
  ])('in figures: %s → %j', (text, want) => expect([...stepsIn(text)]).toEqual(want));
});
