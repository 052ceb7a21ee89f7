/** Splits names as programs write them (`incident_statusUpdated.v2`) into lower-case words. */
import { remembered } from '../../claims/words/remembered.js';

const TOP_LEVEL = new Set(['com', 'io', 'dev', 'net', 'org', 'app', 'co', 'ai', 'cloud', 'example', 'se', 'de', 'uk']);

/**
 * The same few names are the keys of every record.
 * @example nameWords('featureFlag_updated') // → ['feature', 'flag', 'updated']
 */
export const nameWords = remembered((name: string): readonly string[] =>
  name
    .slice(0, 500)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ''),
);

/** The words of an event type without the top-level domain it may begin with (a maker's name of one word, `terraform`, may tell what it is) and without version numbers. */
export const typeWords = remembered((type: string): readonly string[] => {
  const segments = type.split(/[.:/]/).filter((segment) => segment !== '');
  const reversed = segments.length > 2 && TOP_LEVEL.has(segments[0]!.toLowerCase());
  return segments
    .slice(!reversed ? 0 : nameWords(segments[1]!).length === 1 ? 1 : 2)
    .flatMap(nameWords)
    .filter((word) => !/^v?\d+$/.test(word));
});
