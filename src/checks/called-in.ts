/** Was this person asked to help, by whom and when, through the pager: silent where only people's words can tell. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { PersonSlot } from '../claims/slots.js';
import { conceptOf } from '../claims/words/concepts.js';
import { stem } from '../claims/words/stem.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { personMatches } from './matching/slot-matches.js';
import { lettersOf } from './matching/spoken.js';
import { timeFits } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'called-in';
const QUESTION = { kinds: ['page.responder'] } as const;

export const calledIn: Check = Object.freeze({
  id: ID,
  asks: 'Was this person asked to join, by this one, then?',
  appliesTo: ['communication'],
  needs: (claim) => (isCall(claim) ? [QUESTION] : []),
  examine(claim, timeline, world) {
    if (!isCall(claim)) return [];
    const wanted = wantedIn(claim);
    const found = timeline
      .ask(QUESTION)
      .find(
        (event) =>
          event.attributes['action'] === 'requested' &&
          (!wanted || isWanted(wanted, event, world)) &&
          (!claim.speaker || personMatches(claim.speaker, having('actor', event)) === 'yes') &&
          timeFits(claim.time, event) !== 'no',
      );
    return found
      ? [
          finding(
            ID,
            'content',
            'supports',
            'records_agree',
            { type: 'identity', value: wanted?.identities[0] ?? claim.speaker?.identities[0] ?? '' },
            [eventPointer(found)],
          ),
        ]
      : [];
  },
} satisfies Check);

const having = (role: string, { actors }: TimelineEvent) => actors.filter((actor) => actor.role === role);

/** Told by the record itself, or by name in the pager's own summary of it. */
function isWanted(person: PersonSlot, event: TimelineEvent, world: World): boolean {
  if (personMatches(person, having('requested', event)) === 'yes') return true;
  const [id, ...more] = person.identities;
  const letters = lettersOf(String(event.attributes['summary'] ?? ''));
  const asked = letters.indexOf(' requested ');
  return (
    id !== undefined &&
    more.length === 0 &&
    asked >= 0 &&
    (world.identities.get(id)?.names ?? []).some(
      (name) => name.includes(' ') && letters.indexOf(lettersOf(name), asked) > asked,
    )
  );
}

/** Who was asked: the one spoken to, else the one that was asked for. */
const wantedIn = ({ addressee, about }: ClaimOf<'communication'>) => addressee ?? about?.[0];

const HELP: ReadonlySet<string> = new Set(
  'join help assist support come jump step respond'.split(' ').map((word) => conceptOf(stem(word)).word),
);

/** "Asked Bo to join", "requested help from Bo", "had asked for me"; nothing else is asked. */
const isCall = (claim: Claim): claim is ClaimOf<'communication'> =>
  claim.kind === 'communication' &&
  /^(?:request|ask)$/.test(claim.act) &&
  !claim.negated &&
  !claim.answers &&
  claim.quoted.length === 0 &&
  claim.amounts.length === 0 &&
  claim.words.every((word) => HELP.has(word)) &&
  wantedIn(claim) !== undefined &&
  (claim.speaker !== undefined || claim.words.length > 0);
