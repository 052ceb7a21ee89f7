/** What became of all requests: "not one request to slot-api succeeded", "every call failed", "nothing got through" are a share of a hundred percent. */
import type { SubjectSlot } from '../../../claims/slots.js';
import { measuredThing } from '../../../claims/words/measured-things.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { strangeIn } from '../strange-names.js';

const SUCCEEDED =
  /^(?:(?:ever|still|even|any|longer|at all) )*(?:succeeded|(?:got|went|came|made it|was let|were let) (?:all the way )?through|(?:was|were|got|is|are|being|been) (?:answered|served|accepted|processed))(?= |$)/;
const FAILED =
  /^(?:then |now |still )*(?:failed|errored|bounced|timed out|(?:was|were|got|is|are|being|been) (?:being )?(?:rejected|refused|turned away|dropped|lost|answered with an? (?:error|5xx|50\d)))(?= |$)/;

/** Null where the clause says no such thing, or says it of most of them, or no more than that it was so at times. */
export function readEveryRequest(sentence: Sentence, predication: Predication): Draft | null {
  const { tokens } = predication;
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const said = countedIn(words);
  if (!said || HEDGED.test(textOf(words.slice(0, said.first)))) return null;
  const verb = verbBehind(words, said);
  if (!verb) return null;
  const { subjects, actions, time } = readHappening(predication, sentence.context, sentence.toSpan);
  // Calls and requests that somebody answers may be of people.
  if (LOOSE.test(textOf(words)) && !subjects.some(isService)) return null;
  const first = words[said.first]!;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'amount',
    amount: {
      span: sentence.toSpan(first.start, words[said.next - 1]!.end),
      ...{ low: 100, high: 100, stated: 100, step: 1 },
      ...{ family: 'percent', symbol: '%', vague: false, noun: [REQUEST] },
    },
    noun: [REQUEST, FAIL],
    subjects: subjects.filter(({ how, candidates }) => how === 'named' || candidates.length > 0),
    actions,
    ...(time ? { time } : {}),
    // Of one moment it is the share then, of a stretch that of all in it.
    measure: time && !time.until && MOMENTS.has(time.precision) ? 'share' : 'total',
    thing: 'errors',
    ...strangeIn(tokens, sentence.context.descriptions),
    words: [REQUEST, FAIL],
  };
}

const MOMENTS: ReadonlySet<string> = new Set(['fraction', 'second', 'minute']);
const [REQUEST, FAIL] = [stem('requests'), stem('failed')];

const LOOSE = /\b(?:nothing|calls?|answered|accepted|processed)\b/;
const isService = ({ how, candidates }: SubjectSlot): boolean =>
  how === 'named' && candidates.some(({ type }) => type === 'service');

interface Counted {
  readonly none: boolean;
  /** Where the quantifier stands, and what follows the noun. */
  readonly first: number;
  readonly next: number;
}

/** "Not a single request", "every call", "nothing". */
function countedIn(words: readonly Token[]): Counted | null {
  for (let first = 0; first < Math.min(words.length, LATEST); first++) {
    const quantifier = QUANTIFIER.exec(textOf(words.slice(first, first + 4)));
    if (!quantifier) continue;
    const [whole, none] = quantifier;
    const next = first + whole.trim().split(' ').length;
    if (/nothing/.test(whole)) return { none: true, first, next };
    // "Every refund request" is of some of them.
    const noun = INCOMING.test(words[next]?.folded ?? '') ? next + 1 : next;
    if (words[noun]?.kind === 'word' && isRequest(words, noun))
      return { none: none !== undefined, first, next: noun + 1 };
  }
  return null;
}
const QUANTIFIER =
  /^(?:(no|not (?:one|an?)(?: single)?|none of the|nothing)|(?:every|each)(?: single| and every)?|all(?: of)?(?: the)?) /;
const INCOMING = /^(?:incoming|single|http|api|user|client)$/;
/** A clock and its words may stand before it. */
const LATEST = 10;

const isRequest = (words: readonly Token[], at: number): boolean =>
  measuredThing(words[at]!.stem) === 'requests' &&
  !/^(?:pull|merge|change|review|feature)$/.test(words[at - 1]?.folded ?? '');

/** Whether all failed, by the verb right behind the noun, or behind the thing that they went to; nothing may tell which of them, or when but for a clock. */
function verbBehind(words: readonly Token[], { none, first, next }: Counted): boolean {
  const to = /^(?:to|on|of|for|against)$/.test(words[next]?.folded ?? '')
    ? words.findIndex((word, i) => i > next && isName(word))
    : -1;
  const verb = to > 0 && to <= next + 2 ? to + 1 : next;
  const form = (none ? SUCCEEDED : FAILED).exec(textOf(words.slice(verb, verb + 6)));
  if (!form) return false;
  const behind = words.slice(verb + form[0].trim().split(' ').length);
  return [...words.slice(0, first), ...behind].every(
    (word) => word.kind === 'time' || isName(word) || TELLS_WHEN.test(word.folded),
  );
}
const isName = ({ kind, mention }: Token): boolean =>
  kind === 'name' && mention?.types.some((type) => type === 'service' || type === 'revision') === true;
const TELLS_WHEN =
  /^(?:at|all|from|to|until|by|between|and|after|since|on|then|so|but|in|that|this|time|through|throughout|during|the|whole|outage|incident|utc|ever)$/;

const HEDGED =
  /\b(?:almost|nearly|practically|virtually|basically|just about|hardly|not|as good as|more or less|next to|effectively|roughly)(?: \w+)?$/;

const textOf = (words: readonly Token[]): string => words.map(({ folded }) => folded).join(' ');
