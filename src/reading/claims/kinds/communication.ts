/** Claims of saying: from a verb of saying, a quotation beside a name, "according to", or a role that somebody takes; deeds stay with the event reader. */
import type { PersonSlot, SubjectSlot } from '../../../claims/slots.js';
import { clausesOf } from '../../../claims/words/wording.js';
import type { Predication } from '../../predication/predication.js';
import { saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { amountsOf } from '../amounts-of.js';
import { personOf, readSubjects } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { durationSlotOf, timeSlotOf } from '../time-slots.js';
import { readAnswer } from './answer.js';
import { blames, findsCause, isBlamedOn, isOfCause } from './cause-found.js';
import { ofTheWords } from './media.js';
import { readRoles } from './role.js';
import { clocksIn } from './said-clocks.js';
import { type Speech, speechOf } from './speech.js';
import { aroundWords } from './speech-around.js';
import { colonSpeech } from './speech-colon.js';
import { framedSpeech } from './speech-frames.js';
import { placePhrases } from './speech-place.js';
import { reachOf } from './speech-reach.js';

/** The claims of saying that begin at this predication, and how many predications they take up; null when nobody says anything. */
export function readCommunication(
  sentence: Sentence,
  index: number,
): { readonly drafts: readonly Draft[]; readonly taken: number } | null {
  const { predications } = sentence;
  const predication = predications[index]!;
  const answer = readAnswer(sentence, predication);
  if (answer) return { drafts: [answer], taken: 1 };
  const roles = readRoles(sentence, predication, index);
  if (roles.length > 0) return { drafts: roles, taken: 1 };
  const framed = index === 0 ? framedSpeech(sentence) : null;
  if (framed) return drafted(sentence, { index, taken: framedTo(predications, framed) }, framed);
  const speech = predication.verb ? speechOf(predication, sentence) : colonSpeech(predication, sentence);
  return speech ? drafted(sentence, { index, taken: reachOf(predications, index) }, speech) : null;
}

/** "According to the text, …; for this no proof was found": behind the semicolon the report speaks again; of a person's words, where it goes on with a clock. */
function framedTo(predications: readonly Predication[], { frame, people }: Speech): number {
  const bare = people.length === 0 && [...frame][0]?.folded === 'according';
  const next = predications.findIndex(
    (one, i) => i > 0 && one.link === 'start' && (bare || one.tokens.some(({ kind }) => kind === 'time')),
  );
  return next > 0 ? next : predications.length;
}

function drafted(
  sentence: Sentence,
  { index, taken }: { readonly index: number; readonly taken: number },
  speech: Speech,
): { readonly drafts: readonly Draft[]; readonly taken: number } {
  const covered = sentence.predications.slice(index, index + taken);
  const tokens = covered.flatMap((one) => one.tokens);
  const verbs = covered.flatMap(({ verb }) => (verb && !speech.frame.has(verb) ? [verb] : []));
  const base = contentDraft(sentence, { predication: covered[0]!, end: covered.at(-1)!.end, tokens, verbs }, speech);
  if (base.kind === 'communication' && (base.words.length > 0 || base.subjects.length > 0))
    sentence.context.discourse.said = {
      ...(speech.people[0] ? { speaker: speech.people[0] } : {}),
      text: base.text,
      words: base.words,
      subjects: base.subjects,
      ...(base.time ? { time: base.time } : {}),
    };
  const speakers: readonly (PersonSlot | undefined)[] = speech.people.length > 0 ? speech.people : [undefined];
  return { taken, drafts: speakers.map((speaker) => ({ ...base, ...(speaker ? { speaker } : {}) })) };
}

interface Stretch {
  readonly predication: Predication;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Verbs of what is said. */
  readonly verbs: readonly Token[];
}

function contentDraft(sentence: Sentence, { predication, end, tokens, verbs }: Stretch, speech: Speech): Draft {
  const { context, toSpan } = sentence;
  const time = speechTime(predication, tokens, speech);
  const slot = time?.time ? timeSlotOf(time.time, context, toSpan) : null;
  const place = tokens.find((token) => token.mention?.entities.some((ref) => ref.type === 'channel'));
  const start = speech.from ?? predication.start;
  const somewhere = placePhrases(tokens);
  const around = aroundWords(predication, tokens, place);
  const others = tokens.filter(
    (token) =>
      !speech.frame.has(token) &&
      !somewhere.has(token) &&
      !around.has(token) &&
      token !== time &&
      token !== place &&
      token.start >= start &&
      // "Devon and I have both said": how many speak is not said.
      !(token.folded === 'both' && speech.people.length > 1),
  );
  const blamed = blames(predication);
  const topic = blamed || findsCause(predication);
  const words = contentWords(
    others.filter(
      (token) =>
        token.start >= spokenFrom(speech, predication) &&
        !(topic && isOfCause(token)) &&
        !(blamed && isBlamedOn(token)),
    ),
  );
  const about = peopleOf(others, speech, predication).flatMap((token) => personOf(token, context, toSpan) ?? []);
  const person = speech.addressee ? personOf(speech.addressee, context, toSpan) : null;
  const frame = frameOf(sentence, start, end);
  return {
    ...frame,
    kind: 'communication',
    act: speech.act,
    ...ofTheWords(frame.text),
    ...(person ? { addressee: person } : {}),
    ...(about.length > 0 ? { about } : {}),
    ...(place ? { place: placeSlot(place, toSpan) } : {}),
    ...(slot
      ? { time: slot }
      : context.rowTime
        ? { time: { ...context.rowTime, inherited: context.rowTime.inherited || predication.link !== 'start' } }
        : {}),
    ...clocksIn(others, sentence),
    quoted: quotationsOf(others, sentence),
    words,
    verbs: contentWords(
      verbs.filter((verb) => (saysOf(verb.stem) === null || isMeant(verb, tokens)) && !LIGHT.has(verb.stem)),
    ).filter((verb) => words.includes(verb)),
    amounts: [...amountsOf(others, toSpan), ...lengthsIn(others, toSpan)],
    subjects: subjectsIn(predication, others, sentence),
    ...(topic ? { topic: 'cause' as const } : {}),
    negated: predication.negated && speech.act !== 'deny' && speech.verbNegated,
  };
}

/** "That he would write to them": a saying that is to come is a deed like any other. */
const isMeant = (verb: Token, tokens: readonly Token[]): boolean =>
  /^(?:will|would|to|'ll)$/.test(tokens[tokens.indexOf(verb) - 1]?.folded ?? '');

/** Verbs that say little by themselves. */
const LIGHT = new Set('be have get make come go do take put keep become'.split(' '));

/** What stands before the speaker ("in her review") is where it was said. */
function spokenFrom(speech: Speech, { verb }: Predication): number {
  const before = [...speech.frame].filter((token) => verb !== null && token.start < verb.start);
  return speech.loose || before.length === 0 ? 0 : Math.min(...before.map((token) => token.start));
}

/** Whom the words are about; behind the comma of a question somebody answers it. */
function peopleOf(tokens: readonly Token[], speech: Speech, predication: Predication): readonly Token[] {
  const from = spokenFrom(speech, predication);
  const comma = speech.act === 'ask' ? tokens.findIndex((token) => token.text === ',' && token.start > from) : -1;
  return tokens
    .slice(0, comma < 0 ? undefined : comma)
    .filter((token) => token.kind === 'person' && token !== speech.addressee && token.start >= from);
}

/** Concepts of what is said, names and numbers left out: they have slots of their own. */
function contentWords(tokens: readonly Token[]): string[] {
  const text = tokens
    .filter((token) => token.kind === 'word' || token.kind === 'mark')
    .map((token) => token.text)
    .join(' ')
    .replace(/ (['’])(?=\w)/g, '$1');
  return [...new Set(clausesOf(text).flatMap((clause) => [...clause.concepts.keys()]))];
}

/** Lengths of time that are said: "half an hour" is content, not the time of speaking. */
function lengthsIn(tokens: readonly Token[], toSpan: Sentence['toSpan']) {
  return tokens.flatMap((token) => {
    if (token.kind !== 'duration' || !token.time) return [];
    const length = durationSlotOf(token.time, toSpan);
    return length
      ? [
          {
            span: length.span,
            low: length.stated,
            high: length.stated,
            stated: length.stated,
            step: 1,
            family: 'time',
            symbol: length.unit,
            vague: length.vague,
            ...(length.hedge ? { hedge: length.hedge } : {}),
            noun: [],
          },
        ]
      : [];
  });
}

/** Quoted words, and what stands in code marks behind a log, a message or a title. */
function quotationsOf(tokens: readonly Token[], { unit }: Sentence): string[] {
  const quoted = tokens.filter((token) => token.kind === 'quotation').map((token) => token.text);
  const from = tokens[0]?.start ?? 0;
  const to = tokens.at(-1)?.end ?? 0;
  const code = unit.spans
    .filter((span) => span.kind === 'code' && span.start >= from && span.end <= to)
    .map((span) => unit.text.slice(span.start, span.end))
    .filter((text) => text.trim().split(/\s+/).length >= 3);
  return [...quoted, ...code];
}

const subjectsIn = (predication: Predication, tokens: readonly Token[], { context, toSpan }: Sentence): SubjectSlot[] =>
  [...readSubjects({ ...predication, tokens }, context, toSpan)].filter(
    (one) => !one.candidates.some((ref) => ref.type === 'channel'),
  );

const placeSlot = (token: Token, toSpan: Sentence['toSpan']): SubjectSlot => ({
  span: toSpan(token.start, token.end),
  text: token.text,
  candidates: token.mention!.entities.filter((ref) => ref.type === 'channel'),
  types: ['channel'],
  how: 'named',
});

const ABOUT = new Set(['between', 'from', 'since', 'until', 'for', 'to', 'by', 'till']);
const OPENS = /^(?:that|whether|if|why|what|how|to)$/;

/** When it was said: a clock before the verb or right behind it, or at the end of a saying without a clause; the other clocks are content. */
function speechTime(predication: Predication, tokens: readonly Token[], speech: Speech): Token | undefined {
  const isMoment = (token: Token): boolean =>
    token.kind === 'time' && token.time?.readings.some((reading) => reading.kind !== 'relative') === true;
  const verb = predication.verb;
  const at = verb ? tokens.indexOf(verb) : -1;
  const before = tokens.slice(0, Math.max(0, at)).find((token) => isMoment(token) && token.start >= (speech.from ?? 0));
  if (before || speech.loose) return before ?? tokens.find(isMoment);
  const opener = tokens.findIndex((token, i) => i > at && OPENS.test(token.folded));
  const near = tokens.slice(at + 1, opener < 0 ? undefined : opener).filter(isMoment);
  const last = tokens.findLast(isMoment);
  const closes = last && tokens.slice(tokens.indexOf(last) + 1).every((token) => token.kind === 'mark');
  const clause = opener >= 0 && /^(?:that|whether|if|why|what|how)$/.test(tokens[opener]!.folded);
  return [...near, ...(last && closes && !clause ? [last] : [])].find((token) => {
    const i = tokens.indexOf(token);
    const hedged = token.time?.relation;
    return !ABOUT.has(tokens[i - 1]?.folded ?? '') && hedged !== 'until' && !token.time?.readings.some(isRange);
  });
}

const isRange = (reading: { readonly kind: string }): boolean => /range|period/.test(reading.kind);
