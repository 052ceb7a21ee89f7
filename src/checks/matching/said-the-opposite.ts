/** Proof that the one named said the opposite: turned round by one plain "not" or one opposite word; silent where a second statement might be meant. */
import { atomise } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import { turnsOf, type WordedClause } from '../../claims/words/wording.js';
import type { World } from '../world.js';
import { type Agreement, agreementWith } from './agreement.js';
import { codesIn } from './codes.js';
import { conditionIn } from './condition.js';
import type { Heard } from './heard.js';
import { isWhole, type Otherwise, type Saying } from './misattribution.js';
import { amountFits } from './numbers.js';
import { isPinned } from './said-times.js';
import { lettersOf, rarityAmong, saidNumbers } from './spoken.js';
import { saidIn } from './statements.js';

/** The one named asked what they are said to have confirmed, or said it turned round. */
export function saidTheOpposite(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  if (claim.speaker?.how !== 'named') return null;
  const own = heard.filter((one) => one.speaker === 'yes' && one.place !== 'no');
  const exact = isPinned(claim);
  const near = own.filter(
    (one) =>
      one.agreement.share >= 0.7 &&
      (saysMuch(one, claim) ||
        ofTheThing(one, claim) ||
        (exact && one.time === 'yes' && one.agreement.shared.length + toldIn(claim) >= 2)) &&
      isOfTheSame(one.agreement),
  );
  const [only] = near;
  if (only && near.length === 1) {
    const { agreement } = only;
    const inReview = /\breview/.test(claim.text) && only.event.kind.startsWith('change.') && isWhole(only.event, world);
    if (claim.act === 'confirm' && inReview && agreement.nearest?.asks) return otherwise(only);
    const clear =
      isFlat(claim) &&
      only.time !== 'no' &&
      agreement.polarity === 'no' &&
      agreement.share >= (claim.act === 'confirm' ? 0.7 : 0.85) &&
      isPlainlyTurned(claim, agreement, clauseLike(claim, agreement));
    if (clear && !own.some((one) => one !== only && (saysSo(one) || faresSo(claim, one)))) return otherwise(only);
  }
  return exact ? oneClauseTurned(claim, own, world) : null;
}

const otherwise = ({ event }: Heard): Otherwise => ({
  facet: 'content',
  reason: 'content_differs',
  event,
  found: { type: 'text', value: (event.text ?? '').slice(0, 80) },
});

/** Acts by which somebody stands to what they say. */
const isFlat = ({ act }: Saying): boolean => /^(?:say|confirm|announce|deny|suggest|request)$/.test(act);

const isOfTheSame = ({ shared, numbers, codes, things }: Agreement): boolean =>
  shared.length > 0 && numbers && codes && things;

/** They say it elsewhere in the sense that is claimed. */
const saysSo = ({ agreement }: Heard): boolean => agreement.polarity === 'yes' && agreement.share >= 0.5;

/** "Cannot buy tickets" is what "broken" may give in other words. */
const faresSo = (claim: Saying, { agreement, event }: Heard): boolean =>
  agreement.shared.length > 0 &&
  conditionIn(event.text ?? '') !== null &&
  conditionIn(event.text ?? '') === conditionIn(claim.text);

const toldIn = (claim: Saying): number =>
  claim.subjects.filter((slot) => slot.how === 'named').length + claim.amounts.length + codesIn(claim.text).length;

/** Words enough to know the statement by, without its clock. */
function saysMuch({ agreement, ownWords }: Heard, { subjects, amounts }: Saying): boolean {
  const named = subjects.filter((slot) => slot.how === 'named').length;
  return (
    agreement.shared.length >= 2 &&
    (agreement.shared.length + named >= 3 ||
      (ownWords && amounts.length === 0 && agreement.share >= 0.95 && agreement.mass >= 5))
  );
}

/** "#815 made it worse": the one word is said of the very thing. */
const ofTheThing = ({ agreement }: Heard, { subjects, amounts }: Saying): boolean => {
  const named = subjects.filter((slot) => slot.how === 'named');
  const letters = lettersOf(agreement.nearest?.text ?? '');
  return (
    amounts.length === 0 &&
    agreement.share === 1 &&
    agreement.mass >= 2 &&
    named.length > 0 &&
    named.every((slot) => letters.includes(lettersOf(slot.text)))
  );
};

