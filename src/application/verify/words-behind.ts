/** Which words of a clause no slot of its sentence's claims and no record behind them holds; which numbers the records give. Decides nothing. */
import { heldBy } from '../../checks/matching/accounted-for.js';
import { numbersTold } from '../../checks/matching/number-contexts.js';
import { lettersOf } from '../../checks/matching/spoken.js';
import { stemsOf } from '../../checks/matching/wording.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import { atomise } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { numbersMeantBy } from '../../claims/words/number-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

interface Backed {
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}

/** The records that bear the claims out, each once. */
export const recordsBehind = (backed: readonly Backed[]): readonly TimelineEvent[] => [
  ...new Set(
    backed
      .flatMap(({ findings }) => findings)
      .filter(({ stance }) => stance === 'supports')
      .flatMap(({ pointers }) => pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : []))),
  ),
];

/** The content words of a piece of the sentence that none of its records holds and none of its slots names. */
export function unheldIn(piece: string, backed: readonly Backed[], world: World): readonly string[] {
  const records = recordsBehind(backed);
  const slots = new Set(backed.flatMap(({ claim }) => namedIn(claim)).flatMap(conceptsIn));
  return contentOf(piece, world).filter((word) => {
    const { word: concept } = conceptOf(stem(word));
    return (
      !slots.has(concept) && !records.some((event) => conceptsOf(event).has(concept) || heldBy(event).has(concept))
    );
  });
}

/** The words of a piece that tell something: no function words, numbers or names of people. */
export const contentOf = (piece: string, world: World): readonly string[] =>
  atomise(piece)
    .map(({ folded }) => folded)
    .filter((word) => {
      const stemmed = stem(word);
      return (
        stemmed.length > 2 &&
        /\p{L}/u.test(word) &&
        !isFunctionWord(stemmed) &&
        numbersMeantBy(word).length === 0 &&
        !nameWords(world).has(word)
      );
    });

/** What the slots of a claim are of: things and people that records were held to; a message was held to all its words. */
function namedIn(claim: Claim): readonly string[] {
  const named: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) collect(one);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    const { text, candidates, identities } = value as Partial<Record<'text' | 'candidates' | 'identities', unknown>>;
    if (typeof text === 'string' && (identities || (Array.isArray(candidates) && candidates.length > 0)))
      named.push(text);
    for (const one of Object.values(value)) collect(one);
  };
  collect({ ...claim, attribution: undefined });
  if (claim.kind === 'event' && claim.what.verb) named.push(claim.what.verb);
  return claim.kind === 'amount' ? [...named, ...claim.noun] : named;
}

const conceptsIn = (text: string): readonly string[] => atomise(text).map(({ folded }) => conceptOf(stem(folded)).word);

const conceptsOf = kept(
  (event: TimelineEvent): ReadonlySet<string> => new Set([...stemsOf(event)].map((one) => conceptOf(one).word)),
);

const nameWords = kept(
  (world: World): ReadonlySet<string> =>
    new Set(
      [...world.identities.values()].flatMap(({ names }) => names.flatMap((name) => lettersOf(name).trim().split(' '))),
    ),
);

/** The numbers that the records behind give, in words, figures or counts. */
export const numbersBehind = (backed: readonly Backed[]): ReadonlySet<number> =>
  new Set(recordsBehind(backed).flatMap((event) => [...numbersIn(event)]));

/** The numbers that a record gives. */
export const numbersIn = kept(
  (event: TimelineEvent): ReadonlySet<number> =>
    new Set([
      ...numbersTold(event).map(({ value }) => value),
      ...[...stemsOf(event)].flatMap((one) => (/^\d+$/.test(one) ? [Number(one)] : numbersMeantBy(one))),
    ]),
);

/** A number as a word or in figures; null where it is none. @example numberOf('three') // → 3 */
export const numberOf = (word: string): number | null => {
  const figure = word.replace(/,/g, '');
  return /^\d+$/.test(figure) ? Number(figure) : (numbersMeantBy(word)[0] ?? null);
};
