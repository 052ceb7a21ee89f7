/** "Merged over Joost's objection", "with changes still requested", "despite an open change request": that somebody stood against it is a statement beside the deed. */
import type { PersonSlot } from '../../../claims/slots.js';
import { phraseIn } from '../../predication/phrases.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const OVER = 'with|over|despite|in spite of|against';
const OPEN = '(?:(?:still )?(?:open|outstanding|unresolved|unanswered|pending) )?';
const CHANGE_REQUEST = new RegExp(
  `\\b(?:${OVER}|had|has|carried) (?:an?|the|its|one|@ ['’]?s?)? ?${OPEN}(?:change requests?|(?:requests?|calls?) for changes|changes (?:still )?requested|requested changes)\\b(?: (?:by|from|of) @)?`,
);
const OBJECTION =
  /\b(?:over|against|despite|in spite of|overriding|ignoring) (?:\S+ ){1,5}(?:objections?|veto|protests?)(?= |$)/;

/** Of the change that the deed was done to; where no deed of a change is told, it may be of anything. */
export function overObjection(sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  const { tokens } = sentence;
  const inReview = phraseIn(tokens, CHANGE_REQUEST);
  const found = inReview ?? phraseIn(tokens, OBJECTION);
  if (!found) return [];
  const phrase = tokens.slice(found.from, found.to);
  const agent = personIn(phrase, sentence);
  if (!inReview && !agent) return [];
  const deed = drafts.find(
    (draft) => draft.kind === 'event' && draft.what.subjects.some(({ types }) => types.includes('change')),
  );
  const frame = frameOf(sentence, phrase[0]!.start, phrase.at(-1)!.end);
  if (deed?.kind !== 'event') return [{ ...frame, kind: 'assertion', words: [] }];
  const changes = deed.what.subjects.filter(({ types }) => types.includes('change'));
  // Objected to in some other place: no lack of a review refutes that.
  const subjects = inReview ? changes : changes.map((slot) => ({ ...slot, how: 'described' as const }));
  return [
    {
      ...frame,
      kind: 'event',
      what: {
        actions: ['request_changes'],
        ...(agent ? { agent } : {}),
        subjects,
        amounts: [],
        words: [],
        negated: false,
      },
    },
  ];
}

const personIn = (phrase: readonly Token[], { context, toSpan }: Sentence): PersonSlot | null =>
  phrase.map((token) => personOf(token, context, toSpan)).find((person) => person !== null) ?? null;

/** What the predications are made of: "went in with an open change request" tells of no state of the change. */
export function withoutObjections(tokens: readonly Token[]): readonly Token[] {
  const found = phraseIn(tokens, CHANGE_REQUEST);
  return found && !/^(?:had|has|carried)$/.test(tokens[found.from]!.folded)
    ? [...tokens.slice(0, found.from), ...tokens.slice(found.to)]
    : tokens;
}
