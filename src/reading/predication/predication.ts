/** What one verb (or noun of action) of a sentence says: who did what to what, when; positions only, nothing resolved against evidence yet. */
import type { ActionId } from '../../claims/action.js';
import type { Token } from './token.js';

/** How a predication hangs on the one before it. */
export type Link =
  | 'start'
  | 'and'
  | 'when'
  | 'after'
  | 'before'
  | 'until'
  | 'because'
  | 'which'
  | 'but'
  | 'by_then'
  | 'while'
  | 'that';

export interface Predication {
  readonly verb: Token | null;
  readonly actions: readonly ActionId[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly link: Link;
  /** Tokens of the segment this predication owns, the verb included. */
  readonly tokens: readonly Token[];
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** "The check ran and passed for #12": what stands before the first verb and is the subject of this one too. */
  readonly shared?: readonly Token[];
  /** "Ana took it for a fault and restarted it": what stands before the verb that this one goes on from. */
  readonly goesOn?: readonly Token[];
  /** "Went through a build | that Ana approved": the noun that such a clause is about, where no other object stands in it. */
  readonly whose?: Token;
  /** "The pull request | that would have switched it off | was closed": the clause set into the subject, which tells which one it is. */
  readonly aside?: readonly Token[];
  /** What came of it, where a clause behind tells nothing else: "…, and was refused". */
  readonly fate?: 'denied' | 'failure' | 'success';
  readonly start: number;
  readonly end: number;
}
