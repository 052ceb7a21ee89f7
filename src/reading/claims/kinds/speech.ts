/** Tells saying from doing: whether the verb of a predication gives somebody's words, who speaks, and what act it is; "acknowledged the page" and "wrote the revert" are deeds. */
import type { PersonSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import { ALWAYS_SAYS, DEEDS, needsWords, type SpeechAct, saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { blames, findsCause } from './cause-found.js';
import { actOf, asksForChanges, hasOrder, isOrder } from './speech-act.js';
import { behindOf, isPassive, leads, OPENER, PASSED, speakersOf, TOLD } from './speech-speakers.js';
import { toldBefore } from './told-before.js';

export interface Speech {
  readonly act: SpeechAct;
  /** One for each who said it; none when nobody is named ("was told that"). */
  readonly people: readonly PersonSlot[];
  /** Tokens that are no content: speakers, verb. */
  readonly frame: ReadonlySet<Token>;
  readonly addressee?: Token | undefined;
  /** The verb of saying itself is negated: "did not say". */
  readonly verbNegated: boolean;
  /** Any clock in it may be the time of speaking. */
  readonly loose?: boolean;
  /** All of the sentence is of it, whatever stands between. */
  readonly whole?: boolean;
  /** First character of the saying, where something else stands before it in the clause. */
  readonly from?: number;
}

export function speechOf(predication: Predication, sentence: Sentence): Speech | null {
  const { verb } = predication;
  if (!verb) return null;
  // "Until Ana says so": nobody has yet.
  if (predication.link === 'until' && /^(?:so|otherwise)$/.test(predication.right[0]?.folded ?? '')) return null;
  const acts = saysOf(verb.stem);
  if (!acts || !givesWords(predication, behindOf(predication, sentence), sentence)) return null;
  const speakers = speakersOf(predication, sentence);
  if (!speakers) return null;
  const act = isOrder(verb, predication.right)
    ? 'request'
    : actOf(behindOf(predication, sentence), acts[0]!, isPassive(predication));
  const isTold = isToldThat(predication, behindOf(predication, sentence));
  const addressee = addresseeOf(predication, sentence, speakers.tokens);
  if (speakers.people.length === 0 && !addressee && !speakers.medium && !isTold) return null;
  return {
    act,
    people: speakers.people,
    frame: new Set([verb, ...speakers.tokens, ...(isTold ? predication.left : [])]),
    ...startOf(predication, speakers.tokens),
    addressee,
    verbNegated: predication.left.slice(-3).some((token) => /^(?:not|n't|never|nobody)$/.test(token.folded)),
  };
}

/** "Callers were told that …": somebody said it, whoever. */
const isToldThat = ({ verb }: Predication, [next]: readonly Token[]): boolean =>
  TOLD.has(verb!.stem) && next?.folded === 'that';

/** "… was ruled out when Hanne pointed out": what stands before the last joining word is another clause. */
function startOf({ left }: Predication, speakers: readonly Token[]): Pick<Speech, 'from'> {
  const first = Math.min(...speakers.map((token) => left.indexOf(token)).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return {};
  const joint = left.findLastIndex(
    (token, i) => i < first && /^(?:when|after|before|once|as|because|while|and|but|since|until)$/.test(token.folded),
  );
  return joint > 0 ? { from: left[joint]!.start } : {};
}

/** Nouns for what can only be said. */
export const SAYABLE = /^(?:suspicion|concern|question|possibility|doubt|objection|idea|point|worry|risk|warning)$/;

/** "Posted the 403 line with the missing permission": what it shows is what was said. */
const SHOWN = /^(?:logs?|lines?|screenshots?|traces?|stacktraces?|excerpts?|snippets?|dumps?|outputs?)$/;

/** Things with an id, or records: what a deed is done to. */
const isThing = (token: Token): boolean =>
  token.mention?.entities.some((ref) => ref.type !== 'channel' && ref.type !== 'service') === true;

const isChange = (token: Token): boolean =>
  token.mention?.types.includes('change') === true || /^(?:pr|change|pull)$/.test(token.folded);

function givesWords(predication: Predication, behind: readonly Token[], sentence: Sentence): boolean {
  const { verb, right } = predication;
  const stemmed = verb!.stem;
  if (DEEDS.has(stemmed)) return isCalledOff(predication) || declares(predication, behind);
  const said = right.filter((token) => token.kind !== 'mark');
  // "…, which Bo pointed out at 16:13": the clause before it is what was said.
  if (predication.link === 'which' && predication.actions.length === 0 && saysOf(stemmed)?.[0] === 'say') {
    if (toldBefore(sentence.predications, sentence.predications.indexOf(predication))) return true;
  }
  if (ALWAYS_SAYS.has(stemmed) && isGerund(said[0])) return true;
  if (findsCause(predication) || findsSomething(predication, sentence) || blames(predication)) return true;
  if (NEEDS_CLAUSE.test(stemmed) || isNaming(predication)) return false;
  // "Asked for changes": a review, unless it goes on.
  if (predication.actions.includes('request_changes') && asksForChanges(said)) return false;
  // "Asked Ana to review #12": a request with a record of its own.
  if (predication.actions.includes('request_review') && predication.tokens.some(isChange)) return false;
  if (hasOrder(said)) return true;
  if (leads(behind) || predication.left.some((token) => token.kind === 'quotation')) return true;
  if (said.length === 0) return false;
  // "replied to all customers" is a deed.
  if (/^repl/.test(stemmed) && said[0]?.folded === 'to') return false;
  if (ALWAYS_SAYS.has(stemmed)) return !(predication.actions.length > 0 && said.some(isThing));
  const object = said.find((token) => !/^(?:the|a|an|his|her|its|their|this|in|up|out|also)$/.test(token.folded));
  if (object && SAYABLE.test(object.folded)) return true;
  if (/^(?:post|past)/.test(stemmed) && said.slice(0, 5).some(({ folded }) => SHOWN.test(folded))) return true;
  if (/^rais/.test(stemmed) && said[0]?.folded === 'it') return true;
  if (needsWords(stemmed)) return said.some((token) => token.mention?.entities.some((ref) => ref.type === 'channel'));
  return !(predication.actions.length > 0 || said.slice(0, 4).some(isThing));
}

/** "An alert named X": it is called so by nobody. */
const isNaming = ({ verb, left }: Predication): boolean =>
  verb!.folded === 'named' && left.at(-1)?.kind === 'word' && !PASSED.test(left.at(-1)!.folded);

/** Verbs of thinking that are deeds of another kind without a cause or a clause. */
const NEEDS_CLAUSE = /^(?:accus|attribut|ascrib|blam)/;

/** "Identified the missing certificate", "spotted the snooze": what is found has no id of its own. */
const findsSomething = ({ verb, left, right, actions }: Predication, { context, toSpan }: Sentence): boolean =>
  saysOf(verb!.stem)?.[0] === 'find' &&
  actions.length === 0 &&
  left.some((token) => token.kind === 'person' || personOf(token, context, toSpan) !== null) &&
  !left.some((token) => token.folded === 'as') &&
  right.some((token) => token.kind === 'word') &&
  !right.slice(0, 5).some(isThing);

/** "denied having approved #12", "admitted merging it", "suggested rolling back": the deed is what is said. */
const isGerund = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  /^(?:having|not|\p{L}{2,}ing)$/u.test(token.folded) &&
  !/^(?:failing|missing|following|during|concerning|regarding)$/.test(token.folded);

/** "Acknowledged that it was theirs"; "acknowledges that page" says nothing. */
const declares = ({ verb }: Predication, [next, thing]: readonly Token[]): boolean =>
  /^(?:declar|acknowledg)/.test(verb!.stem) &&
  next?.folded === 'that' &&
  !/^(?:page|alert|alarm|one|call|incident|ping|warning)$/.test(thing?.folded ?? '');

/** "called it resolved", "called out the rising rate", "calls for calm". */
const isCalledOff = ({ verb, right }: Predication): boolean =>
  verb!.stem === 'call' || /^declar/.test(verb!.stem)
    ? right.slice(0, 6).some((token) => /^(?:resolved|over|done|closed|out|mitigated|fixed|clear)$/.test(token.folded))
    : false;

/** Whom it was said to: the person right behind "asked" or "told", or the one who was told. */
function addresseeOf(
  predication: Predication,
  { context, toSpan }: Sentence,
  speakers: readonly Token[],
): Token | undefined {
  const isOther = (token: Token): boolean => !speakers.includes(token) && personOf(token, context, toSpan) !== null;
  if (isPassive(predication)) return [...predication.left].reverse().find(isOther);
  const opener = predication.right.findIndex((token) => OPENER.test(token.folded) || token.folded === 'to');
  return predication.right.slice(0, opener < 0 ? 2 : opener).find((token) => token.kind === 'person' && isOther(token));
}
