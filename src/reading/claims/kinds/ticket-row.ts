/** A row of tickets with their owner, status or priority under heads that say so: each cell is a statement of that ticket. */
import type { SubjectSlot } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Cell } from '../../units/unit.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

type Field = 'assigned' | 'status' | 'priority';

const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [/^(?:owner|assignee|assigned(?: to)?|responsible|owned by)$/i, 'assigned'],
  [/^(?:status|state|ticket status)$/i, 'status'],
  [/^(?:priority|prio)$/i, 'priority'],
];

/** Null where the row is of no single ticket, or has no such cell. */
export function readTicketRow({ unit, tokens, context, toSpan, ...rest }: Sentence): readonly Draft[] | null {
  const cells = unit.row?.cells ?? [];
  const kept = cells.flatMap((cell) => {
    const field = FIELDS.find(([head]) => head.test(cell.header.trim()))?.[1];
    return field ? [{ cell, field }] : [];
  });
  const named = tokens.filter((token) => token.mention?.types.includes('ticket'));
  const [ticket] = named;
  if (kept.length === 0 || !ticket || named.length > 1 || kept.some(({ cell }) => isIn(cell, ticket))) return null;
  const subject: SubjectSlot = {
    span: toSpan(ticket.start, ticket.end),
    text: ticket.text,
    candidates: ticket.mention!.entities.filter(({ type }) => type === 'ticket'),
    types: ['ticket'],
    how: 'named',
  };
  const sentence: Sentence = { unit, tokens, context, toSpan, ...rest };
  return kept.flatMap(({ cell, field }): Draft[] => {
    const own = tokens.filter((token) => isIn(cell, token));
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    const person = field === 'assigned' ? personOf(first, context, toSpan) : null;
    if (field === 'assigned' && (!person || own.some((token) => token !== first && token.kind === 'person'))) return [];
    return [
      {
        ...frameOf(sentence, first.start, last.end),
        kind: 'state',
        subjects: [subject],
        state: field,
        ...(person ? { person } : { value: unit.text.slice(cell.start, cell.end).trim().toLowerCase() }),
        negated: false,
        words: [],
      },
    ];
  });
}

const isIn = ({ start, end }: Cell, token: Token): boolean => token.start >= start && token.end <= end;
