/** Claims of saying: from a verb of saying, a quotation beside a name, "according to", or a role that somebody takes; deeds stay with the event reader. */
import type { ClaimOf } from '../../../claims/claim.js';
import type { PersonSlot, SubjectSlot } from '../../../claims/slots.js';
import { isFunctionWord } from '../../../claims/words/function-words.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import { orderBeside } from '../unread-order.js';
import { readAnswer } from './answer.js';
import { blamedFor, blames, findsCause, isBlamedOn, isOfCause, saysItIsTheCause } from './cause-found.js';
import { leadIn } from './lead-in.js';
import { ofTheWords } from './media.js';
import { placingOf } from './placed-saying.js';
import { readRoles } from './role.js';
import { clocksIn } from './said-clocks.js';
import { type Speech, speechOf } from './speech.js';
import { aroundWords } from './speech-around.js';
import { colonSpeech } from './speech-colon.js';
import { framedSpeech } from './speech-frames.js';
import { placePhrases } from './speech-place.js';
import { reachOf } from './speech-reach.js';
import { speechTime } from './speech-time.js';
import { lengthsOfTaking } from './taking.js';
import { withWordsBefore } from './told-before.js';
import { type Content, contentOf } from './told-content.js';
import { nobodyAnswers, unanswered, unmetIn } from './unanswered.js';
import { readUnsaid } from './unsaid.js';

/** The claims of saying that begin at this predication, and how many predications they take up; null when nobody says anything. */
export function readCommunication(sentence: Sentence, index: number): Read | null {
  const { predications } = sentence;
  const predication = predications[index]!;
  const answer = readAnswer(sentence, predication);
  if (answer) return { drafts: [answer], taken: 1 };
  const none = readUnanswered(sentence, predication, index);
  if (none) return none;
  const reach = reachOf(predications, index);
  const unsaid = readUnsaid(sentence, predications.slice(index, index + reach));
  if (unsaid) return { drafts: [unsaid], taken: reach };
  const roles = readRoles(sentence, predication, index);
  if (roles.length > 0)
    return {
      drafts: [...roles, ...lengthsOfTaking(sentence, predication), ...orderBeside(sentence, predication)],
      taken: 1,
    };
  const framed = index === 0 ? framedSpeech(sentence) : null;
  if (framed) return drafted(sentence, { index, taken: framedTo(predications, framed) }, framed);
  const speech = predication.verb ? speechOf(predication, sentence) : colonSpeech(predication, sentence);
  return speech ? drafted(sentence, { index, taken: reachOf(predications, index) }, speech) : null;
}

/** "Nobody objected", also before what it was said to: "Nobody replied when Bea asked whether it was slow". */
function readUnanswered(sentence: Sentence, predication: Predication, index: number): Read | null {
  const stance = nobodyAnswers(predication);
  if (!stance) return null;
  const next = sentence.predications[index + 1];
  const asked = next?.link === 'when' ? readCommunication(sentence, index + 1) : null;
  const none = unanswered(sentence, stance, predication);
  return none ? { drafts: [none, ...(asked?.drafts ?? [])], taken: 1 + (asked?.taken ?? 0) } : null;
}

interface Read {
  readonly drafts: readonly Draft[];
  readonly taken: number;
}

