/** An end of a length that is something said: "Ana's message", "the request from Bo", "after she had asked for it"; whose it is and what act, never which record. */
import type { Happening } from '../../../claims/slots.js';
import { type SpeechAct, saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { wordsOf } from '../read-happening.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { ACT_NOUNS, COMPOUND } from './speech-nouns.js';

/** null where nobody is said to have said anything, or a deed of another kind is told by the same noun. */
export function saidByNoun(tokens: readonly Token[], sentence: Sentence): Happening | null {
  const at = tokens.findIndex(
    (token, i) =>
      token.kind === 'word' && actOfNoun(token) !== null && !COMPOUND.test(tokens[i - 1]?.folded ?? '') && i <= FAR,
  );
  if (at < 0) return null;
  const owner = tokens.slice(0, at).findLastIndex((token) => token.kind === 'person' || POSSESSIVE.test(token.folded));
  const given = /^(?:of|by|from)$/.test(tokens[at + 1]?.folded ?? '')
    ? tokens[at + 2]?.folded === 'the'
      ? at + 3
      : at + 2
    : -1;
  const marked =
    owner >= 0 && (/^['’]s?$/.test(tokens[owner + 1]?.text ?? '') || POSSESSIVE.test(tokens[owner]!.folded));
  const whose = marked ? owner : given;
  return whose < 0 ? null : said(tokens, whose, at, actOfNoun(tokens[at]!)!, sentence);
}

/** "Sofie had asked for it", "Amina named #341": a verb of saying right behind who said it. */
export function saidByVerb(
  tokens: readonly Token[],
  subjects: Happening['subjects'],
  sentence: Sentence,
): Happening | null {
  const verb = tokens.findIndex((token) => token.kind === 'word' && saysOf(token.stem) !== null);
  const speaker = tokens.findIndex((token, i) => i < verb && token.kind === 'person');
  const own = speaker >= 0 ? speaker : tokens.findIndex((token, i) => i < verb && PRONOUN.test(token.folded));
  if (verb < 0 || own < 0) return null;
  const between = tokens.slice(own + 1, verb);
  if (!between.every((token) => AUXILIARY.test(token.folded))) return null;
  const what = said(tokens, own, verb, saysOf(tokens[verb]!.stem)![0]!, sentence);
  return what && { ...what, subjects: subjects.filter(({ how }) => how === 'named') };
}

function said(
  tokens: readonly Token[],
  who: number,
  word: number,
  says: SpeechAct,
  { context, toSpan }: Sentence,
): Happening | null {
  const agent = tokens[who] ? personOf(tokens[who], context, toSpan) : null;
  if (!agent) return null;
  const rest = tokens.filter(
    (token, i) => i !== who && i !== word && !AUXILIARY.test(token.folded) && token.kind === 'word',
  );
  return { actions: [], subjects: [], agent, amounts: [], words: wordsOf(rest, null), negated: false, says };
}

const actOfNoun = ({ folded }: Token): SpeechAct | null =>
  Object.hasOwn(ACT_NOUNS, folded) ? ACT_NOUNS[folded]! : (PLAIN[folded] ?? null);

/** Nouns that only say that something was written, where speech is not introduced by them. */
const PLAIN: Readonly<Record<string, SpeechAct>> = {
  post: 'say',
  note: 'say',
  word: 'say',
  ask: 'request',
  command: 'request',
  call: 'say',
  finding: 'say',
  discovery: 'say',
  go: 'say',
};

const FAR = 6;
const POSSESSIVE = /^(?:my|his|her|their)$/;
const PRONOUN = /^(?:i|he|she)$/;
const AUXILIARY = /^(?:had|has|have|was|first|already|then|also|just|finally|only|publicly|explicitly)$/;
