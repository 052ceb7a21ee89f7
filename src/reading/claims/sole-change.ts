/** "Petrel opened #742, and Magnus merged it": where a sentence, or it and the one before, speak of one change only, what is done to changes alone was done to that one, as surely as by its name. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { Discourse } from '../discourse/discourse.js';
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
  const known = own.length === 0 && before && !before.over && follows(unit, before.unit) ? before.ids : own;
  const section = isWithin(unit, before?.unit) ? before : undefined;
  const all = [...new Set([...(section?.all ?? []), ...own])];
  const [only] = all;
  const another =
    (section?.another ?? false) || (only !== undefined && tellsOfAnother(tokens, only, context.discourse));
  const sole = known.length === 1 && !tellsOfAnother(tokens, known[0]!, context.discourse);
  const told = sole
    ? drafts.map((draft) => (isOfAny(draft) ? draft : named(draft, known[0]!)))
    : only !== undefined && all.length === 1 && !another && !pointsBack(tokens)
      ? drafts.map((draft) => (isOfAny(draft) ? draft : named(draft, only)))
      : drafts;
  const shared = told.map((draft) => withShared(draft, told));
  // A sentence that speaks of nothing of the kind ends it: the next "it" may be anything.
  const goesOn = own.length > 0 || drafts.some((draft, i) => draft !== shared[i]);
  context.namedChanges = { unit, ids: known, over: !goesOn, all, another };
  return shared;
}

/** "Magnus approved at 10:02": with a clock and without a word for what, it may be of anything that was waiting. */
const isOfAny = (draft: Draft): boolean =>
  draft.kind === 'approval' &&
  draft.time !== undefined &&
  !draft.time.inherited &&
  !/#\d|\b(?:it|its|this|that|which|them|these|those|both|prs?|pull|requests?|changes?|reverts?|fix|hotfix|patch|commits?)\b/i.test(
    draft.text,
  );

/** The same section; below an item of a list, that item. */
const isWithin = (unit: Unit, before: Unit | undefined): boolean =>
  before?.section === unit.section && (unit.list?.depth !== 1 || (before.list?.depth ?? 1) === 1);

/** "The revert was written by Ana and approved by Bo": what a description before told is no guess behind "and". */
function withShared(draft: Draft, all: readonly Draft[]): Draft {
  if (draft.kind !== 'approval' || /\b(?:it|its|this|that|which|them)\b/i.test(draft.text)) return draft;
  const told = all.flatMap((one) =>
    one.kind === 'event' && one.span.start < draft.span.start ? one.what.subjects : [],
  );
  const id = draft.change.find(({ how }) => how === 'implied')?.candidates[0]?.id;
  return id !== undefined && told.some((slot) => slot.how === 'described' && isOnly(slot, id))
    ? { ...draft, change: asNamed(draft.change, id) }
    : draft;
}

/** "Approved by Ana.", "Bo then merged it": of the section's only change, while "Bo approved it" may be of anything. */
const pointsBack = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, folded }) => kind === 'word' && /^(?:it|its|this|that|which|them|these|those)$/.test(folded)) &&
  !tokens.some(({ kind, folded }) => kind === 'word' && folded === 'merged');

/** "The revert came after #12, and Ana approved it": a change that is described, and is not known to be the one named. */
const tellsOfAnother = (tokens: readonly Token[], id: string, discourse: Discourse): boolean =>
  tokens.some(
    ({ kind, stem, folded }, at) =>
      kind === 'word' &&
      (MADE.test(folded)
        ? isNoun(tokens, at)
        : CHANGE.test(folded) && isFurther(tokens, at) && !isNamedBeside(tokens, at)) &&
      !discourse.introducedAs(stem)?.candidates.some((ref) => ref.id === id),
  );
const MADE =
  /^(?:reverts?|reversal|hotfix|fix|patch|backport|follow-up|successor|replacement|migration|rollback|retry|rerun|correction|repair)$/;
/** Commits are parts of the change that is told of. */
const CHANGE = /^(?:prs?|pull|changes?)$/;

const isNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some(({ folded }) => DETERMINER.test(folded));
const DETERMINER = /^(?:the|an?|another|its|his|her|their|our|my|that|this|which|['’]s)$/;

/** "Another change", "the pull request behind it". */
const isFurther = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ folded }) => /^(?:an?|another|second|other|different|new)$/.test(folded)) ||
  RELATES.test(tokens[at + (tokens[at + 1]?.stem === 'request' ? 2 : 1)]?.folded ?? '');
const RELATES = /^(?:behind|for|from|under|underneath|with|of|that|which)$/;

/** "A pull request, #742": the one named. */
const isNamedBeside = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at + 5)
    .some(({ kind, mention }) => kind === 'name' && mention?.types.includes('change') === true);

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
    case 'absence': {
      const what = sure(draft.what, id);
      return what === draft.what ? draft : { ...draft, what };
    }
    case 'duration': {
      const [from, to] = [draft.from && sure(draft.from, id), draft.to && sure(draft.to, id)];
      return from === draft.from && to === draft.to
        ? draft
        : { ...draft, ...(from ? { from } : {}), ...(to ? { to } : {}) };
    }
    case 'approval':
      return draft.change.some((slot) => isThat(slot, id)) ? { ...draft, change: asNamed(draft.change, id) } : draft;
    case 'order': {
      const [first, second] = [sure(draft.first, id), sure(draft.second, id)];
      return first === draft.first && second === draft.second ? draft : { ...draft, first, second };
    }
    default:
      return draft;
  }
}

const sure = (what: Happening, id: string): Happening =>
  what.actions.length > 0 &&
  what.actions.every((action) => OF_CHANGES.has(action)) &&
  // "Approved its build": the build is what was approved.
  what.subjects.every(({ types }) => types.includes('change')) &&
  what.subjects.some((slot) => isThat(slot, id))
    ? { ...what, subjects: asNamed(what.subjects, id) }
    : what;

const asNamed = (slots: readonly SubjectSlot[], id: string): SubjectSlot[] =>
  slots.map((slot) => (isThat(slot, id) ? { ...slot, how: 'named' } : slot));

const isThat = ({ how, candidates }: SubjectSlot, id: string): boolean =>
  how === 'implied' && isOnly({ candidates }, id);

const isOnly = ({ candidates }: Pick<SubjectSlot, 'candidates'>, id: string): boolean =>
  candidates.length === 1 && candidates[0]!.type === 'change' && candidates[0]!.id === id;
