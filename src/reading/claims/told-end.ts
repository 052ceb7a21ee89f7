/** One end of a distance by all of its words: people, things, clocks, numbers and what is left; the kind of happening is not asked. */
import type { ToldEnd } from '../../claims/distance.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem as stemOf } from '../../claims/words/stem.js';
import { type SpeechAct, saysOf } from '../predication/speech-words.js';
import type { Token } from '../predication/token.js';
import { amountsOf } from './amounts-of.js';
import { readEnd } from './kinds/span-ends.js';
import { ACT_NOUNS } from './kinds/speech-nouns.js';
import { personOf } from './read-subjects.js';
import type { Sentence } from './sentence.js';
import { timeSlotOf } from './time-slots.js';

export function toldEndOf(tokens: readonly Token[], sentence: Sentence): ToldEnd {
  const { context, toSpan } = sentence;
  const people = tokens
    .map((token) => personOf(token, context, toSpan))
    .filter((slot) => slot !== null)
    .filter(({ how, identities }) => how !== 'organisation' && (how === 'named' || identities.length > 0));
  const spoken = people.length > 0 ? tokens.find((token) => token.kind === 'word' && actOf(token) !== null) : undefined;
  const says = spoken && actOf(spoken);
  const what = readEnd(tokens, sentence);
  const names = tokens.filter(({ kind }) => kind === 'name');
  const ordinal = tokens.some(({ folded }) => folded === 'first')
    ? 1
    : tokens.some(({ folded }) => folded === 'last')
      ? -1
      : undefined;
  return {
    words: [
      ...new Set(
        tokens
          .filter((token) => token !== spoken && isContent(token, people))
          .map((token) => DEEDS.get(token.stem) ?? token.stem),
      ),
    ],
    people,
    subjects: names.map((token) => ({
      span: toSpan(token.start, token.end),
      text: token.text,
      candidates: [...(token.mention?.entities ?? [])],
      types: [...(token.mention?.types ?? [])],
      how: 'named' as const,
    })),
    times: tokens.flatMap(({ time, kind }) =>
      kind === 'time' && time ? (timeSlotOf(time, context, toSpan) ?? []) : [],
    ),
    // "One of them" counts nothing.
    amounts: amountsOf(tokens, toSpan).filter(({ stated, noun }) => stated !== 1 && (stated > 2 || noun.length > 0)),
    quoted: tokens.filter(({ kind }) => kind === 'quotation').map(({ text }) => text),
    ...(says ? { says } : {}),
    ...(what && (what.actions.length > 0 || what.says || what.words.includes('onset')) ? { what } : {}),
    ...(ordinal ? { ordinal } : {}),
    negated: tokens.some((token) => NEGATES.test(token.folded)),
    strange:
      people.some((slot) => slot.how === 'named' && slot.identities.length === 0) ||
      names.some(({ mention }) => (mention?.entities ?? []).length === 0),
  };
}

/** Whether an end says anything to find a record by. */
export const isTold = ({ words, people, subjects, times, quoted }: ToldEnd): boolean =>
  words.length + subjects.length + times.length + quoted.length > 0 || people.length > 0;

const isContent = (token: Token, people: ToldEnd['people']): boolean =>
  token.kind === 'word' &&
  /^\p{L}/u.test(token.stem) &&
  token.stem.length > 1 &&
  !isFunctionWord(token.stem) &&
  !LIGHT.test(token.folded) &&
  !people.some(({ text }) => text === token.text);

/** What a word of saying does; those that agree or deny tell too much to be left out. */
const actOf = ({ stem, folded }: Token): SpeechAct | null => {
  const acts = SPEAKS.test(folded) ? SAY : (saysOf(stem) ?? (ACT_NOUNS[folded] ? [ACT_NOUNS[folded]] : []));
  const [act] = acts;
  return act && !STAYS.test(folded) && acts.every((one) => one !== 'deny' && one !== 'confirm') ? act : null;
};
const SPEAKS = /^(?:spoke|spoken|speaks|message|messages|naming)$/;
const SAY: readonly SpeechAct[] = ['say'];
const STAYS = /^(?:declar|acknowledg|call|calls|called|hand|tak|took|becom|becam|order|request)/;

/** Nouns that stand for a deed, with the verb that records have for it. */
const DEEDS: ReadonlyMap<string, string> = new Map(
  'acknowledgement:acknowledged approval:approved dismissal:dismissed escalation:escalated declaration:declared resolution:resolved cancellation:cancelled creation:created failure:failed completion:finished publication:published flip:changed switch:changed rejection:rejected denial:denied refusal:refused promotion:promoted launch:launched'
    .split(' ')
    .map((pair) => pair.split(':').map((word) => stemOf(word)) as [string, string]),
);

/** Verbs and adverbs that tell only that it went on, or how the writer saw it. */
const LIGHT =
  /^(?:came|comes|went|goes|took|takes|put|puts|had|has|needed|needs|said|says|got|finally|still|somebody|someone|nobody|barely|though|once|thing|things|bit|everything|used|whereby|everywhere|kind|sort|already|right|straight|anyway|regardless|hand|fact|later|earlier|on|i|second|first)$/;

const NEGATES = /^(?:not|no|never|nobody|nonone|without|hardly|neither|nor|cannot|n't)$/;
