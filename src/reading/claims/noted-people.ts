/** People whom a note names beside a change without a verb: "#415 (Callum, approved by Ana) merged", "#816, by Theo", "author Cedar". */
import type { ActionId } from '../../claims/action.js';
import type { Token } from '../predication/token.js';
import { personOf } from './read-subjects.js';
import { type Draft, frameOf, type Sentence } from './sentence.js';

export interface Noted {
  readonly person: Token;
  readonly draft: Draft;
}

/** What each of `open`, the people no claim has read, is noted to have done; nothing where the note does not tell. */
export function notedPeople(sentence: Sentence, tokens: readonly Token[], open: readonly Token[]): readonly Noted[] {
  return open.flatMap((person) => {
    const at = tokens.indexOf(person);
    const deed = person.kind === 'person' ? deedOf(tokens, at) : null;
    const change = deed ? tokens.slice(0, at).findLast(isChange) : undefined;
    const agent = deed ? personOf(person, sentence.context, sentence.toSpan) : null;
    if (!deed || !change?.mention || !agent) return [];
    const subject = {
      span: sentence.toSpan(change.start, change.end),
      text: change.text,
      candidates: [...change.mention.entities],
      types: [...change.mention.types],
      how: 'named' as const,
    };
    const what = { actions: [deed], subjects: [subject], agent, amounts: [], words: [], negated: false };
    return [{ person, draft: { ...frameOf(sentence, change.start, person.end), kind: 'event', what } }];
  });
}

/** What has one author: a pull request, or a commit. */
const isChange = ({ kind, mention }: Token): boolean =>
  kind === 'name' && mention!.types.some((type) => type === 'change' || type === 'commit');

const ROLES: Readonly<Record<string, ActionId>> = { author: 'write', approver: 'approve', merger: 'merge' };

function deedOf(tokens: readonly Token[], at: number): ActionId | null {
  const [before, second, third] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (!before) return null;
  const role = before.text === ':' ? second : before;
  if (role && Object.hasOwn(ROLES, role.folded)) return ROLES[role.folded]!;
  // "#415 (Callum …)", "#816 (by Theo)", "#816, by Theo": whose it is.
  const opens = before.folded === 'by' ? second : before;
  const named = before.folded === 'by' ? third : second;
  // "#816 by Theo": between the name and the doer stands no mark.
  if (/^(?:by|of)$/.test(before.folded) && second !== undefined && isChange(second)) return 'write';
  const noted = opens?.text === '(' || (opens?.text === ',' && before.folded === 'by');
  return noted && named !== undefined && isChange(named) ? 'write' : null;
}

/** "| 15:58 | Ana | traffic to 00140-kes |": a row that has somebody in a cell of their own tells what they did, and not only how it stood. */
export function actedRows(sentence: Sentence, open: readonly Token[], drafts: readonly Draft[]): readonly Noted[] {
  const [person, ...others] = open.filter(({ kind }) => kind === 'person');
  const [state, ...more] = drafts.filter((draft) => draft.kind === 'state' && draft.state === 'serving');
  if (!sentence.unit.row || !person || others.length > 0 || state?.kind !== 'state' || more.length > 0 || state.negated)
    return [];
  const agent = personOf(person, sentence.context, sentence.toSpan);
  const { subjects, time } = state;
  if (!agent || !time || !subjects.some(({ candidates }) => candidates.some(({ type }) => type === 'revision')))
    return [];
  const what = { actions: ['shift_traffic' as const], subjects, agent, time, amounts: [], words: [], negated: false };
  return [
    {
      person,
      draft: {
        ...frameOf(sentence, person.start, person.end),
        span: state.span,
        text: state.text,
        kind: 'event',
        what,
      },
    },
  ];
}
