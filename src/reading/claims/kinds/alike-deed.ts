/** "The disk alert closed eight minutes after the queue alert": what a distance counts from has no verb of its own, and is a thing of the same sort. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening, SubjectSlot } from '../../../claims/slots.js';
import { actionWordsOf } from '../../predication/action-words.js';
import type { Token } from '../../predication/token.js';

/** The anchor with the deed of the clause that hangs on it; any other anchor as it is. */
export function alikeDeed(anchor: Happening, main: Happening, tokens: readonly Token[]): Happening {
  if (tokens.some(isDeed)) return anchor;
  const bare = anchor.verb === undefined && anchor.agent === undefined && !anchor.negated;
  if (!bare || main.verb === undefined || main.actions.length === 0 || main.negated) return anchor;
  if (anchor.words.length > 0 || !anchor.actions.every((action) => COMES.has(action))) return anchor;
  const sorts = new Set(main.subjects.flatMap(sortsOf));
  const alike = anchor.subjects.some(
    (slot) => slot.candidates.length > 0 && sortsOf(slot).some((one) => sorts.has(one)),
  );
  const another = anchor.subjects.every((slot) => main.subjects.every(({ span }) => span.start !== slot.span.start));
  return alike && another ? { ...anchor, actions: [...main.actions] } : anchor;
}

/** "The opening of #12": its deed is told by a noun of its own. */
const isDeed = ({ kind, stem, folded }: Token): boolean =>
  kind === 'word' && !/^(?:pages?|alerts?)$/.test(folded) && actionWordsOf(stem, true).length > 0;

/** What the noun of a thing stands for without a verb: an alert that fires, a page that goes out, a ticket that is opened. */
const COMES: ReadonlySet<ActionId> = new Set(['fire', 'page', 'open', 'declare']);

/** A rule and its alert are one sort. */
const sortsOf = ({ candidates, types }: SubjectSlot): readonly string[] =>
  (candidates.length > 0 ? candidates.map(({ type }) => type) : types).map((type) =>
    type === 'policy' ? 'alert' : type,
  );
