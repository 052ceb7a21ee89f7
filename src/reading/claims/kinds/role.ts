/** Who has which role in the response: "takes command", "is IC", "command passes to", `Incident commander: X`; a role of something else ("command of the clean-up") is not read. */
import type { PersonSlot, TimeSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import { tellsWhen } from '../../predication/tells-when.js';
import type { Token } from '../../predication/token.js';
import type { Cell } from '../../units/unit.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';

const COMMAND =
  '(?:(?:on )?the (?:role|job|position|duties|part) (?:of|as) (?:the |an )?(?:incident )?(?:commander|ic|lead|manager)|(?:the )?(?:incident )?(?:command|lead|charge|helm|reins|(?:ic|commander|command) role))(?! of (?!the incident|this incident))\\b';
export const COMMANDER = '(?:the |our )?(?:incident )?(?:commander|ic|lead)\\b';
const NOW = '(?:then |now |also |himself |herself |had |has |have |already |formally |officially )*';
const GIVES = '(?:hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|transfer(?:s|red|ring)?|g(?:ives?|ave|iving)|turn(?:s|ed|ing)?)';
const TAKES = '(?:takes?|took|taken|taking|assum(?:es?|ed|ing)|picked up|picks up)';
/** `who` has it from then on, `from` had it before. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`§(?<from>\\d+) ${NOW}${GIVES} (?:over |off )?${COMMAND}(?: over| off| on)? to §(?<who>\\d+)`),
  new RegExp(`§(?<from>\\d+) ${NOW}${GIVES} (?:over|off) to §(?<who>\\d+)`),
  /(?:command|lead) (?:(?:passes|passed|goes|went|moves|moved)(?: over)?|chang(?:es|ed) hands(?: (?:at|around|about|on))?[ ,]*)(?: ?from §(?<from>\d+))? to §(?<who>\d+)/,
  new RegExp(`§(?<who>\\d+) ${NOW}${TAKES} (?:over )?${COMMAND}(?: over)?(?: from §(?<from>\\d+))?`),
  new RegExp(`§(?<who>\\d+) ${NOW}(?:takes?|took|taken) over(?: as ${COMMANDER})? from §(?<from>\\d+)`),
  new RegExp(`\\bhand-?(?:over|off)(?: of ${COMMAND})?(?: from §(?<from>\\d+))? to §(?<who>\\d+)`),
  new RegExp(`§(?<who>\\d+) ${NOW}(?:has|had|holds?|held) (?:over )?${COMMAND}`),
  new RegExp(
    `§(?<who>\\d+) ${NOW}(?:takes?|took|taken) (?:over )?(?:the|this) incident\\b(?! (?:report|review|page|channel|ticket))`,
  ),
  new RegExp(
    `§(?<who>\\d+) ${NOW}(?:is|was|been|becomes?|became|become|acts? as|acted as|serves? as|served as|steps? in as|stepped in as) ${COMMANDER}`,
  ),
  new RegExp(
    `(?<!\\b(?:of|the) )${COMMAND} (?:was|is|had been|has been) (?:taken|assumed|picked up)(?: over)? by §(?<who>\\d+)`,
  ),
  /^§(?<who>\d+) in (?:charge|command)(?! of (?!the incident|this incident))\b/,
  /§(?<who>\d+) (?:is|was) in (?:charge|command)(?! of (?!the incident|this incident))\b/,
  new RegExp(`§(?<who>\\d+) (?:takes?|took|taken) over as ${COMMANDER}`),
  /^§(?<who>\d+) (?:(?:as|is) )?(?:the )?(?:ic|incident commander)$/,
  new RegExp(`\\bhandover (?:of (?:the )?${COMMAND} )?(?:from §(?<from>\\d+) )?to §(?<who>\\d+)`),
  /^(?:the |our )?(?:incident )?(?:commander|ic)(?: for (?:this|the) incident)? (?:was|is|became|remained|throughout was) §(?<who>\d+)/,
  /§(?<who>\d+) (?:commanded|commands|led|leads|ran|runs|coordinated|coordinates) the (?:incident|response)\b/,
  new RegExp(`${GIVES} (?:over |off )?${COMMAND}(?: over| off)? to §(?<who>\\d+)`),
];

const ON_CALL =
  /§(?<who>\d+) (?:(?:is|was|had been|were) (?:the )?(?:then |still |also )?(?:primary |secondary )?(?:person )?on[- ]call\b(?! (?:rota|rotation|schedule|lead))|(?:had|has|was carrying|carried|held) the pager\b)|\bthe (?:engineer|person|one) on[- ]call (?:was|is) §(?<one>\d+)/;

const KEYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:incident )?(?:commanders?|command|leads?|managers?)$|^ics?$/i, 'commander'],
  [/^(?:comms|communications?|communications? lead)$/i, 'communications'],
  [/\bon[- ]?call\b|^(?:primary|secondary) responder$/i, 'on_call'],
];

const IS_COMMANDER = /\b(?:commander|lead|manager)$/;

/** "Became incident commander": the office itself, by which one who held it may be known too. */
export const isOffice = ({ mention, folded }: Token): boolean =>
  mention?.title === 'passing' && IS_COMMANDER.test(folded);

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
  const doer = doerBefore(sentence, predication, index);
  const text = [...doer, ...predication.tokens]
    .filter((token) => token.kind !== 'time' && token.text !== '|')
    .map((token) => {
      const slot = whoIs(token, sentence);
      return slot && !isOffice(token) && !/^(?:her|his|my)$/.test(token.folded)
        ? `§${people.push({ slot, token }) - 1}`
        : token.folded;
    })
    .join(' ');
  const duty = ON_CALL.exec(text);
  const found = duty ?? PATTERNS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const person = people[Number(found?.groups?.['who'] ?? found?.groups?.['one'] ?? -1)];
  if (!person || predication.negated || (duty && !isAllThatIsSaid(sentence))) return [];
  const from = people[Number(found?.groups?.['from'] ?? -1)];
  const time = predication.tokens.find(tellsWhen);
  return [
    roleDraft(sentence, duty ? 'on_call' : 'commander', {
      person: person.slot,
      from: from?.slot,
      start: predication.start,
      end: predication.end,
      time: timeOf(time, sentence),
      until: time?.time?.relation === 'until',
    }),
  ];
}

