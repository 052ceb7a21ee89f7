/** How a ticket stands or stood: whose it is, its status, its priority, now, at a time, when it was opened, or from a change on; only whole clauses, so that nothing is left unread. */
import type { PersonSlot, SubjectSlot, TimeSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

type Field = 'assigned' | 'status' | 'priority';
type Phase = 'opened' | 'set' | 'ended' | 'never';

const T = '(?:the )?(?:ticket |issue |incident )?§t(?: for (?:this|that|the) \\w+)?';
const IS = '(?<tense>is|was|stays|stayed|remains|remained) (?:still |now |then |already |meanwhile )?';
const RANK =
  '(?<value>lowest|low|medium|high|highest|critical|blocker|major|minor|trivial|urgent|normal|p[0-5])(?:[ -]priority)?';
const FROM = '(?:from (?<before>\\w+) )?';
const STATUS = '(?<value>open|done|closed|resolved|in progress|in review|to do|blocked|reopened)';
const ENDED = '(?<value>done|closed|resolved|completed)';
const AS =
  '(?:as |with the (?:status|resolution) )["“]?(?<value>done|fixed|completed|duplicate|invalid|obsolete|won[\'’]t (?:do|fix)|cannot reproduce|not planned)["”]?';
const GOES =
  '(?:went|goes|passed|passes|moved|moves|fell|falls|was (?:handed|given|passed|assigned|reassigned|moved)(?: over)?|(?:has|had) been (?:handed|given|passed|assigned|reassigned|moved)(?: over)?|is handed|is given)';
const GIVES = '(?:handed|hands|gave|gives|passed|passes|assigned|assigns|reassigned|reassigns|moved|moves)';
const ANY_STATUS =
  '(?:status )?["“]?(?!(?:low|high|medium|critical|blocker|major|minor|trivial|urgent|normal)|the |an? )(?<value>[a-z]+(?: [a-z]+)?)["”]?';
const PRIORITY = '(?:priority|prio)';
const RAISE = '(?:raised|lifted|increased|bumped|lowered|dropped|set|changed|moved)';
/** Of a status no list is complete: what the ticket's history has not is simply not found there. */
const MOVES =
  '(?:moved|moves|set|sets|put|puts|switched|switches|went|goes|changed|changes|transitioned|transitions|gone)';
const INTO = '(?:back )?(?:to|into|- >|→|=>|- - >)';
const TO = '(?:to|- >|→|=>|- - >)';

const NOBODY = '(?:nobody|no one|anyone|anybody|someone|somebody)';
const OWNER = '(?:assignee|owner)';

const PATTERNS: readonly (readonly [Field, Phase | null, RegExp])[] = (
  [
    ['assigned', null, `${T} ${IS}(?:assigned to|in the hands of|owned by|held by) (?<holder>§\\d)`],
    ['assigned', null, `the (?:assignee|owner) of ${T} (?<tense>is|was) (?<holder>§\\d)`],
    [
      'assigned',
      'never',
      `${T} (?:has |had |was |is )?never (?:been )?(?:assigned|given|handed|passed)(?: over)? to ${NOBODY}`,
    ],
    ['assigned', 'never', `${NOBODY} (?:was|had been|has been) ever (?:assigned to|given) ${T}`],
    ['assigned', 'never', `${T} (?:never had|has never had|had never had) an? ${OWNER}`],
    [
      'assigned',
      'never',
      `${T} (?:was|is|stayed|remained|has been|had been) (?:still )?(?:not assigned to ${NOBODY}|unassigned|without an? ${OWNER})`,
    ],
    ['assigned', 'never', `${T} (?:had|has|carried|carries) no ${OWNER}`],
    ['assigned', 'never', `${T} (?:belonged|belongs) to (?:nobody|no one)`],
    ['assigned', 'never', `(?:nobody|no one) (?:ever )?(?:owned|owns|took|picked up) ${T}`],
    ['assigned', null, `${T} ${IS}in (?<holder>§\\d) ?['’]s hands`],
    ['assigned', null, `${T} (?<tense>lies|lay|sits|sat|rests|rested) with (?<holder>§\\d)`],
    ['assigned', null, `(?<holder>§\\d) (?<tense>is|was) (?:still |now |already )?working on ${T}`],
    ['assigned', null, `(?<holder>§\\d) (?<tense>has|had) ${T} in hand`],
    ['assigned', null, `${T} ${IS}(?:with|on) (?<holder>§\\d)`],
    ['assigned', null, `${T} (?<tense>belongs|belonged) to (?<holder>§\\d)`],
    ['assigned', null, `(?<holder>§\\d) (?:still |now )?(?<tense>owns|owned|has|had|holds|held) ${T}`],
    ['assigned', 'set', `${T} (?:changed|changes) hands ?,? ?(?:from §\\d )?to (?<holder>§\\d)`],
    ['assigned', 'set', `${T} (?:then |later )?${GOES} to (?<holder>§\\d)`],
    ['assigned', 'set', `(?:§\\d )${GIVES} ${T} (?:over )?(?:from §\\d )?to (?<holder>§\\d)`],
    ['assigned', 'set', `${T} (?:was|is) (?:taken|picked up|taken over|claimed|grabbed) by (?<holder>§\\d)`],
    [
      'assigned',
      'set',
      `(?<holder>§\\d) (?:then |later )?(?:took|takes|took over|takes over|picked up|picks up|claimed|grabbed) ${T}(?: over)?`,
    ],
    ['status', 'set', `(?<agent>§\\d) (?:closed|closes|resolved|resolves|marked|marks) ${T} ${AS}`],
    ['status', 'set', `${T} (?:was|has been|had been|is|got) (?:closed|resolved|marked) ${AS}(?: by (?<agent>§\\d))?`],
    ['status', 'set', `${T} (?:was|has been|had been|is|got) (?:closed|resolved|marked) by (?<agent>§\\d) ${AS}`],
    ['status', 'ended', `${T} (?:was|has been|had been|got) ${ENDED}(?: by (?<agent>§\\d))?`],
    ['status', null, `${T} ${IS}${STATUS}`],
    ['status', null, `${T} (?<tense>has|had|carries|carried|shows|showed) the status ${STATUS}`],
    ['priority', null, `${T} (?<tense>carries|carried|has|had) (?:the |a )?${PRIORITY} (?:of )?${RANK}`],
    ['priority', null, `${T} ${IS}(?:of |at )?${PRIORITY} ${RANK}`],
    ['priority', null, `the ${PRIORITY} of ${T} ${IS}${RANK}`],
    [
      'priority',
      'opened',
      `${T} (?:was )?(?:opened|filed|created|logged|started|began) (?:life |out )?(?:as|with|at) (?:a |an )?(?:${PRIORITY} )?${RANK}(?: ticket| issue)?(?: by (?<agent>§\\d))?`,
    ],
    [
      'priority',
      'set',
      `(?:the )?${PRIORITY}(?: of ${T})? (?:was |is |got )?${RAISE} ${FROM}to ${RANK}(?: by (?<agent>§\\d))?`,
    ],
    ['priority', 'set', `(?<agent>§\\d) ${RAISE} (?:the ${PRIORITY} of ${T}|${T}) ${FROM}to ${RANK}`],
    ['priority', 'set', `${PRIORITY} (?:${FROM})?${TO} ${RANK}`],
    ['status', 'set', `(?<agent>§\\d) ${MOVES} ${T} ${FROM}${INTO} ${ANY_STATUS}`],
    [
      'status',
      'set',
      `${T} (?:(?:is|was|has been) )?(?:${MOVES} )?${FROM}${INTO} ${ANY_STATUS}(?: by (?<agent>§\\d))?`,
    ],
  ] as const
).map(([field, phase, pattern]) => [field, phase, new RegExp(`^${pattern}$`)]);

const isMoment = (time: TimeSlot | undefined): boolean =>
  time !== undefined &&
  !time.inherited &&
  !time.until &&
  /^(?:minute|second|fraction)$/.test(time.precision) &&
  !/^(?:by|until|before)$/.test(time.hedge ?? '');

/** A whole sentence, or a clause that no other hangs on. */
const standsAlone = ({ predications }: Sentence, one: Predication): boolean =>
  /^(?:start|and|but)$/.test(one.link) &&
  /^(?:start|and|but)$/.test(predications[predications.indexOf(one) + 1]?.link ?? 'start');

const PAST = /^(?:was|had|stayed|remained|carried|showed|belonged|owned|held)$/;

export function readTicketState(sentence: Sentence, predication: Predication): readonly Draft[] | null {
  if (!standsAlone(sentence, predication) || sentence.unit.pair) return null;
  const outline = outlined(sentence, predication);
  const { tickets, text: told } = outline;
  const text =
    tickets.length === 0 && isOfOneTicket(sentence) ? told.replace(/^[;,\s]*it (?=is |remains )/, '§t ') : told;
  const drafts = halvesOf(text).map((half) => stateOf(half, outline, sentence, predication));
  // One half alone would be told for both.
  return drafts.every((draft) => draft !== null) ? drafts : null;
}

/** "§ is in progress and with Ana": two statements of the one ticket. */
function halvesOf(text: string): readonly string[] {
  const [, lead, first, second] = /^(.{0,20}§t (?:is|was) )(.+?) and (.+)$/.exec(text) ?? [];
  const [, status, holder] = /^(.{0,20}§t (?:is|was) [a-z ]{4,12}) (with §\d)$/.exec(text) ?? [];
  if (lead && first && second) return [`${lead}${first}`, `${lead}${second}`];
  return status && holder ? [status, `§t is ${holder}`] : [text];
}

type Outline = ReturnType<typeof outlined>;

function stateOf(
  text: string,
  { people, tickets }: Outline,
  sentence: Sentence,
  predication: Predication,
): Draft | null {
  for (const [field, phase, pattern] of PATTERNS) {
    const groups = pattern.exec(text)?.groups ?? (pattern.test(text) ? {} : undefined);
    if (!groups || (predication.negated && phase !== 'never')) continue;
    const [ticket] = tickets;
    const subject = ticket ?? sentence.context.discourse.last(['ticket']);
    if (!subject || tickets.length > 1) return null;
    const time = readHappening(predication, sentence.context, sentence.toSpan).time;
    // "Was resolved at 11:42" tells when it came to that; without a clock, how it stood.
    const turned = phase === 'ended' && isMoment(time);
    if (phase === 'ended' && !turned && groups['agent']) return null;
    const person = personAt(people, groups['holder'] ?? groups['agent']);
    if ((groups['holder'] ?? groups['agent']) && !person) return null;
    return {
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'state',
      subjects: [ticket ?? { ...subject, how: 'implied', span: sentence.toSpan(predication.start, predication.end) }],
      state: field,
      ...(groups['value'] ? { value: groups['value'] } : {}),
      ...(person ? { person } : {}),
      ...(time ? { time } : {}),
      ...(turned || phase === 'set'
        ? { phase: 'set' as const }
        : phase === 'opened'
          ? { phase }
          : phase === 'never' || phase === 'ended' || PAST.test(groups['tense'] ?? '')
            ? { phase: 'past' as const }
            : {}),
      negated: phase === 'never',
      words: groups['before'] ? [groups['before']] : [],
    };
  }
  return null;
}

/** "Bo opened OPS-1; it is still open": nothing but that ticket is named. */
const isOfOneTicket = ({ tokens }: Sentence): boolean => {
  const [only, ...more] = tokens.filter(({ kind }) => kind === 'name');
  return only !== undefined && more.length === 0 && only.mention!.types.includes('ticket');
};

const personAt = (people: readonly PersonSlot[], mark: string | undefined): PersonSlot | undefined =>
  mark ? people[Number(mark.slice(1))] : undefined;

/** The clause with its tickets and people marked and its clocks left out. */
function outlined({ context, toSpan }: Sentence, { tokens }: Predication) {
  const people: PersonSlot[] = [];
  const tickets: SubjectSlot[] = [];
  const piece = (token: Token): string => {
    if (token.kind === 'time') return '';
    const person = personOf(token, context, toSpan);
    if (person) return `§${people.push(person) - 1}`;
    if (!token.mention?.types.includes('ticket')) return token.folded;
    const candidates = token.mention.entities.filter((ref) => ref.type === 'ticket');
    tickets.push({
      span: toSpan(token.start, token.end),
      text: token.text,
      candidates,
      types: ['ticket'],
      how: 'named',
    });
    return '§t';
  };
  const words = tokens.map(piece).filter((word) => word !== '');
  return {
    people,
    tickets,
    text: words.join(' ').replace(/^[,\s]*(?:(?:at|on|by) (?=\S))?|(?: at| on| by)?[\s.,]*$/g, ''),
  };
}
