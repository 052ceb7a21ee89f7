/** One happening put before or behind another by its verb: "the merge of #12 came before the alert", "Ana's message followed the page": the clause tells their order, and neither deed is done to what the other is of. */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { isPassive } from '../order-verbs.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { other } from './lay-apart.js';
import { readEnd } from './span-ends.js';

/** Null where no such verb is the clause's own; no draft where a length beside it says how far they lay apart, which tells the order too. */
export function readOrderOfNouns(sentence: Sentence, predication: Predication): readonly Draft[] | null {
  const { tokens, negated } = predication;
  const order = negated ? null : orderVerb(tokens);
  // "Came at 14:36, after the alert": the clock is another claim's.
  if (!order || tokens.some(({ time }) => time && !time.readings.some(isLength))) return null;
  const { at, behind, leads } = order;
  const self = readEnd(tokens.slice(0, at), sentence);
  const end = tokens.findIndex((token, i) => i >= behind && token.kind === 'mark' && /^[,;:()]$/.test(token.text));
  const anchor = other(tokens.slice(behind, end < 0 ? tokens.length : end), self, sentence);
  if (!self || !anchor || !isDeed(self) || !isDeed(anchor)) return null;
  if (tokens.some(({ time }) => time !== undefined)) return [];
  const [first, second] = leads ? [self, anchor] : [anchor, self];
  return [{ ...frameOf(sentence, predication.start, predication.end), kind: 'order', first, second }];
}

const isLength = ({ kind }: { readonly kind: string }): boolean => kind === 'relative' || kind === 'duration';

const isDeed = ({ actions, says }: Happening): boolean => actions.length > 0 || says !== undefined;

interface OrderVerb {
  /** Where the words of the subject end, and where those of the other happening begin. */
  readonly at: number;
  readonly behind: number;
  /** The subject came first. */
  readonly leads: boolean;
}

function orderVerb(tokens: readonly Token[]): OrderVerb | null {
  const verb = tokens.findIndex(({ kind, stem: word }, i) => i > 0 && kind === 'word' && VERBS.has(word));
  // "The run that followed succeeded".
  if (verb > 0 && /^(?:that|which|who)$/.test(tokens[verb - 1]!.folded)) return null;
  if (verb > 0) {
    const passive = isPassive(tokens, verb);
    if (passive && tokens[verb + 1]?.folded !== 'by') return null;
    const leads = FIRST.has(tokens[verb]!.stem) !== passive;
    return passive ? { at: verb - 1, behind: verb + 2, leads } : { at: verb, behind: verb + 1, leads };
  }
  const comes = tokens.findIndex(({ folded }, i) => i > 0 && COMES.test(folded));
  if (comes < 0) return null;
  let side = comes + 1;
  while (MANNER.test(tokens[side]?.folded ?? '')) side++;
  // "Came thirty minutes after the page".
  const relative = tokens[side]?.time?.readings.find((one) => one.kind === 'relative');
  if (relative?.kind === 'relative')
    return relative.anchor === 'text' ? { at: comes, behind: side + 1, leads: relative.direction === 'before' } : null;
  const found = SIDES.find(([words]) => words.every((word, i) => tokens[side + i]?.folded === word));
  return found ? { at: comes, behind: side + found[0].length, leads: found[1] } : null;
}

const FIRST = new Set(['precede', 'predate', 'antedate'].map(stem));
const VERBS = new Set([...FIRST, ...['follow', 'postdate'].map(stem)]);
const COMES = /^(?:came|comes|come|happened|occurred)$/;
const MANNER = /^(?:only|just|right|shortly|immediately|long|well|soon|straight|directly|even|briefly|some)$/;

/** Words behind such a verb, and whether its subject came first. */
const SIDES: readonly (readonly [readonly string[], boolean])[] = [
  [['before'], true],
  [['ahead', 'of'], true],
  [['earlier', 'than'], true],
  [['sooner', 'than'], true],
  [['prior', 'to'], true],
  [['after'], false],
  [['later', 'than'], false],
  [['on', 'the', 'heels', 'of'], false],
];
