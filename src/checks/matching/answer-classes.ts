/** Which answers a phrase calls failed: codes and classes of HTTP by its words; several readings where the words leave it open. */
import { saysFailing } from '../../claims/words/measured-things.js';
import { stem } from '../../claims/words/stem.js';

const REFUSING = new Set(
  [
    'refused',
    'refusal',
    'rejected',
    'rejection',
    'throttled',
    'throttling',
    'limited',
    'turned',
    'denied',
    'denial',
  ].map(stem),
);

/** Words for a limit that was kept, which no server error is. */
const LIMITING = new Set(['throttled', 'throttling', 'limited', 'denied', 'denial'].map(stem));

const REQUESTS = new Set(['request', 'call', 'query', 'traffic', 'response', 'visitor', 'visit', 'hit'].map(stem));

/**
 * Sets of answers (out of those that are counted) that the words may mean, the most literal first; empty when the words speak of
 * no failure or of an answer that is not counted.
 * @example errorClasses(new Set(['refus']), ['200', '429']) // → [['429']]
 */
export function errorClasses(said: ReadonlySet<string>, counted: readonly string[]): readonly (readonly string[])[] {
  const errors = [...new Set(counted)].filter((answer) => /^[45]/.test(answer));
  const codes = [...said]
    .filter((word) => /^[45]\d\ds?$/.test(word) && saysFailing(word))
    .map((word) => word.slice(0, 3));
  if (codes.length > 0) return some(errors.filter((answer) => codes.some((code) => covers(answer, code))));
  const classes = [...said].filter((word) => /^[45]xx$/.test(word));
  if (classes.length > 0) return some(errors.filter((answer) => classes.some((one) => answer[0] === one[0])));
  if (said.has('server') && said.has('error')) return some(errors.filter((answer) => answer.startsWith('5')));
  if ([...said].some((word) => REFUSING.has(word))) {
    const refused = errors.filter((answer) => answer === '429' || answer === '403');
    if (refused.length > 0) return [refused];
    const four = errors.filter((answer) => answer.startsWith('4'));
    // A request that was "turned away" or "refused" may as well have met an error of the server's; seven messages that "refused to go in" met none.
    const mayBe = [...said].some((word) => REQUESTS.has(word)) && ![...said].some((word) => LIMITING.has(word));
    const five = mayBe ? errors.filter((answer) => answer.startsWith('5')) : [];
    return [...some(four), ...some(five), ...(four.length > 0 && five.length > 0 ? [errors] : [])];
  }
  if (![...said].some(saysFailing)) return [];
  const five = errors.filter((answer) => answer.startsWith('5'));
  const four = errors.filter((answer) => answer === '429');
  return [...some(five), ...some(four), ...(errors.length > five.length ? some(errors) : [])];
}

const some = (answers: readonly string[]): readonly (readonly string[])[] => (answers.length > 0 ? [answers] : []);

/** People call all server errors "500s"; a class of client errors is not one code of it. */
const covers = (answer: string, code: string): boolean => answer === code || (answer === '5xx' && code === '500');
