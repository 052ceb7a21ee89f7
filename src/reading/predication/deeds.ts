/** Which actions a verb may mean, or the noun that stands for its deed. */
import type { ActionId } from '../../claims/action.js';
import { stem } from '../../claims/words/stem.js';
import { type ActionWord, actionWordsOf, isDeedNoun } from './action-words.js';
import { companyOf } from './company.js';
import { isByCheck, standsSo } from './company-by-place.js';
import type { Token } from './token.js';

/** What the verb does; of one that only says that it came to pass, what its subject is. */
export function deedsOf(segment: readonly Token[], verb: number): readonly ActionId[] {
  const done = happens(segment[verb]!, segment.slice(verb + 1)) || CARRIED_OUT.has(segment[verb]!.stem);
  const nouns = done ? nounActions(segment.slice(0, verb)) : [];
  if (holdsItFor(segment, verb) || isFollowed(segment, verb) || isVoiced(segment, verb)) return [];
  const carried = carriedOut(segment, verb);
  if (carried.length > 0) return carried;
  return nouns.length > 0 ? nouns : verbActions(segment, verb);
}

/** "The merge was followed by the page": what came first, and no deed. */
const isFollowed = (segment: readonly Token[], verb: number): boolean =>
  segment[verb]!.folded === 'followed' && /^(?:was|were|is|been)$/.test(segment[verb - 1]?.folded ?? '');

/** "Escalation to Ana followed at 04:51", "his approval came at 16:40": the deed is the noun. */
const happens = ({ stem: stemmed, folded }: Token, [next]: readonly Token[]): boolean =>
  (/^(?:took|taken|takes)$/.test(folded) && next?.folded === 'place') ||
  ((HAPPENS.has(stemmed) || folded === 'came') &&
    (next === undefined ||
      // "The page followed the merge": what came first is no deed of what followed.
      stemmed === FOLLOW ||
      next.kind === 'time' ||
      next.kind === 'mark' ||
      /^(?:at|on|only|in|shortly|just|by|from)$/.test(next.folded)));
/** "The merge was executed by Ana". */
const CARRIED_OUT = new Set(['execute', 'make', 'do', 'run', 'perform', 'conduct', 'undertake'].map(stem));
const FOLLOW = stem('follow');
const HAPPENS = new Set(['follow', 'occur', 'happen', 'ensue', 'arrive'].map(stem));

/** "Completed the merge of #12", "did the revert of #12": the deed is what was carried out, where it is the work of a moment. */
function carriedOut(segment: readonly Token[], verb: number): readonly ActionId[] {
  const [article, noun, of] = segment.slice(verb + 1, verb + 4);
  if (!CARRIES_OUT.has(segment[verb]!.stem) || of?.folded !== 'of') return [];
  if (noun?.kind !== 'word' || !/^(?:the|a|an|his|her|its|their)$/.test(article?.folded ?? '')) return [];
  const deeds = actionsOfNouns([noun], companyOf(segment));
  return deeds.every((deed) => OF_A_MOMENT.has(deed)) ? deeds : [];
}
const CARRIES_OUT = new Set([...CARRIED_OUT, ...['complete', 'finish', 'effect', 'perform'].map(stem)]);
const OF_A_MOMENT: ReadonlySet<ActionId> = new Set<ActionId>(['merge', 'revert', 'close', 'dismiss', 'approve']);

/** "Raised an error on #12", "raised a concern about it": nothing was opened. */
const isVoiced = (segment: readonly Token[], verb: number): boolean =>
  /^rais/.test(segment[verb]!.folded) &&
  // "No objection to #12 was raised".
  [
    ...segment.slice(verb + 1, verb + 4),
    ...(/^(?:was|were|been)$/.test(segment[verb - 1]?.folded ?? '') ? segment.slice(0, verb) : []),
  ].some(({ folded }) => VOICED.test(folded)) &&
  !/^check/.test(segment[verb - 1]?.folded ?? '') &&
  segment[verb - 1]?.mention?.types.includes('check') !== true;
const VOICED = /^(?:errors?|questions?|concerns?|objections?|doubts?|points?|worr(?:y|ies))$/;

/** "The cancellation of the build": the deed is what stands before "of", where that is one. */
function nounActions(tokens: readonly Token[]): readonly ActionId[] {
  const of = tokens.findIndex(({ folded }) => folded === 'of');
  const head = of > 0 ? actionsOfNouns(tokens.slice(0, of), companyOf(tokens)) : [];
  return head.length > 0 ? head : actionsOfNouns(tokens, companyOf(tokens));
}

function actionsOfNouns(tokens: readonly Token[], around: ReadonlySet<string>): readonly ActionId[] {
  const words = tokens.filter((token, i) => token.kind === 'word' && !isWebPage(token, tokens[i - 1]));
  const fitting = words
    .flatMap((token) => actionWordsOf(token.stem, true))
    .filter((word) => word.company.length === 0 || word.company.some((one) => around.has(one)));
  const known = sharpest(fitting).flatMap((word) => word.actions);
  if (known.length > 0) return [...new Set(known)];
  return words.some((token) => isDeedNoun(token.stem)) ? ['other_deed'] : [];
}

