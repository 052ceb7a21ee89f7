/** A part of the files or lines that were just counted: "deleted 322 files, 178 of which were shop assets", "two files, both of them tests", "732 lines, 722 of them in codec.rs". */
import type { AmountSlot } from '../../../claims/slots.js';
import { isFunctionWord } from '../../../claims/words/function-words.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { amountsOf } from '../amounts-of.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

export interface PartOfWhole {
  readonly draft: Draft;
  /** The clause as far as it tells of the whole. */
  readonly whole: Predication;
}

/** Null where the clause counts no files or lines, or says of them anything that is not their sort or place. */
export function readPartOfWhole(sentence: Sentence, predication: Predication): PartOfWhole | null {
  const { tokens } = predication;
  const at = tokens.findIndex((_, i) => isPart(tokens, i));
  const head = tokens.slice(0, at - 1);
  const counted = at < 0 ? undefined : amountsOf(head, sentence.toSpan).findLast(isOfFiles);
  const sort = counted ? sortOf(tokens.slice(at + 3)) : null;
  const amount = counted && sort ? sizeOf(tokens[at]!, counted, sentence) : null;
  if (!counted || !sort || !amount) return null;
  const whole = upTo(predication, head);
  const { subjects, actions } = readHappening(whole, sentence.context, sentence.toSpan);
  const places = readHappening(predication, sentence.context, sentence.toSpan).subjects.filter(
    ({ how, span }) => how === 'named' && span.start > amount.span.start,
  );
  const noun = [...counted.noun, ...(counted.noun.includes(LINE) ? [] : sort)];
  return {
    whole,
    draft: {
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'amount',
      amount: { ...amount, noun },
      noun,
      subjects: [...subjects, ...places],
      actions,
      measure: 'count',
      words: sort,
    },
  };
}

const [FILE, LINE] = [stem('files'), stem('lines')];
const isOfFiles = ({ noun }: AmountSlot): boolean => noun.length === 1 && (noun[0] === FILE || noun[0] === LINE);

const isPart = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.text === ',' &&
  (tokens[i]!.kind === 'amount' || /^(?:both|all|none|one)$/.test(tokens[i]!.folded)) &&
  tokens[i + 1]?.folded === 'of' &&
  /^(?:which|them|these|those)$/.test(tokens[i + 2]?.folded ?? '');

/** Stems of what they are, or where; null where more is told than that. */
function sortOf(behind: readonly Token[]): string[] | null {
  const said = behind.filter(({ kind }) => kind !== 'mark');
  if (behind.some(({ text }, i) => /^[,;:()]$/.test(text) && i < behind.length - 1)) return null;
  const first = said.findIndex(({ folded }) => !LEADS.test(folded));
  const words = first < 0 ? [] : said.slice(first);
  if (words.length === 0 || words.length > MOST) return null;
  const plain = words.every(({ kind, folded, text }) => kind === 'name' || /[./]/.test(text) || !STOPS.test(folded));
  return plain ? words.map(({ folded }) => stem(folded)).filter((word) => !isFunctionWord(word)) : null;
}
const LEADS = /^(?:was|were|is|are|being|in|under|below|from|a|an|the|its|our|just|only|merely)$/;
const STOPS = /^(?:and|or|but|not|never|no|to|by|with|at|that|which|who|had|have|has|was|were|did|still|also|new|old)$/;
const MOST = 4;

/** "Both" and "all" are as many as there were. */
function sizeOf(token: Token, counted: AmountSlot, { toSpan }: Sentence): AmountSlot | null {
  const span = toSpan(token.start, token.end);
  if (/^(?:both|all)$/.test(token.folded))
    return token.folded === 'all' || counted.stated === 2 ? { ...counted, span } : null;
  return amountsOf([token], toSpan)[0] ?? null;
}

const upTo = (predication: Predication, head: readonly Token[]): Predication => {
  const end = head.at(-1)!.end;
  const within = (tokens: readonly Token[]): readonly Token[] => tokens.filter((token) => token.end <= end);
  return { ...predication, tokens: head, left: within(predication.left), right: within(predication.right), end };
};
