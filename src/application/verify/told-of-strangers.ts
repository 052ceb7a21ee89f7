/** "Oksana merged #12", where nobody here goes by that name and Ana did: what a stranger is said to have done, the record of another's deed does not bear out. */
import { stemsOf } from '../../checks/matching/wording.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { PersonSlot } from '../../claims/slots.js';
import { atomise } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { typesOfNoun } from '../../reading/lexicon/head-nouns.js';
import { isProperWord } from '../../reading/lexicon/proper-words.js';
import { actionWordsOf } from '../../reading/predication/action-words.js';
import type { Said } from './said.js';

export function wasDoneByStranger({ claim, records, world }: Said): boolean {
  if (!records.some(isSomebodys)) return false;
  return strangersIn(claim).some((name) => !knows(world, name) && !records.some((event) => holdsName(event, name)));
}

const isSomebodys = ({ actors }: TimelineEvent): boolean => actors.length > 0;

const holdsName = (event: TimelineEvent, name: string): boolean =>
  atomise(name).some(({ folded }) => stemsOf(event).has(stem(folded)));

const namesKnown = new WeakMap<World, ReadonlySet<string>>();

/** Somebody of the evidence goes by that word, alone or among others. */
function knows(world: World, name: string): boolean {
  const known =
    namesKnown.get(world) ??
    new Set([...world.identities.values()].flatMap(({ names }) => names.flatMap((one) => foldedOf(one))));
  namesKnown.set(world, known);
  return foldedOf(name).every((word) => known.has(word));
}

const foldedOf = (name: string): readonly string[] =>
  atomise(name).flatMap(({ folded }) => (/^\p{L}/u.test(folded) ? [folded] : []));

/** Names of people that no identity goes by: of a slot, or of a word that stands where a doer stands. */
function strangersIn(claim: Claim): readonly string[] {
  const people = peopleOf(claim);
  if (people.length > 0)
    return people.flatMap(({ how, identities, text }) => (how === 'named' && identities.length === 0 ? [text] : []));
  const told = claim.text.replace(/["“][^"”]{0,400}["”]/g, '""');
  const found =
    claim.kind === 'communication' || claim.kind === 'assertion'
      ? SAYS.exec(told)
      : claim.kind === 'event'
        ? doerIn(claim, told)
        : null;
  const name = found?.slice(1).find((one) => one !== undefined);
  return name && isProperWord(name) && !isOrdinary(name) ? [name] : [];
}

/** "Fix merged", "Called resolved": what opens a note is what was done. */
function isOrdinary(name: string): boolean {
  const stemmed = stem(name.toLowerCase());
  const acts = [true, false].some((noun) => actionWordsOf(stemmed, noun).length > 0);
  return acts || typesOfNoun(stemmed) !== null || isFunctionWord(stemmed) || COMMON.test(name);
}

function peopleOf(claim: Claim): readonly PersonSlot[] {
  if (claim.kind === 'event') return claim.what.agent ? [claim.what.agent] : [];
  if (claim.kind === 'communication') return claim.speaker ? [claim.speaker] : [];
  if (claim.kind === 'state') return claim.person ? [claim.person] : [];
  return claim.kind === 'approval' ? claim.approvers : [];
}

const NAME = '(\\p{Lu}\\p{Ll}{2,})';
/** "Oksana wrote:", "Oksana: “…”", "…, Oksana wrote". */
const SAYS = new RegExp(
  `(?:^|[^\\p{L}])${NAME} (?:wrote|says?|said|posted|reported|noted|asked|replied|answered|warned|added|confirmed)\\b|(?:^|[^\\p{L}])${NAME}: ?""`,
  'u',
);
const OPENS = new RegExp(`^[^\\p{L}]*${NAME} `, 'u');
const NOTED = new RegExp(`\\(${NAME}\\)\\W*$`, 'u');
/** Helpers and adverbs between a doer and the deed. */
const BETWEEN = /^(?:(?:had|has|then|also|already|later|finally|only|soon|now|first|again) )*$/;
/** Groups, and nouns of everybody. */
const COMMON =
  /(?:s|ed|ing|tion|ment|ity|ance|ence|ness|ive|ous|ful|less|able|ible)$|^(?:Ops|Staff|People|Somebody|Automation|Traffic|Production|Agent|Bot|Pipeline|Scheduler|Message|Quote|Note|Comment|Reply|Ticket|Title|Summary|Headline|Impact|Answer|Question|Text|Subject|Statement|Chat|Update|Post|Nobody|Everybody)$/;

/** What stands right before the verb at the head of the clause, or in brackets at its end. */
function doerIn({ what, span, text }: Extract<Claim, { kind: 'event' }>, told: string): RegExpExecArray | null {
  const noted = NOTED.exec(text);
  if (noted) return noted;
  const opens = OPENS.exec(told);
  if (!opens || !what.actionSpan) return null;
  return BETWEEN.test(text.slice(opens[0].length, Math.max(opens[0].length, what.actionSpan.start - span.start)))
    ? opens
    : null;
}