/** "The status page": nobody was called by it. */
const isWebPage = ({ folded }: Token, before: Token | undefined): boolean =>
  /^pages?$/.test(folded) &&
  /^(?:status|web|home|landing|login|start|booking|error|help|product)$/.test(before?.folded ?? '');

/** What stands before the verb is a page that calls somebody. */
function isCall(segment: readonly Token[], verb: number): boolean {
  const at = segment.findLastIndex(({ folded }, i) => i < verb && /^pages?$/.test(folded));
  return at >= 0 && at >= verb - 2 && !isWebPage(segment[at]!, segment[at - 1]);
}

/** Every action the verb may mean, given what follows it and what stands around it. */
export function verbActions(segment: readonly Token[], verb: number): readonly ActionId[] {
  const behind = segment
    .slice(verb + 1, verb + 9)
    // "Set to off" is no setting off.
    .filter((t, i, all) => t.kind === 'word' && !(all[i - 1]?.folded === 'to' && /^(?:on|off)$/.test(t.folded)))
    .map((t) => t.stem);
  const around = companyOf(segment);
  const found: ActionId[] = [];
  const fitting = actionWordsOf(segment[verb]!.stem, false).filter(
    (word) =>
      word.particles.every((part) => (part === 'in' ? standsIn(segment, verb) : behind.includes(part))) &&
      (word.company.length === 0 ||
        word.company.some((one) => around.has(one) || standsSo(one, segment, verb, word.particles))),
  );
  // "Rolled back" is no rolling of a revision: a particle that is there decides.
  const sharp = sharpest(fitting);
  const isGiven = around.has('#role') && fitting.some(({ actions }) => actions.includes('grant'));
  // "Assigned the role to Ana": a right is given, and no ticket.
  if (sharp.length < fitting.length && !isGiven) return [...new Set(sharp.flatMap((word) => word.actions))];
  const particular = fitting.filter((word) => word.particles.length > 0);
  for (const word of particular.length > 0 ? particular : fitting) {
    for (const action of word.actions) if (!found.includes(action)) found.push(action);
  }
  // "The page went out": nothing was delivered.
  if (found.includes('page') && isCall(segment, verb)) return ['page'];
  const done = isByCheck(segment, verb) ? found.filter((action) => !OF_PEOPLE.has(action)) : found;
  return done.filter((action) => !SENSES.some(([one, others]) => done.includes(one) && others.includes(action)));
}

/** "rewrite-lint rejected #12", "gave it the green light": no check reviews, merges or closes anything. */
const OF_PEOPLE: ReadonlySet<ActionId> = new Set<ActionId>(['approve', 'request_changes', 'merge', 'close', 'refuse']);

/** "Escalated to SEV1", "the escalation to P1": a grade beside a word tells what it is that was raised. "Opened the sale", where that is a flag: what only such a thing can have done to it. */
const sharpest = (fitting: readonly ActionWord[]): readonly ActionWord[] => {
  const sharp = fitting.filter(
    (word) =>
      word.actions.some((action) => action === 'reprioritise' || action === 'assign') ||
      isOfFlags(word) ||
      isOfAlert(word),
  );
  return sharp.length > 0 ? sharp : fitting;
};
const isOfFlags = ({ company }: ActionWord): boolean => company.length === 1 && company[0] === '#flag';

/** "The bookings alert went red": it is no run that failed. */
const isOfAlert = ({ company }: ActionWord): boolean => company.length === 1 && company[0] === '#itsalert';

/** "Granted his approval" gives no right, and "withdrew her review" takes none. */
const SENSES: readonly (readonly [ActionId, readonly ActionId[]])[] = [
  ['approve', ['grant', 'succeed', 'clear']],
  ['close', ['cancel', 'fail']],
  ['request_changes', ['refuse', 'request_review']],
  ['dismiss', ['revoke', 'bypass', 'close', 'cancel', 'clear', 'delete', 'other_deed']],
  ['request_review', ['assign', 'update', 'grant']],
];

/** "Went in at nine", "sent it in": right behind the verb or its short object; "went to X in two steps" is no going in. */
const standsIn = (segment: readonly Token[], verb: number): boolean =>
  segment[verb + 1]?.folded === 'in' ||
  (segment[verb + 2]?.folded === 'in' && /^(?:name|word|person)$/.test(segment[verb + 1]!.kind));

/** "Raised #12 as a possible cause": what somebody takes a thing for is nothing done to it. */
const holdsItFor = (segment: readonly Token[], verb: number): boolean =>
  /^(?:rais|flag|list|suggest|offer|put|bring|brought|mention|submit)/.test(segment[verb]!.folded) &&
  segment.some(
    ({ folded }, i) =>
      i > verb && folded === 'as' && segment.slice(i + 1, i + 5).some((token) => TAKEN_FOR.test(token.folded)),
  );
const TAKEN_FOR =
  /^(?:causes?|culprits?|suspects?|concerns?|issues?|risks?|candidates?|reasons?|problems?|questions?|blockers?|triggers?|explanations?)$/;
