/** "Affected: api-gateway, billing (prod)", "Service: api-gateway": a key whose value names what was struck, one claim for each. */
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const KEY =
  /^(?:(?:primarily |directly |mainly )?(?:affected|impacted) ?(?:services?|systems?|components?|applications?|sites?)?|(?:services?|systems?|components?) (?:affected|impacted|concerned)|services?)$/i;

/** One state for each service or site of the value; none where the value says anything else. */
export function readKeyedAffected(sentence: Sentence, predication: Predication): readonly Draft[] {
  const { pair } = sentence.unit;
  if (!pair || !KEY.test(pair.key.trim()) || predication.verb !== null) return [];
  const value = predication.tokens.filter((token) => token.start >= pair.value.start);
  const struck = value.filter((token) => isThing(token.mention?.types));
  const rest = value.filter((token) => !struck.includes(token) && token.kind !== 'mark');
  if (
    struck.length === 0 ||
    !rest.every((token) => isPlace(token.mention?.types) || /^(?:and|in|prod|production|live)$/.test(token.folded))
  )
    return [];
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  return what.subjects
    .filter((slot) => slot.candidates.some((ref) => ref.type === 'service' || ref.type === 'site'))
    .map((slot) => ({
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'state' as const,
      subjects: [slot],
      state: 'affected' as const,
      negated: false,
      words: [],
    }));
}

const isThing = (types: readonly string[] | undefined): boolean =>
  types?.some((type) => type === 'service' || type === 'site') ?? false;
const isPlace = (types: readonly string[] | undefined): boolean => types?.includes('environment') ?? false;
