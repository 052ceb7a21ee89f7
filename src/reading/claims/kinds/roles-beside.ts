/** "SEV-2, with Ana as incident commander": who led, told beside whatever else the sentence tells, and none of its words. */
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Draft, Sentence } from '../sentence.js';
import { COMMANDER, roleDraft } from './role.js';

const OFFICE = new RegExp(`^${COMMANDER}`);

interface Beside {
  readonly person: Token;
  readonly from: number;
  /** Index behind its last token. */
  readonly to: number;
}

function besideIn(tokens: readonly Token[]): readonly Beside[] {
  return tokens.flatMap((token, from) => {
    const [, person, as, ...behind] = tokens.slice(from, from + 8);
    if (person?.kind !== 'person' || as?.folded !== 'as' || !/^(?:with|under)$/.test(token.folded)) return [];
    const joined = (count: number): string =>
      behind
        .slice(0, count)
        .map(({ folded }) => folded)
        .join(' ');
    const office = OFFICE.exec(joined(behind.length))?.[0];
    if (!office) return [];
    const last = behind.findIndex((_, i) => joined(i + 1).length >= office.length);
    return [{ person, from, to: from + 4 + last }];
  });
}

export const rolesBeside = (sentence: Sentence): readonly Draft[] =>
  besideIn(sentence.tokens).map(({ person, from, to }) =>
    roleDraft(sentence, 'commander', {
      person: personOf(person, sentence.context, sentence.toSpan)!,
      start: sentence.tokens[from]!.start,
      end: sentence.tokens[to - 1]!.end,
      time: undefined,
    }),
  );

/** What the predications are made of: without it, and without the comma that parts it off. */
export function withoutRoles(tokens: readonly Token[]): readonly Token[] {
  const [beside] = besideIn(tokens);
  if (!beside) return tokens;
  const { from, to } = beside;
  const parted = tokens[to]?.text === ',' ? to + 1 : to;
  const before = tokens[from - 1]?.text === ',' ? from - 1 : from;
  return [...tokens.slice(0, before), ...tokens.slice(parted)];
}
