/** Did a person at the scene say the same of their own act or observation? Agents under scrutiny back nothing in their favour. */
import type { Claim } from '../claims/claim.js';
import type { AmountSlot, PersonSlot, SubjectSlot, TimeSlot } from '../claims/slots.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { isNegative, type Likeness, likenessOf, STATEMENT_KINDS } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'told-by-people';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const toldByPeople: Check = Object.freeze({
  id: ID,
  asks: 'Did a person who was there say the same?',
  appliesTo: ['event', 'state', 'assertion', 'amount', 'absence'],
  needs: () => [QUESTION],
  examine(claim, timeline, world) {
    const wanted = wantedOf(claim);
    if (!wanted) return [];
    const heard = timeline
      .ask(QUESTION)
      .filter(
        (event) =>
          event.text &&
          speaksForItself(
            event.actors.flatMap((actor) =>
              actor.role === 'target' || actor.role === 'author' ? [] : [actor.identity],
            ),
            world,
          ),
      )
      .map((event) => likenessOf({ ...wanted, speaker: undefined }, event))
      .filter(
        (one) =>
          one.time !== 'no' &&
          one.numbers &&
          !/\?/.test(one.event.text ?? '') &&
          isNegative(one.event.text ?? '') === isNegative(claim.text),
      );
    const best = [...heard].sort((a, b) => b.shared - a.shared || b.share - a.share)[0];
    return best && tells(best, wanted.words.length + wanted.subjects.length)
      ? [
          finding(ID, 'existence', 'supports', 'statement_agrees', { type: 'text', value: claim.kind }, [
            eventPointer(best.event),
          ]),
        ]
      : [];
  },
} satisfies Check);

/** Words enough to be no accident. */
const tells = (one: Likeness, size: number): boolean => size >= 3 && one.shared >= 4 && one.share >= 0.75;

const speaksForItself = (speakers: readonly (string | undefined)[], world: World): boolean =>
  speakers.length > 0 &&
  speakers.every((id) => id !== undefined && world.identities.get(id)?.kind === 'human' && !world.scrutinised.has(id));

interface Told {
  readonly speaker?: PersonSlot;
  readonly time?: TimeSlot;
  readonly quoted: readonly string[];
  readonly words: readonly string[];
  readonly amounts: readonly AmountSlot[];
  readonly subjects: readonly SubjectSlot[];
}

function wantedOf(claim: Claim): Told | null {
  switch (claim.kind) {
    case 'event':
    case 'absence':
      return {
        ...(claim.what.time ? { time: claim.what.time } : {}),
        quoted: [],
        words: claim.what.words,
        amounts: claim.what.amounts,
        subjects: claim.what.subjects,
      };
    case 'state':
      return {
        ...(claim.time ? { time: claim.time } : {}),
        quoted: [],
        words: claim.words,
        amounts: claim.amount ? [claim.amount] : [],
        subjects: claim.subjects,
      };
    case 'amount':
      return {
        ...(claim.time ? { time: claim.time } : {}),
        quoted: [],
        words: [...claim.words, ...claim.noun],
        amounts: [claim.amount],
        subjects: claim.subjects,
      };
    case 'assertion':
      return { quoted: [], words: claim.words, amounts: [], subjects: [] };
    default:
      return null;
  }
}
