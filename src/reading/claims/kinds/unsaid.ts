/** "Nobody had asked whether it was still in use", "no reviewer warned that it drops the region": that a thing was not said, by anybody; never who said it. */
import { phraseIn } from '../../predication/phrases.js';
import type { Predication } from '../../predication/predication.js';
import { saysOf } from '../../predication/speech-words.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { contentOf } from './told-content.js';

const PERSON = '(?:reviewer|engineer|human|person|colleague|developer|soul)';
const NOBODY = `(?:nobody|no one|no-one|none of (?:us|them|the \\w+)|no (?:one|${PERSON})|not (?:one|a single) ${PERSON}|at no point did (?:anyone|anybody|an? ${PERSON}|any ${PERSON}))`;
const WHERE = '(?:in (?:the )?(?:review|channel|team)|on the team|of us|there)';
const DID = '(?:had|has|have|did|ever|even|thought to|bothered to|cared to)';
/** What tells the words behind it from those of the saying. */
const OPENS = '(?:that|whether|if|what|why|how|about)';
const UNSAID = new RegExp(
  `^(?:(?:and|but) )?${NOBODY}(?: ${WHERE})?(?: ${DID})* [a-z]+(?: out)?(?: (?:beforehand|first|then|in time|before))?(?= ${OPENS} )`,
);

/** `covered`: the predications that the saying takes up. */
export function readUnsaid(sentence: Sentence, covered: readonly Predication[]): Draft | null {
  const [predication] = covered;
  const tokens = covered.flatMap((one) => one.tokens).filter((token, i, all) => all.indexOf(token) === i);
  const beside = phraseIn(tokens, UNSAID);
  if (!predication || !beside) return null;
  const acts = tokens.slice(0, beside.to).flatMap(({ stem }) => saysOf(stem) ?? []);
  const act = acts.find((one) => one === 'ask' || one === 'say' || one === 'suggest');
  const content = tokens.slice(beside.to + 1);
  if (!act || content.length === 0) return null;
  const verbs = covered.flatMap(({ verb }) => (verb ? [verb] : []));
  const told = contentOf(sentence, { predication, tokens: content, counting: content, verbs });
  return {
    ...frameOf(sentence, tokens[beside.to]!.start, content.at(-1)!.end),
    kind: 'communication',
    act,
    quoted: [],
    ...told,
    negated: true,
  };
}
