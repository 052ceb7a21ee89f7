/** "Petrel opened #742, and Magnus merged it": where a sentence, or it and the one before, name one change only, what is done to changes alone was done to that one, as surely as by its name. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { Token } from '../predication/token.js';
import type { Unit } from '../units/unit.js';
import type { Draft, Sentence } from './sentence.js';

/** Nothing else is merged or has a review; builds and alerts are opened and closed too. */
const OF_CHANGES: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['merge', 'approve', 'request_changes', 'request_review', 'dismiss'] as const),
]);

export function withSoleChange(
  drafts: readonly Draft[],
  sentence: Sentence,
  tokens: readonly Token[],
): readonly Draft[] {
  const { context, unit } = sentence;
  const own = changesIn(tokens);
  const before = context.namedChanges;
  const known = own.length === 0 && before && follows(unit, before.unit) ? before.ids : own;
  context.namedChanges = { unit, ids: known };
  const [only] = known;
  return only === undefined || known.length > 1 ? drafts : drafts.map((draft) => named(draft, only));
}

/** Every change that is named; one that may be of two repositories counts as both. */
const changesIn = (tokens: readonly Token[]): readonly string[] => [
  ...new Set(
    tokens.flatMap(({ kind, mention, text }) =>
      kind !== 'name' || !mention?.types.includes('change')
        ? []
        : mention.entities.length === 0
          ? [text]
          : mention.entities.filter(({ type }) => type === 'change').map(({ id }) => id),
    ),
  ),
];

/** The next sentence of the same prose or list item; a row or an item of its own begins anew. */
const follows = (unit: Unit, before: Unit): boolean =>
  unit.kind === 'sentence' &&
  before.kind === 'sentence' &&
  unit.section === before.section &&
  unit.list?.index === before.list?.index &&
  unit.list?.depth === before.list?.depth &&
  unit.start - before.end <= NEAR;
/** A blank line, or the marks of a list item, lie between paragraphs. */
const NEAR = 1;

function named(draft: Draft, id: string): Draft {
  switch (draft.kind) {
    case 'event':
    case 'absence':
      return { ...draft, what: sure(draft.what, id) };
    case 'duration':
      return {
        ...draft,
        ...(draft.from ? { from: sure(draft.from, id) } : {}),
        ...(draft.to ? { to: sure(draft.to, id) } : {}),
      };
    case 'order':
      return { ...draft, first: sure(draft.first, id), second: sure(draft.second, id) };
    default:
      return draft;
  }
}

const sure = (what: Happening, id: string): Happening =>
  what.actions.length > 0 &&
  what.actions.every((action) => OF_CHANGES.has(action)) &&
  // "Approved its build": the build is what was approved.
  what.subjects.every(({ types }) => types.includes('change'))
    ? { ...what, subjects: what.subjects.map((slot) => (isThat(slot, id) ? { ...slot, how: 'named' } : slot)) }
    : what;

const isThat = ({ how, candidates }: SubjectSlot, id: string): boolean =>
  how === 'implied' && candidates.length === 1 && candidates[0]!.type === 'change' && candidates[0]!.id === id;
