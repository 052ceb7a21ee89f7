/** Does the named change say that this is what it does? Its own title, description and commits prove what it holds; never that it was tested, agreed to or of any use. */

import type { ActionId } from '../claims/action.js';
import type { Claim } from '../claims/claim.js';
import { fold } from '../claims/words/atoms.js';
import { conceptOf } from '../claims/words/concepts.js';
import { stem } from '../claims/words/stem.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { Check } from './check.js';
import { CHANGE_TEXT_KINDS, type ChangeText, type ChangeTexts, changeTexts } from './matching/change-text.js';
import { eventPointer, finding } from './matching/findings.js';
import { personMatches, timeMatches } from './matching/slot-matches.js';
import { isChange, type Told, toldOf } from './matching/told-of-change.js';
import { type ToldParts, toldPartsOf } from './matching/told-parts.js';

const ID = 'change-told';
const QUESTION = { kinds: CHANGE_TEXT_KINDS } as const;

export const changeTold: Check = Object.freeze({
  id: ID,
  asks: 'Does the named change itself say that it does this?',
  appliesTo: ['event', 'amount', 'assertion'],
  needs: (claim) => (mayTell(claim) ? [QUESTION] : []),
  examine(claim, timeline, world) {
    if (!mayTell(claim)) return [];
    const parts = toldPartsOf(claim);
    const texts = changeTexts(timeline.ask(QUESTION));
    const change = parts && theOneChange(claim, parts, texts);
    if (!parts || !change) return [];
    const told = toldOf(claim, parts, change, world);
    return told ? compared(claim, parts, told, change, texts) : [];
  },
} satisfies Check);

/** Deeds that a change's own record shows, beside what it holds; any other deed of such a sentence is for other checks. */
const SHOWN: Partial<Record<ActionId, 'opened' | 'merged'>> = {
  open: 'opened',
  create: 'opened',
  write: 'opened',
  merge: 'merged',
};
/** Deeds that are what a change holds, in other words. */
const HELD: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['update', 'delete', 'scale', 'turn_on', 'turn_off', 'other_deed', 'grant', 'revoke'] as const),
  ...(['shift_traffic', 'roll_back', 'revert', 'snooze', 'publish'] as const),
]);
const mayTell = (claim: Claim): boolean =>
  (claim.kind === 'event' &&
    !claim.what.negated &&
    claim.what.outcome === undefined &&
    claim.what.actions.every((action) => HELD.has(action) || SHOWN[action] !== undefined)) ||
  (claim.kind === 'amount' && /^(?:value|count|from_to)$/.test(claim.measure)) ||
  claim.kind === 'assertion';

/** The only change that the claim names or means; none where it speaks of several. */
function theOneChange(claim: Claim, { subjects }: ToldParts, texts: ChangeTexts): ChangeText | undefined {
  const { through } = claim.kind === 'event' ? claim.what : {};
  const meant = new Set(
    [...subjects, ...(through ? [through] : [])].flatMap((slot) =>
      slot.candidates.filter((ref) => ref.type === 'change').map(entityKey),
    ),
  );
  const written = new Set(meant.size > 0 ? [] : writtenIn(claim.text, texts));
  const [only, ...more] = [...meant, ...written];
  return only !== undefined && more.length === 0 ? texts.of(only) : undefined;
}

