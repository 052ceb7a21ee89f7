/** Did nobody object to what was said: is there no "no, it did not" by another person right behind it? */
import type { Claim } from '../claims/claim.js';
import { clausesOf } from '../claims/words/wording.js';
import { MINUTE } from '../domain/instant.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { ownOf } from './matching/about.js';
import { agreementWith } from './matching/agreement.js';
import { denyingClauses, turnsRound } from './matching/cause-denials.js';
import { eventPointer, finding } from './matching/findings.js';
import { keysOf } from './matching/slot-matches.js';
import { rarityAmong } from './matching/spoken.js';
import { STATEMENT_KINDS, saidByPeople, saidIn, speakerFits, speakersOf, withWords } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'unchallenged';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const unchallenged: Check = Object.freeze({
  id: ID,
  asks: 'Did nobody object to what was said?',
  appliesTo: ['communication'],
  needs: (claim) => (isUnchallenged(claim) ? [QUESTION] : []),
  examine(claim, timeline, world) {
    if (claim.kind !== 'communication' || !isUnchallenged(claim)) return [];
    const all = withWords(timeline.ask(QUESTION));
    const said = { ...saidIn(claim), clauses: clausesOf(claim.text.replace(QUIET, ' ')) };
    const concepts = new Set(
      [...said.concepts].filter((word) => !/challeng|contradict|object|disput|oppos/.test(word)),
    );
    const known = { rarity: rarityAmong(all), world };
    const objection = all
      .filter((event) => speakerFits(claim.speaker, event) === 'yes')
      .filter((event) => {
        const agreement = agreementWith({ ...said, concepts }, event, [], known);
        return agreement.share >= 0.5 && agreement.shared.length > 0 && agreement.things;
      })
      .flatMap((event) => objectionTo(event, all, world) ?? [])[0];
    const asserted = { type: 'text', value: 'no objection' } as const;
    return objection
      ? [finding(ID, 'existence', 'contradicts', 'presence_shown', asserted, [eventPointer(objection)])]
      : [finding(ID, 'existence', 'silent', 'coverage_incomplete', asserted)];
  },
} satisfies Check);

/** Nobody spoke against it. */
const QUIET =
  /\b(?:went|remained|stood|stayed|was left) (?:unchallenged|uncontradicted|unopposed|undisputed|uncorrected|unquestioned)\b|\b(?:nobody|no ?one|none of (?:us|them))\b.{0,40}\b(?:objected|contradicted|disagreed|disputed|challenged|corrected|protested|questioned)\b|\bwithout (?:any )?(?:objection|contradiction|challenge)\b/i;

const isUnchallenged = (claim: Claim): boolean =>
  claim.kind === 'communication' &&
  claim.modality === 'asserted' &&
  claim.speaker !== undefined &&
  QUIET.test(claim.text);

const SOON = 5n * MINUTE;

/** The first plain no of another person in the same place. */
function objectionTo(said: TimelineEvent, all: readonly TimelineEvent[], world: World): TimelineEvent | undefined {
  const place = keysOf(said)[0];
  const speaker = speakersOf(said)[0]?.identity;
  return place === undefined
    ? undefined
    : ownOf(all, place).find(
        (event) =>
          event.at.from > said.at.from &&
          event.at.from <= said.at.from + SOON &&
          speakersOf(event)[0]?.identity !== speaker &&
          saidByPeople(event, world) &&
          (turnsRound(event) || denyingClauses(event, 'restoration').length > 0),
      );
}
