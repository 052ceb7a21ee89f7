/** A clock, name or person that no claim of its sentence took up is read once more, in its own clause alone: a sentence that tells of a cause may tell who did it as well. */
import type { Token } from '../predication/token.js';
import { predicationsOf } from './predications-of.js';
import { copyOf } from './reading-context.js';
import type { Draft, Sentence } from './sentence.js';
import { isRead, slotsOf } from './slots-of.js';

export type ReadPart = (part: Sentence) => readonly Draft[];

interface Again {
  readonly drafts: readonly Draft[];
  readonly taken: ReadonlySet<Token>;
}

/** The typed claims of those clauses that have a slot for what was left, and what they took up. */
export function readAgain(
  sentence: Sentence,
  tokens: readonly Token[],
  left: readonly Token[],
  readPart: ReadPart,
): Again {
  const drafts: Draft[] = [];
  const taken = new Set<Token>();
  // Of a sentence that is all names each would be read again, as often as there are names.
  if (left.length > MOST) return { drafts, taken };
  for (const token of left) {
    if (taken.has(token)) continue;
    const found = clausesAround(tokens, token)
      .map((clause) => typedOf(sentence, clause, token, readPart))
      .find((own) => own.length > 0);
    if (!found) continue;
    drafts.push(...found);
    const slots = found.flatMap(slotsOf);
    for (const other of left) if (isRead(other, sentence, slots)) taken.add(other);
  }
  return { drafts, taken };
}

const MOST = 6;

/** What is kept in mind meanwhile is of a clause out of its sentence, and is forgotten. */
function typedOf(sentence: Sentence, clause: readonly Token[], token: Token, readPart: ReadPart): readonly Draft[] {
  const part = {
    ...sentence,
    context: copyOf(sentence.context),
    tokens: clause,
    predications: predicationsOf(clause, false),
  };
  const own = readPart(part).filter((draft) => isRead(token, sentence, slotsOf(draft)));
  return own.every(isTyped) ? own : [];
}

const isTyped = (draft: Draft): boolean =>
  draft.kind !== 'assertion' && (draft.kind !== 'event' || draft.what.actions.length > 0);

/** From joint to joint, and from mark to mark; what stands behind "that" is somebody's words or thoughts. */
function clausesAround(tokens: readonly Token[], token: Token): readonly (readonly Token[])[] {
  const at = tokens.indexOf(token);
  return [between(tokens, at, isJoint), between(tokens, at, isMark)].flatMap(({ from, to }) =>
    to - from < 2 || tokens[from - 1]?.folded === 'that' ? [] : [tokens.slice(from, to)],
  );
}

function between(tokens: readonly Token[], at: number, ends: (token: Token) => boolean): { from: number; to: number } {
  let [from, to] = [at, at + 1];
  while (from > 0 && !ends(tokens[from - 1]!)) from--;
  while (to < tokens.length && !ends(tokens[to]!)) to++;
  return { from, to };
}

const isMark = ({ kind, text }: Token): boolean => kind === 'mark' && /^[,;:()|–—]$/.test(text);
const isJoint = (token: Token): boolean => isMark(token) || (token.kind === 'word' && JOINTS.test(token.folded));
const JOINTS = /^(?:and|but|until|till|once|when|while|because|since|as|so|which|that|who|whom|before|after|where)$/;
