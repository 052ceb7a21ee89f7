/** "That was done by Ana", "this step was taken by the on-call engineer": the deed told last, once more, with somebody who did it. */
import type { Predication } from '../../predication/predication.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const POINTS =
  /^(?:(?:all|both) of )?(?:that|this|it|the (?:same|latter))(?: (?:measure|step|action|move|decision|change|intervention|deed|correction))? (?:was|had been|has been)(?: \p{L}+ly)? (?:done|taken|made|performed|carried out|undertaken|ordered|decided|executed|initiated|the (?:work|doing|deed|decision)) (?:by|of) /u;
const CLEFT = /^(?:it was|that was) (?:the )?/;
const WHO_DID =
  /\bwho (?:did|had done|took|had taken|made|had made|decided|carried) (?:so|it|this|that|the step|the decision)\b/;

export function readDoneBy(sentence: Sentence, predication: Predication): Draft | null {
  const { tokens } = predication;
  const text = tokens.map((token) => token.folded).join(' ');
  if (predication.negated || !(POINTS.test(text) || (CLEFT.test(text) && WHO_DID.test(text)))) return null;
  const anchor = sentence.context.discourse.freshAnchor();
  const people = tokens.flatMap((token) => personOf(token, sentence.context, sentence.toSpan) ?? []);
  if (!anchor?.sure || anchor.told.actions.length === 0 || people.length !== 1) return null;
  const { agent: _agent, actionSpan: _span, ...told } = anchor.told;
  const subjects = told.subjects.map((slot) => ({ ...slot, how: 'implied' as const }));
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'event',
    what: { ...told, subjects, agent: people[0]!, negated: false },
  };
}
