/** How a ticket stands or stood: whose it is, its status, its priority, now, at a time, when it was opened, or from a change on; only whole clauses, so that nothing is left unread. */
import type { PersonSlot, SubjectSlot, TimeSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import { type Phase, TICKET_PHRASES } from './ticket-phrases.js';

const isMoment = (time: TimeSlot | undefined): boolean =>
  time !== undefined &&
  !time.inherited &&
  !time.until &&
  !/^(?:measured|period)$/.test(time.precision) &&
  !/^(?:by|until|before)$/.test(time.hedge ?? '');

/** A whole sentence, or a clause that no other hangs on. */
const standsAlone = ({ predications }: Sentence, one: Predication): boolean =>
  /^(?:start|and|but)$/.test(one.link) &&
  /^(?:start|and|but)$/.test(predications[predications.indexOf(one) + 1]?.link ?? 'start');

const PAST = /^(?:was|had|stayed|remained|stood|sat|carried|showed|belonged|owned|held)$/;

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
  const [ticket] = tickets;
  const subject = ticket ?? sentence.context.discourse.last(['ticket']);
  if (!subject || tickets.length > 1 || !OF_TICKETS.test(text)) return null;
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  // "Was not assigned to Ana until nine": then it was.
  const onlyThen = predication.negated && !what.negated;
  const told = onlyThen ? text.replace(/ not(?= )/, '') : text;
  for (const [field, phase, pattern] of TICKET_PHRASES) {
    const found = pattern.exec(told);
    if (!found || (what.negated && !DENIED.has(phase) && !WONT.test(told))) continue;
    const groups = found.groups ?? {};
    const bound = phase === null || phase === 'ended' ? boundIn(predication, sentence) : null;
    const time = bound?.time ?? what.time;
    // "Was resolved at 11:42" tells when it came to that; without a clock, how it stood.
    const turned = phase === 'ended' && (bound?.side !== 'until' || onlyThen) && isMoment(time);
    if (phase === 'ended' && !turned && groups['agent']) return null;
    const person = personAt(people, groups['holder'] ?? groups['agent']);
    const giver = personAt(people, groups['giver']);
    return {
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'state',
      subjects: [ticket ?? { ...subject, how: 'implied', span: sentence.toSpan(predication.start, predication.end) }],
      state: field,
      ...statusSaid(groups['value'], phase),
      ...(person ? { person } : {}),
      ...(giver ? { by: giver } : {}),
      ...(time ? { time } : {}),
      ...(bound?.side === 'until' && !onlyThen ? { holds: 'until' as const } : {}),
      ...(turned || phase === 'set' || phase === 'done' || bound?.side === 'since' || (bound && onlyThen)
        ? { phase: 'set' as const }
        : phase === 'opened'
          ? { phase }
          : phase === 'never' || phase === 'ended' || PAST.test(groups['tense'] ?? '')
            ? { phase: 'past' as const }
            : {}),
      negated: phase === 'never',
      words: groups['before'] ? [spelled(groups['before'])] : [],
    };
  }
  return null;
}

/** Phrases with the denial in them. */
const DENIED: ReadonlySet<Phase | null> = new Set<Phase | null>(['never', 'undone', 'unbegun', 'open']);
/** Phrases that say it in many words. */
const SAYS: Partial<Record<Phase, string>> = { done: 'done', undone: 'undone', unbegun: 'unbegun', open: 'open' };

function statusSaid(word: string | undefined, phase: Phase | null): { readonly value?: string } {
  const value = word ? spelled(word) : phase ? SAYS[phase] : undefined;
  return value === undefined ? {} : { value };
}

/** What every phrase has: without it none of them need be tried. */
const OF_TICKETS = /§t|\bprio/;

/** The only "not" is in the name of the status. */
const WONT = /\bwill not (?:do|fix)\b/;

const spelled = (status: string): string => status.replace(/^will not /, "won't ");

/** "Has been Ana's since nine", "was open until ten": the clock is that of a change, to it or away from it. */
function boundIn(
  { tokens }: Predication,
  { context, toSpan }: Sentence,
): { readonly side: 'since' | 'until'; readonly time: TimeSlot } | null {
  const [only, ...more] = tokens.flatMap(({ time }) => (time ? [time] : []));
  if (!only || more.length > 0 || !/^(?:since|from|until)$/.test(only.relation ?? '')) return null;
  const { relation, ...moment } = only;
  const time = timeSlotOf(moment, context, toSpan);
  return time && !time.until ? { side: relation === 'until' ? 'until' : 'since', time } : null;
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
    if (token.kind === 'time' || /^["“”«»]$/.test(token.text)) return '';
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
  const words = tokens
    .filter(({ folded }, i) => !(folded === 'at' && tokens[i + 1]?.kind === 'time'))
    .map(piece)
    .filter((word) => word !== '');
  return {
    people,
    tickets,
    text: words.join(' ').replace(/^[,\s]*(?:(?:at|on|by|for) (?=\S))?|(?: at| on| by| from)?[\s.,]*$/g, ''),
  };
}
