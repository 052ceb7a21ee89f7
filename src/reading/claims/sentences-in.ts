/** The sentences that one unit strings together ("X was merged, and Y failed; Z held"), each laid out as if it stood alone: what is said of one says nothing of the next. */
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { hasSubjectAndVerb } from './opens-clause.js';
import type { Draft, Sentence } from './sentence.js';

/** In order; the cells of a row and what stands behind a key belong together. */
export function sentencesIn(sentence: Sentence): readonly Sentence[] {
  const { unit, predications, tokens } = sentence;
  if (unit.row || unit.pair) return [sentence];
  const groups: Predication[][] = [[]];
  for (const one of predications) {
    const own = groups.at(-1)!;
    if (one.link === 'start' && own.length > 0 && isWhole(own) && isWhole([one]) && !pointsBack(one.tokens))
      groups.push([one]);
    else own.push(one);
  }
  if (groups.length < 2) return [sentence];
  const starts = groups.map(([first], i) => (i === 0 ? 0 : first!.start));
  return groups.map((group, i) => {
    const to = starts[i + 1] ?? unit.text.length;
    const own = tokens.filter((token) => token.start >= starts[i]! && token.end <= to && !isJoint(token, group));
    return { ...sentence, predications: group, tokens: own };
  });
}

/** With a subject and a verb of its own. */
function isWhole(group: readonly Predication[]): boolean {
  const tokens = group.flatMap((one) => one.tokens);
  const begins = group[0]!.start;
  return tokens.every(({ start }) => start >= begins) && hasSubjectAndVerb(tokens, joint(tokens));
}

const joint = ([first]: readonly Token[]): number => (JOINS.test(first?.folded ?? '') ? 1 : 0);
const JOINS = /^(?:and|but|while|whereas|yet|although|though)$/;

/** "…, and Ana closed it", "…, not an hour after she had written it", "…, and was shut three minutes after that": told of what stands before it, and of nothing else. */
const pointsBack = (tokens: readonly Token[]): boolean =>
  (tokens.some(({ folded }) => POINTS.test(folded)) && !isCleft(tokens.slice(joint(tokens)))) ||
  tokens.some(
    ({ time }, at) =>
      time?.readings.some(
        (reading) => reading.kind === 'relative' && (reading.anchor === 'previous' || at <= MOST_HEDGES),
      ) === true,
  );
const POINTS = /^(?:it|its|them|this|these|those)$/;
const MOST_HEDGES = 3;

/** "It was Ana who merged #12". */
const isCleft = ([it, be, ...behind]: readonly Token[]): boolean =>
  it?.folded === 'it' &&
  /^(?:was|is)$/.test(be?.folded ?? '') &&
  behind.some(({ folded }) => /^(?:who|that)$/.test(folded));

/** The mark that parts it from the next one. */
const isJoint = (token: Token, group: readonly Predication[]): boolean =>
  token.kind === 'mark' && token.start >= group.at(-1)!.end && /^[,;–—(]$/.test(token.text);

/** The claims of all of them, each told where it stands. */
export const inParts = (drafts: readonly (readonly Draft[])[]): readonly Draft[] =>
  drafts.length < 2 ? drafts.flat() : drafts.flatMap((own, part) => own.map((draft) => ({ ...draft, part })));