/** "#12" and "repo#12" of a claim without slots, where only one change goes by it. */
const writtenIn = (text: string, texts: ChangeTexts): readonly string[] =>
  [...fold(text).matchAll(/(?<![\w#])([\w./-]*#\d+)\b/g)].flatMap(([, name = '']) =>
    texts.keys.filter((key) => {
      const folded = fold(key);
      return folded.endsWith(name) && (name.startsWith('#') || /[:/]$/.test(folded.slice(0, -name.length)));
    }),
  );

/** Enough to know the change by what it does. */
const ENOUGH = 2;

/** Words of its own that a sentence may have, by how many of the change's it has: whoever tells of a change seldom uses its words alone. */
const OWN_WORDS = [0, 0, 1, 2] as const;
/** By so many words the change is known, whatever one more may be. */
const WELL_KNOWN = 4;

/** No word of the sentence's own is another change's: that would tell of the other. */
function isOwnTelling({ text }: Claim, { held, missing }: Told, change: ChangeText, texts: ChangeTexts): boolean {
  if (missing.length === 0 || (missing.length === 1 && held.length >= WELL_KNOWN)) return true;
  if (missing.length > OWN_WORDS[Math.min(held.length, 3)]! || namesAThing(text, missing)) return false;
  const others = texts.keys.map((key) => texts.of(key)!).filter((other) => other !== change);
  return !missing.some((word) => others.some(({ concepts }) => concepts.has(conceptOf(word).word)));
}

/** "Writes the result to the log": what stands behind an article is what it is about, and another thing. */
const namesAThing = (text: string, missing: readonly string[]): boolean =>
  [...fold(text).matchAll(/\b(?:the|an?|its|their|his|her|our|my|this|that)\s+([\p{L}\p{N}_-]+)/gu)].some(
    ([, word = '']) => missing.includes(stem(word)),
  );

function compared(
  claim: Claim,
  parts: ToldParts,
  told: Told,
  change: ChangeText,
  texts: ChangeTexts,
): readonly Finding[] {
  const record = deedOf(claim, parts, change);
  if (!record || (change.undoes && !UNDOING.test(claim.text))) return [];
  // "The check became required with #12": what is still a proposal made nothing so.
  if (!change.merged && CAME_ABOUT.test(claim.text)) return [];
  const facet = claim.kind === 'amount' ? 'amount' : 'existence';
  const asserted = { type: 'text', value: change.title.slice(0, 80) } as const;
  const weight = told.held.length + (told.stated > 0 && told.numbers === 'all' ? 1 : 0);
  const agrees = told.numbers === 'all' && (told.direction === 'same' || told.direction === 'open');
  const pointers = [eventPointer(change.opened), ...(record === change.opened ? [] : [eventPointer(record)])];
  // The words of all other changes are looked at last.
  if (agrees && weight >= ENOUGH && isOwnTelling(claim, told, change, texts))
    return [finding(ID, facet, 'supports', 'records_agree', asserted, pointers)];
  if (
    told.direction === 'opposite' &&
    told.missing.length === 0 &&
    told.held.length >= ENOUGH &&
    told.numbers === 'all'
  )
    return [finding(ID, 'content', 'contradicts', 'content_differs', asserted, [eventPointer(change.opened)])];
  const other = told.numbers === 'none' && told.missing.length === 0 ? otherFigure(parts, told, change) : null;
  return other === null
    ? []
    : [
        finding(
          ID,
          'amount',
          'contradicts',
          'amount_differs',
          { type: 'quantity', value: parts.amounts[0]!.stated, unit: parts.amounts[0]!.symbol },
          [eventPointer(change.opened)],
          { type: 'quantity', value: other, unit: parts.amounts[0]!.symbol },
        ),
      ];
}

/** The one figure of the title, of the same unit, where the claim too states one, and all else is the same. */
function otherFigure({ amounts, subjects }: ToldParts, told: Told, { title, undoes }: ChangeText): number | null {
  const [slot, ...more] = amounts;
  const named = subjects.some((one) => isChange(one) && one.how === 'named');
  if (!slot || more.length > 0 || slot.vague || slot.hedge || undoes || !named || told.held.length === 0) return null;
  const [figure, ...others] = [
    ...title.replace(/[\w./-]*#\d+/g, ' ').matchAll(/(?<![\w.-])(\d+(?:\.\d+)?) ?([a-z%]*)/gi),
  ];
  const unit = (figure?.[2] ?? '').toLowerCase();
  const sameUnit =
    slot.family === 'count' ? /^(?:\p{L}*)$/u.test(unit) : unit !== '' && slot.symbol.toLowerCase().startsWith(unit);
  return figure && others.length === 0 && sameUnit && told.direction !== 'unsaid' ? Number(figure[1]) : null;
}

const CAME_ABOUT = /\b(?:became|become|made|turned|(?:is|are) now|took effect|c[ao]me into (?:force|effect))\b/i;
const UNDOING = /\b(?:revert\w*|undo\w*|undid|back|restor\w*|again|rollback|re-\w+)\b/i;

/** The record of the deed that the sentence tells beside: that it was opened, or merged, then and by that person. */
function deedOf(claim: Claim, { time, agent }: ToldParts, { opened, merged }: ChangeText) {
  const actions = claim.kind === 'event' ? claim.what.actions : [];
  const shown = new Set(actions.flatMap((action) => SHOWN[action] ?? []));
  const records = [opened, ...(merged ? [merged] : [])].filter(
    (event) => shown.size === 0 || shown.has(event.kind === 'change.opened' ? 'opened' : 'merged'),
  );
  return records.find(
    (event) =>
      (!time || time.inherited || timeMatches(time, event.at) === 'yes') &&
      (!agent || agent.how === 'organisation' || personMatches(agent, event.actors) === 'yes'),
  );
}
