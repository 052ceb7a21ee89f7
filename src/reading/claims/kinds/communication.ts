/** Patterns of saying: "Devon wrote that …", "Hana reported six customers", "Devika: \"…\"", "asked whether", "both deny". */
import type { PersonSlot, SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import { type SpeechAct, saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { amountsOf, wordsOf } from '../read-happening.js';
import { personOf, readSubjects } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';

/** Verbs that say something only with words behind them: "reported 31 tickets", but "opened the incident" not. */
const DOUBTFUL = new Set([
  'take',
  'call',
  'order',
  'add',
  'find',
  'see',
  'share',
  'state',
  'declare',
  'close',
  'trace',
  'count',
  'pass',
  'identify',
  'point',
  'become',
  'hand',
  'consider',
  'claim',
  'figure',
  'raise',
  'post',
]);

/** The claim of saying that begins at this predication, and how many predications it takes up; null when nobody says anything. */
export function readCommunication(
  sentence: Sentence,
  index: number,
): { readonly draft: Draft; readonly taken: number } | null {
  const predication = sentence.predications[index]!;
  const speech = speechOf(predication, sentence);
  if (!speech) return null;
  const taken = contentOf(sentence.predications, index);
  const last = sentence.predications[index + taken - 1]!;
  const tokens = sentence.predications.slice(index, index + taken).flatMap((one) => one.tokens);
  const { context, toSpan } = sentence;
  const speakerToken = speech.speaker;
  const time = tokens.find((token) => token.kind === 'time');
  const slot = time?.time ? timeSlotOf(time.time, context, toSpan) : null;
  const place = tokens.find((token) => token.mention?.entities.some((ref) => ref.type === 'channel'));
  const others = tokens.filter((token) => token !== speakerToken);
  const addressee = others.find((token) => token.kind === 'person');
  return {
    taken,
    draft: {
      ...frameOf(sentence, predication.start, last.end),
      kind: 'communication',
      ...(speech.person ? { speaker: speech.person } : {}),
      act: speech.act,
      ...(addressee && personOf(addressee, context, toSpan)
        ? { addressee: personOf(addressee, context, toSpan)! }
        : {}),
      ...(place ? { place: placeSlot(place, toSpan) } : {}),
      ...(slot ? { time: slot } : context.rowTime ? { time: { ...context.rowTime, inherited: true } } : {}),
      quoted: tokens.filter((token) => token.kind === 'quotation').map((token) => token.text),
      words: wordsOf(others, predication.verb),
      amounts: amountsOf(tokens, toSpan),
      subjects: [...readSubjects({ ...predication, tokens: others }, context, toSpan)].filter(
        (one) => !one.candidates.some((ref) => ref.type === 'channel'),
      ),
      negated: predication.negated,
    },
  };
}

const placeSlot = (token: Token, toSpan: Sentence['toSpan']): SubjectSlot => ({
  span: toSpan(token.start, token.end),
  text: token.text,
  candidates: token.mention!.entities.filter((ref) => ref.type === 'channel'),
  types: ['channel'],
  how: 'named',
});

interface Speech {
  readonly act: SpeechAct;
  readonly speaker: Token;
  readonly person: PersonSlot | null;
}

function speechOf(predication: Predication, sentence: Sentence): Speech | null {
  const { verb } = predication;
  if (!verb) return colonSpeech(predication, sentence);
  const acts = saysOf(verb.stem);
  if (!acts) return null;
  const speaker = speakerOf(predication, sentence);
  if (!speaker) return null;
  const content = predication.right.filter((token) => token.kind !== 'mark').length;
  if (content === 0 || (predication.actions.length > 0 && DOUBTFUL.has(verb.stem) && !leads(predication))) return null;
  if (
    predication.actions.length > 0 &&
    !leads(predication) &&
    predication.right.some((token) => token.mention?.entities.some((ref) => ref.type !== 'channel'))
  )
    return null;
  return { act: acts[0]!, speaker, person: personOf(speaker, sentence.context, sentence.toSpan) };
}

/** Words behind a verb that open what is said. */
const leads = (predication: Predication): boolean =>
  predication.right
    .slice(0, 6)
    .some(
      (token) =>
        token.kind === 'quotation' ||
        token.text === ':' ||
        /^(?:that|whether|if|why|what|how|in|to|about|not)$/.test(token.folded),
    );

function speakerOf(predication: Predication, sentence: Sentence): Token | null {
  const isPerson = (token: Token): boolean => personOf(token, sentence.context, sentence.toSpan) !== null;
  if (predication.passive) {
    const by = predication.right.findIndex((token) => token.folded === 'by');
    return by >= 0 ? (predication.right.slice(by + 1, by + 4).find(isPerson) ?? null) : null;
  }
  return [...predication.left].reverse().find(isPerson) ?? null;
}

/** `Devika: "that's Redis"`, `Callum: first tickets`. */
function colonSpeech(predication: Predication, sentence: Sentence): Speech | null {
  const { tokens } = predication;
  const at = tokens.findIndex((token) => token.kind === 'person');
  const speaker = tokens[at];
  if (!speaker || tokens[at + 1]?.text !== ':' || tokens.slice(0, at).some((token) => token.kind === 'word'))
    return null;
  return { act: 'say', speaker, person: personOf(speaker, sentence.context, sentence.toSpan) };
}

/** What is said runs on until somebody does something else: a coordinate clause with a person of its own. */
function contentOf(predications: readonly Predication[], index: number): number {
  let taken = 1;
  while (index + taken < predications.length) {
    const next = predications[index + taken]!;
    if (next.link === 'start') break;
    const ownPerson = next.left.some((token) => token.kind === 'person');
    if ((next.link === 'and' || next.link === 'but') && ownPerson && next.tokens[0]?.start !== undefined) break;
    if (
      next.link === 'and' &&
      next.left.length <= 1 &&
      next.verb !== null &&
      saysOf(next.verb.stem) === null &&
      /(?:s|ed)$/.test(next.verb.folded) &&
      taken === 1 &&
      !predications[index]!.right.some((token) => token.folded === 'that')
    )
      break;
    taken++;
  }
  return taken;
}
