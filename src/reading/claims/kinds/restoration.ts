/** Patterns of restoration: "build X restored routing", "service came back when …", "what ended it was …", "neither A nor B ended it", "had no effect". */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { clauseFrom, deedBefore, names, readCausePart } from './cause-part.js';
import { type Recovery, recoveryIn } from './recovery.js';
import { BACK, EFFECTS, FORMAL, IN_VAIN, NEEDS_BACK, RESTORES } from './relation-words.js';

export function readRestorations(sentence: Sentence, predication: Predication): readonly Draft[] {
  const causes = idiom(sentence, predication) ?? madeStop(sentence, predication) ?? byVerb(sentence, predication);
  const told = causes
    .flatMap(oneByOne)
    // A cause that nothing known is named by is a cause all the same: it must not be backed by what else is said.
    .filter((cause) => names(cause) || isChange(cause) || (cause.words.length > 0 && endsSomething(predication)));
  const further = told.length > 0 ? null : recoveryIn(sentence, predication);
  const found: readonly Recovery[] = further ? [further] : told.map((cause) => ({ cause }));
  return found.map(({ cause, struck }) => ({
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'restoration' as const,
    cause,
    ...(struck ? { struck: [...struck] } : {}),
    words: wordsOf(predication.tokens, predication.verb),
  }));
}

/** "The scale-up did not help": a deed of which there may be but one. */
const isChange = ({ actions }: Happening): boolean => actions.some((action) => CHANGING.has(action));

const OWN: ReadonlySet<string> = new Set(['change', 'build', 'revision', 'release', 'version', 'commit']);

/** "v1 and v2 did not fix it" is two denials; what worked together stays together. */
function oneByOne(cause: Happening): readonly Happening[] {
  const own = cause.subjects.filter((slot) => slot.candidates.some((ref) => OWN.has(ref.type)));
  return cause.negated && own.length > 1 ? own.map((slot) => ({ ...cause, subjects: [slot] })) : [cause];
}

const wordsIn = (tokens: readonly Token[]): string => tokens.map((token) => token.folded).join(' ');
const negatedIf = (cause: Happening | null, negated: boolean): readonly Happening[] =>
  cause ? [{ ...cause, negated }] : [];

/** "That did it", "No effect", "X had no effect", "X was no fix", "X has no part in the recovery". */
function idiom(sentence: Sentence, { tokens }: Predication): readonly Happening[] | null {
  const text = wordsIn(tokens);
  if (/\b(?:that|this|which) did (?:it|the trick)\b/.test(text)) {
    const at = tokens.findIndex((token) => token.folded === 'did');
    return negatedIf(readCausePart(tokens.slice(Math.max(0, at - 1), at), sentence), false);
  }
  const vain = IN_VAIN.exec(text);
  const no = tokens.findIndex(
    (token, i) =>
      /^(?:no|without|any)$/.test(token.folded) &&
      (/^(?:effect|fix|help|part|difference)$/.test(tokens[i + 1]?.folded ?? '') ||
        // "No change." alone: nothing got better.
        (/^(?:change|luck|use|better|joy)$/.test(tokens[i + 1]?.folded ?? '') &&
          tokens.every(({ kind }, at) => at === i || at === i + 1 || kind === 'mark'))),
  );
  const at = vain ? tokenAt(tokens, vain.index) : no;
  if (at < 0 || (tokens[at + 1]?.folded === 'part' && !/\brecovery\b/.test(text))) return null;
  const left = tokens.slice(0, at).filter((token) => !/^(?:had|has|was|is|were|made|to|not|did)$/.test(token.folded));
  const cause = left.some((token) => token.kind !== 'mark')
    ? readCausePart(left, sentence)
    : sentence.context.discourse.happening;
  // To page somebody "without success" is no try to end the trouble.
  if (vain && cause && cause.actions.length > 0 && !cause.actions.some((action) => CHANGING.has(action))) return null;
  return negatedIf(cause, true);
}