/** "Ana announced that she was in command": whoever the sentence itself names before, and nobody where it names several. */
function whoIs(token: Token, { tokens, context, toSpan }: Sentence): PersonSlot | null {
  if (!/^s?he$/.test(token.folded)) return personOf(token, context, toSpan);
  const before = tokens.filter(({ kind, start }) => kind === 'person' && start < token.start);
  const [named, ...others] = before.flatMap((one) => personOf(one, context, toSpan) ?? []);
  if (!named) return personOf(token, context, toSpan);
  const isOne = others.every(({ identities }) => identities.join() === named.identities.join());
  return isOne ? { ...named, span: toSpan(token.start, token.end), how: 'implied' } : null;
}

/** "I was on call and slept through it" says more than who was on call. */
const isAllThatIsSaid = ({ tokens, predications }: Sentence): boolean =>
  predications.length === 1 && !tokens.some(({ folded }) => /^(?:and|but|because|so|while|when)$/.test(folded));

/** "Ana acknowledged at nine, took command at ten": whoever did what is told before did this as well. */
function doerBefore({ predications }: Sentence, { tokens, left, link }: Predication, index: number): readonly Token[] {
  const goesOn = link === 'and' && left.every(({ kind, folded }) => kind === 'mark' || /^(?:and|then)$/.test(folded));
  if (!goesOn || tokens.some(({ kind }) => kind === 'person')) return [];
  const people = predications[index - 1]?.left.filter(({ kind }) => kind === 'person') ?? [];
  return people.length === 1 ? people : [];
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
    const time = behind.find(tellsWhen);
    return roleDraft(sentence, role, {
      person: personOf(token, context, toSpan)!,
      start: i === 0 ? (tokens[0]?.start ?? token.start) : token.start,
      end: (behind.filter((one) => one.kind !== 'mark').at(-1) ?? token).end,
      time: time ? timeOf(time, sentence) : undefined,
      until: /^(?:until|till|to)\b/.test(time?.folded ?? '') || time?.time?.relation === 'until',
    });
  });
}

function timeOf(token: Token | undefined, { context, toSpan }: Sentence): TimeSlot | undefined {
  const own = token?.time ? timeSlotOf(token.time, context, toSpan) : null;
  return own ?? context.rowTime;
}

export function roleDraft(
  sentence: Sentence,
  role: string,
  part: {
    readonly person: PersonSlot;
    readonly from?: PersonSlot | undefined;
    readonly start: number;
    readonly end: number;
    readonly time: TimeSlot | undefined;
    readonly until?: boolean;
  },
): Draft {
  const frame = frameOf(sentence, part.start, part.end);
  return {
    ...frame,
    kind: 'state',
    subjects: [],
    state: 'role',
    value: role,
    person: part.person,
    ...(GETS_IT.test(frame.text) && OF_COMMAND.test(frame.text) ? { phase: 'set' as const } : {}),
    ...(part.from ? { from: part.from } : {}),
    ...(part.time ? { time: part.time } : {}),
    ...(part.until ? { holds: 'until' as const } : {}),
    negated: false,
    words: [],
  };
}

/** Somebody gets the role there and then, and does not just have it. */
const GETS_IT = /\b(?:t[ao]kes?|took|taken|assum|bec[ao]me)/i;

/** "She had taken over from Yuki" may be the pager's rota. */
const OF_COMMAND = /\b(?:command|commander|ic|lead|charge|incident|helm|reins|manager)\b/i;
