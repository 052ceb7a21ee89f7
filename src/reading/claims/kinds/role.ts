/** Who has which role in the response: "takes command", "is IC", "command passes to", `Incident commander: X`; a role of something else ("command of the clean-up") is not read. */
import type { PersonSlot, TimeSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Cell } from '../../units/unit.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';

const COMMAND = '(?:the )?(?:incident )?(?:command|lead|charge)(?! of (?!the incident|this incident))\\b';
const COMMANDER = '(?:the |our )?(?:incident )?(?:commander|ic|lead)\\b';
const NOW = '(?:then |now |also |himself |herself |had |has |have |already )*';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`§(\\d+) ${NOW}(?:takes?|took|taken|taking|assumes?|assumed|has|had|holds?|held) (?:over )?${COMMAND}`),
  new RegExp(
    `§(\\d+) ${NOW}(?:is|was|been|becomes?|became|become|acts? as|acted as|serves? as|served as) ${COMMANDER}`,
  ),
  new RegExp(`§(\\d+) (?:takes?|took|taken) over as ${COMMANDER}`),
  /§(\d+) (?:commanded|commands|led|leads|ran|runs|coordinated|coordinates) the (?:incident|response)\b/,
  /(?:command|lead) (?:passes|passed|goes|went|moves|moved) (?:over )?(?:from §\d+ )?to §(\d+)/,
  new RegExp(`(?:hands?|handed|handing|hand|pass|passes|passed) (?:over |off )?${COMMAND}(?: over| off)? to §(\\d+)`),
];

const KEYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:incident )?(?:commanders?|command|leads?|managers?)$|^ics?$/i, 'commander'],
  [/^(?:comms|communications?|communications? lead)$/i, 'communications'],
  [/\bon-?call\b|^(?:primary|secondary) responder$/i, 'on_call'],
];

/** Claims of role; none when the predication is about something else. */
export function readRoles(sentence: Sentence, predication: Predication, index: number): readonly Draft[] {
  const { unit } = sentence;
  if (unit.pair) {
    const role = KEYS.find(([key]) => key.test(unit.pair!.key.trim()));
    return role && index === 0 ? pairRoles(sentence, role[1], unit.pair.value.start) : [];
  }
  const cells = unit.row?.cells ?? [];
  if (cells.length === 2) {
    const [key, value] = cells as [Cell, Cell];
    const role = KEYS.find(([pattern]) => pattern.test(unit.text.slice(key.start, key.end).trim()));
    if (role) return index === 0 ? pairRoles(sentence, role[1], value.start) : [];
  }
  const people: { readonly slot: PersonSlot; readonly token: Token }[] = [];
  const text = predication.tokens
    .filter((token) => token.kind !== 'time')
    .map((token) => {
      const slot = personOf(token, sentence.context, sentence.toSpan);
      // "Is incident commander": the office itself is what is told.
      const office = token.mention?.title === 'passing';
      return slot && !office && !/^(?:her|his|my)$/.test(token.folded)
        ? `§${people.push({ slot, token }) - 1}`
        : token.folded;
    })
    .join(' ');
  const found = PATTERNS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const person = found ? people[Number(found[1])] : undefined;
  if (!person || predication.negated) return [];
  const time = predication.tokens.find((token) => token.kind === 'time' && isMoment(token));
  return [
    draft(sentence, 'commander', {
      person: person.slot,
      start: predication.start,
      end: predication.end,
      time: timeOf(time, sentence),
    }),
  ];
}

/** "Ingrid Solheim, then Marek Dvořák from 10:15": each with the clock behind it. */
function pairRoles(sentence: Sentence, role: string, from: number): readonly Draft[] {
  const { tokens, context, toSpan } = sentence;
  const value = tokens.filter((token) => token.start >= from);
  const named = value.filter((token) => token.kind === 'person');
  return named.map((token, i) => {
    const behind = value.slice(
      value.indexOf(token) + 1,
      i + 1 < named.length ? value.indexOf(named[i + 1]!) : undefined,
    );
    const time = behind.find((one) => one.kind === 'time' && isMoment(one));
    return draft(sentence, role, {
      person: personOf(token, context, toSpan)!,
      start: i === 0 ? (tokens[0]?.start ?? token.start) : token.start,
      end: (behind.filter((one) => one.kind !== 'mark').at(-1) ?? token).end,
      time: time ? timeOf(time, sentence) : undefined,
    });
  });
}

const isMoment = (token: Token): boolean =>
  token.time?.readings.some((reading) => reading.kind !== 'relative' && reading.kind !== 'duration') === true;

function timeOf(token: Token | undefined, { context, toSpan }: Sentence): TimeSlot | undefined {
  const own = token?.time ? timeSlotOf(token.time, context, toSpan) : null;
  return own ?? context.rowTime;
}

function draft(
  sentence: Sentence,
  role: string,
  part: {
    readonly person: PersonSlot;
    readonly start: number;
    readonly end: number;
    readonly time: TimeSlot | undefined;
  },
): Draft {
  return {
    ...frameOf(sentence, part.start, part.end),
    kind: 'state',
    subjects: [],
    state: 'role',
    value: role,
    person: part.person,
    ...(part.time ? { time: part.time } : {}),
    negated: false,
    words: [],
  };
}