/** "According to the text, …; for this no proof was found": behind the semicolon the report speaks again; of a person's words, where it goes on with a clock. */
function framedTo(predications: readonly Predication[], { frame, people, whole }: Speech): number {
  if (whole) return predications.length;
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
): Read {
  const covered = sentence.predications.slice(index, index + taken);
  const all = covered.flatMap((one) => one.tokens);
  const unmet = unmetIn(all);
  const tokens = unmet ? all.filter(({ end }) => end <= unmet.at.start) : all;
  const end = unmet || speech.whole ? Math.max(...tokens.map((token) => token.end)) : covered.at(-1)!.end;
  const verbs = covered.flatMap(({ verb }) => (verb && !speech.frame.has(verb) ? [verb] : []));
  const own = contentDraft(sentence, { predication: covered[0]!, end, tokens, verbs }, speech);
  const base = withWordsBefore(own, sentence, { index, end });
  if (base.kind === 'communication' && (base.words.length > 0 || base.subjects.length > 0))
    sentence.context.discourse.said = {
      ...(speech.people[0] ? { speaker: speech.people[0] } : {}),
      text: base.text,
      words: base.words,
      subjects: base.subjects,
      ...(base.time ? { time: base.time } : {}),
    };
  const speakers: readonly (PersonSlot | undefined)[] = speech.people.length > 0 ? speech.people : [undefined];
  const none = unmet
    ? unanswered(sentence, unmet.stance, { start: unmet.at.start, end: covered.at(-1)!.end, denied: unmet.denied })
    : null;
  return {
    taken,
    drafts: [...speakers.map((speaker) => ({ ...base, ...(speaker ? { speaker } : {}) })), ...(none ? [none] : [])],
  };
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
  const lead = leadIn(predication, tokens);
  const others = tokens.filter(
    (token) =>
      !speech.frame.has(token) &&
      !somewhere.has(token) &&
      !around.has(token) &&
      !lead.has(token) &&
      token !== time &&
      token !== place &&
      token.start >= start &&
      // "Devon and I have both said": how many speak is not said.
      !(token.folded === 'both' && speech.people.length > 1),
  );
  const blamed = blames(predication);
  const struck = blamedFor(predication);
  const topic = blamed || findsCause(predication) || isOnlyCause(others);
  const told = (own: readonly Token[]) =>
    contentOf(sentence, {
      predication,
      tokens: own,
      counting: own.filter(
        (token) =>
          token.start >= spokenFrom(speech, predication) &&
          !(topic && isOfCause(token)) &&
          !(blamed && (isBlamedOn(token) || struck.includes(token))),
      ),
      verbs,
    });
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
    ...told(others),
    ...placedBy(sentence, { predication, end, tokens, verbs }, (own) =>
      told(others.filter((token) => own.includes(token))),
    ),
    ...(topic ? { topic: 'cause' as const } : {}),
    negated: predication.negated && speech.act !== 'deny' && speech.verbNegated,
  };
}

/** Words behind the saying that only tell when it was said are left out of its bare form. */
function placedBy(
  sentence: Sentence,
  { predication, end, tokens }: Stretch,
  told: (own: readonly Token[]) => Content,
): { placed?: Placed } {
  const placing = placingOf(sentence, predication, tokens);
  if (!placing) return {};
  const { relation, what, length, sure } = placing;
  const [from, to] = [placing.tokens[0]!.start, placing.tokens.at(-1)!.end];
  const { text } = sentence.unit;
  const behind = predication.verb !== null && from > predication.verb.start;
  const bare = behind
    ? {
        text: `${text.slice(predication.start, from)} ${text.slice(to, end)}`.trim(),
        ...told(tokens.filter((token) => !placing.tokens.includes(token))),
      }
    : undefined;
  return { placed: { relation, what, ...(length ? { length } : {}), ...(bare ? { bare } : {}), sure } };
}
type Placed = ClaimOf<'communication'>['placed'];

/** "Wondered whether #812 might be the cause": nothing else is said of it. */
const isOnlyCause = (others: readonly Token[]): boolean =>
  saysItIsTheCause(others) &&
  others.some(({ kind }) => kind === 'name' || kind === 'word') &&
  others.filter((token) => token.kind === 'word' && !isFunctionWord(token.stem) && !isOfCause(token)).length <=
    (others.some(({ kind }) => kind === 'name') ? 0 : 2) &&
  !others.some(({ folded }) => /^(?:not|no|never|neither|nor)$/.test(folded));

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

const placeSlot = (token: Token, toSpan: Sentence['toSpan']): SubjectSlot => ({
  span: toSpan(token.start, token.end),
  text: token.text,
  candidates: token.mention!.entities.filter((ref) => ref.type === 'channel'),
  types: ['channel'],
  how: 'named',
});