/** "That alone made the 404s stop", "put an end to the errors", "got the belts going again". */
function madeStop(sentence: Sentence, { tokens }: Predication): readonly Happening[] | null {
  const at = tokens.findIndex(
    ({ folded }, i) => i > 0 && MADE.test(folded) && STOPS.test(wordsIn(tokens.slice(i, i + 9))),
  );
  if (at < 1) return null;
  const left = tokens
    .slice(0, at)
    .filter(({ folded }) => !/^(?:alone|only|finally|also|what|had|has|not|never|n't)$/.test(folded));
  const negated = tokens.slice(0, at).some(({ folded }) => /^(?:not|never|n't)$/.test(folded));
  return left.length > 0 ? negatedIf(readCausePart(left, sentence), negated) : null;
}
const MADE = /^(?:made|makes|put|puts|got|gets|let|brought|set)$/;
const STOPS =
  /^(?:(?:made|makes|let) (?:the |all |these |those )?(?:\S+ ){1,3}?(?:stop|cease|end|disappear|vanish|subside|recover|go away)\b|puts? (?:an end|a stop|paid) to (?:the |all |it|this)|(?:got|gets|set|brought) (?:the |our |all )?(?:\S+ ){1,3}?(?:going|running|moving|working|back up|on their feet) ?(?:again)?\b)/;

/** The token that begins at a place of the joined words. */
function tokenAt(tokens: readonly Token[], index: number): number {
  let start = 0;
  return tokens.findIndex((token) => {
    const here = start >= index;
    start += token.folded.length + 1;
    return here;
  });
}

/** "Put back at 06:16, without any improvement": the deed is told, and then that it did nothing; null where the verdict is all that is said. */
export function deedInVain({ tokens, verb, actions }: Predication): readonly Token[] | null {
  const vain = IN_VAIN.exec(wordsIn(tokens));
  const at = vain ? tokenAt(tokens, vain.index) : -1;
  if (at < 1 || verb === null || actions.length === 0 || tokens.indexOf(verb) >= at) return null;
  return tokens.slice(0, tokens[at - 1]!.kind === 'mark' ? at - 1 : at);
}

function byVerb(sentence: Sentence, predication: Predication): readonly Happening[] {
  const { tokens } = predication;
  const at = tokens.findIndex((token, i) => isRestoring(tokens, token, i));
  if (at < 0) return [];
  const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const negated = /\b(?:not|never|n't|neither|nor)\b/.test(wordsIn(left));
  if (left[0]?.folded === 'neither') return pair(left.slice(1), sentence);
  if (left.at(-1)?.folded === 'what' || left[0]?.folded === 'what') return cleft(sentence, left, tokens[at]!, right);
  const by = right.findIndex((token) => /^(?:by|through|via)$/.test(token.folded));
  if (by >= 0 && by <= 2 && (isEffect(left) || left.length === 0))
    return formal(tokens[at]!, negatedIf(readCausePart(upToComma(right.slice(by + 1)), sentence), negated));
  if (!isObject(right) && isEffect(left) && left.filter((token) => token.kind !== 'mark').length <= 6)
    return negatedIf(whenOrBefore(sentence, predication, right), negated);
  if (!isEffect(right.slice(0, 6))) return [];
  const causes = negatedIf(readCausePart(subjectOf(left), sentence), negated);
  // Errors are ended by deeds only; an incident is also ended by whoever says so.
  return right.slice(0, 3).some((token) => SYMPTOMS.test(token.folded)) ? causes : formal(tokens[at]!, causes);
}

const SYMPTOMS = /^(?:errors?|failures?|throttling|rejections|timeouts|latency|[45]\d\d[s’']*|[45]xxs?)$/;

/** A restoring verb that speaks of an effect: "brought" only with "back", "stopped" only beside errors. */
function isRestoring(tokens: readonly Token[], token: Token, at: number): boolean {
  if (token.kind !== 'word' || !RESTORES.test(token.folded)) return false;
  const behind = tokens.slice(at + 1, at + 6);
  if (/^(?:the|a|an|its|this|that|no|first)$/.test(tokens[at - 1]?.folded ?? '')) return false;
  if (/^resolv/.test(token.folded) && /^(?:to|at|by)$/.test(behind[0]?.folded ?? '')) return behind[0]!.folded === 'by';
  // "Ended in failure", "ended up as", "ended badly": how it ended, not what it put an end to.
  if (/^end/.test(token.folded) && /^(?:in|up|as|badly|unsuccessfully|successfully)$/.test(behind[0]?.folded ?? ''))
    return false;
  // "Came back as 5xx": what was answered.
  if (NEEDS_BACK.test(token.folded) && behind[1]?.folded === 'as') return false;
  return !NEEDS_BACK.test(token.folded) || behind.some((other) => BACK.test(other.folded));
}

/** "Ended without error" says how it ended. */
const endsSomething = ({ tokens }: Predication): boolean =>
  tokens.some(
    (token, at) =>
      isRestoring(tokens, token, at) && !NEEDS_BACK.test(token.folded) && at > 0 && isObject(tokens.slice(at + 1)),
  );

/** "… stopped the rejections": an effect right behind the verb is what was ended, whatever stands before it. */
const isObject = (right: readonly Token[]): boolean =>
  !/^(?:when|after|once|with|at|by|on|in|before|until|thanks|only)$/.test(right[0]?.folded ?? '') &&
  right.slice(0, 3).some((token) => (token.kind === 'word' || token.kind === 'amount') && EFFECTS.test(token.folded));

const isEffect = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      (!/^(?:without|no|any)$/.test(tokens[i - 1]?.folded ?? '') &&
        (token.kind === 'word' || token.kind === 'amount') &&
        EFFECTS.test(token.folded)) ||
      (token.kind === 'name' && token.mention?.types.some((type) => type === 'site' || type === 'service') === true),
  ) && !tokens.some((token) => token.kind === 'person');

/** Deeds after which a recovery may be told as their fruit. */
const CHANGING: ReadonlySet<string> = new Set([
  ...['deploy', 'roll_back', 'shift_traffic', 'update', 'restart', 'scale', 'revert', 'turn_on', 'turn_off', 'run'],
  ...['delete', 'create', 'publish', 'merge', 'grant', 'revoke'],
]);

/** "A nor B ended it": two denials. */
function pair(tokens: readonly Token[], sentence: Sentence): readonly Happening[] {
  const nor = tokens.findIndex((token) => token.folded === 'nor');
  if (nor < 0) return [];
  return [tokens.slice(0, nor), tokens.slice(nor + 1)].flatMap((part) =>
    negatedIf(readCausePart(part, sentence), true),
  );
}

/** "What ended it was X"; "X is what ended it". */
function cleft(sentence: Sentence, left: readonly Token[], verb: Token, right: readonly Token[]): readonly Happening[] {
  if (left[0]?.folded === 'what') {
    const be = right.findIndex((token) => /^(?:was|is)$/.test(token.folded));
    // "What came back was #12": there "what" is the thing that came.
    const comes = COMES.test(verb.folded) && !isEffect(right.slice(0, Math.max(0, be)));
    return be < 0 || comes ? [] : negatedIf(readCausePart(upToComma(right.slice(be + 1)), sentence), false);
  }
  const be = left.findLastIndex((token) => /^(?:was|is)$/.test(token.folded));
  const negated = left.slice(be).some((token) => token.folded === 'not');
  return be < 0 ? [] : negatedIf(readCausePart(left.slice(0, be), sentence), negated);
}

const COMES = /^(?:came|comes?|returned|returns?|recover(?:ed|s)?|subsided|ceased|healed)$/;

/** "Service came back when X": the clause behind; "X and traffic recovered": the clause before. */
function whenOrBefore(sentence: Sentence, predication: Predication, right: readonly Token[]): Happening | null {
  const linked = right.find((token) => /^(?:when|once|after|with)$/.test(token.folded));
  const thanks = right.findIndex((token) => token.folded === 'thanks');
  if (thanks >= 0) return readCausePart(upToComma(right.slice(thanks + 2)), sentence);
  if (linked) return readCausePart(clauseFrom(sentence, linked.end), sentence);
  const at = sentence.predications.indexOf(predication);
  const next = sentence.predications[at + 1];
  if (next && (next.link === 'when' || next.link === 'after'))
    return readCausePart(clauseFrom(sentence, next.tokens[1]?.start ?? next.start), sentence);
  if (predication.link !== 'and' || predication.tokens.some((token) => token.folded === 'together')) return null;
  const deed = deedBefore(sentence, predication);
  return deed?.actions.some((action) => CHANGING.has(action)) ||
    deed?.subjects.some((slot) => slot.candidates.some((ref) => OWN.has(ref.type)))
    ? deed
    : null;
}

/** A person resolves an incident or clears an alert by saying so; that is no recovery. */
const formal = (verb: Token, causes: readonly Happening[]): readonly Happening[] =>
  FORMAL.test(verb.folded)
    ? causes.filter((cause) => cause.subjects.some((slot) => slot.candidates.length > 0) || cause.actions.length > 0)
    : causes;

const upToComma = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex((token) => token.kind === 'mark' && /^[,;:.]$/.test(token.text));
  return end < 0 ? tokens : tokens.slice(0, end);
};

/** The noun phrase before the verb, without auxiliaries. */
const subjectOf = (left: readonly Token[]): readonly Token[] =>
  left.filter((token) => !/^(?:had|has|have|did|does|do|not|then|finally|also|soon|quickly)$/.test(token.folded));