/** In the very minute, one clause of several is all there and turned: "errors were falling while it started" for "errors are going up". */
function oneClauseTurned(claim: Saying, own: readonly Heard[], world: World): Otherwise | null {
  const said = saidIn(claim);
  if (said.clauses.length < 2 || !isFlat(claim)) return null;
  const then = own.filter(({ time }) => time === 'yes');
  const all = own.map(({ event }) => event);
  const turned = then.flatMap((one) =>
    said.clauses.flatMap((clause) => {
      const concepts = [...clause.concepts.keys()].filter((word) => said.concepts.has(word));
      if (concepts.length < 2) return [];
      const part = { ...said, clauses: [clause], concepts: new Set(concepts), amounts: [], subjects: [] };
      const agreement = agreementWith(part, one.event, [], { rarity: rarityAmong(all), world });
      if (agreement.share < 0.95) return [];
      return [{ one, opposite: agreement.polarity === 'no' && isPlainlyTurned(claim, agreement, clause), agreement }];
    }),
  );
  const [first, ...others] = turned.filter(({ opposite }) => opposite);
  if (
    !first ||
    others.length > 0 ||
    turned.some(({ agreement }) => agreement.polarity === 'yes' && agreement.nearest === first.agreement.nearest)
  )
    return null;
  return otherwise(first.one);
}

const PLAIN_NOT =
  /\b(?:not|never|no|stopped|ceased)\b|n't\b|(?:\b(?:is|are|was|were|be|been)|'s) (?:missing|absent)\b/g;
const UN = /\bun(?:changed|affected|related|harmed|touched)\b/g;
const OBLIQUE =
  /\b(?:rather|instead|than|without|only|until|unless|but|nor|neither|fail|hardly|longer|yet|if)\b|(?<!\b(?:is|are|was|were|be|been)|'s) (?:missing|absent|lacking)\b/;

/** The clause of the claim that the statement is nearest to. */
const clauseLike = (claim: Saying, { shared }: Agreement): WordedClause | undefined =>
  saidIn(claim).clauses.find((clause) => shared.every((concept) => clause.concepts.has(concept)));

/** One clause each, told apart by one plain "not" or one opposite word and nothing else; "denied" is that "not". */
function isPlainlyTurned(claim: Saying, { nearest, shared }: Agreement, clause: WordedClause | undefined): boolean {
  const [own, theirs] = [clause?.text ?? claim.text.toLowerCase(), nearest?.text ?? ''];
  const count = (word: RegExp): number => [own, theirs].reduce((sum, text) => sum + (text.match(word)?.length ?? 0), 0);
  const wanted = claim.act === 'deny' ? 0 : 1;
  const apart = clause && nearest ? flipsApart(clause, nearest, shared) : 0;
  const plain = count(PLAIN_NOT);
  return (
    !OBLIQUE.test(own) &&
    !OBLIQUE.test(claim.text.toLowerCase()) &&
    !OBLIQUE.test(theirs) &&
    nearest?.asks === false &&
    (nearest.unreal === false || /^(?:suggest|request)$/.test(claim.act)) &&
    (plain + apart === wanted || (apart === 0 && plain + count(UN) === wanted)) &&
    [own, theirs].every((text) => turnsShared(text, shared)) &&
    shared.every((concept) => nearest.concepts.has(concept)) &&
    // "Replayed them, 7 refused" says nothing else of the seven.
    claim.amounts.every((amount) => saidNumbers(theirs).some((value) => amountFits(amount, value) === 'yes'))
  );
}

/** "The queue grows with callers who get no price": the "no" turns the price round, and nothing that both speak of. */
const turnsShared = (text: string, shared: readonly string[]): boolean =>
  [...text.matchAll(PLAIN_NOT)].every(({ index, 0: { length } }) => {
    const [before, behind] = [text.slice(0, index + length), text.slice(index)];
    const near = [...atomise(before).slice(-REACH), ...atomise(behind).slice(0, REACH)];
    return near.some(({ folded }) => shared.includes(conceptOf(stem(folded)).word));
  });
const REACH = 5;

/** How many shared words are said by their opposite in one of the two alone. */
const flipsApart = (one: WordedClause, other: WordedClause, shared: readonly string[]): number =>
  shared.filter((word) => turnsOf(one, [word]) - one.negations !== turnsOf(other, [word]) - other.negations).length;
