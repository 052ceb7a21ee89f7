/** One piece of a sentence, as the grammar sees it: a word, a name, a time, an amount or a mark; tokens tile all but the white space. */
import type { EntityType } from '../../domain/entity.js';
import type { AmountMention } from '../amounts/amount-reading.js';
import type { Mention } from '../mentions/mention.js';
import type { TimeMention } from '../time/time-reading.js';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly kind: 'word' | 'mark' | 'name' | 'person' | 'time' | 'duration' | 'amount' | 'quotation';
  readonly mention?: Mention;
  /** Of "it" behind a verb: types of what it stands for, which tell what the verb means and nothing else. */
  readonly standsFor?: readonly EntityType[];
  readonly time?: TimeMention;
  readonly amount?: AmountMention;
}

export const isWord = (token: Token | undefined, ...stems: string[]): boolean =>
  token !== undefined && token.kind === 'word' && stems.includes(token.stem);
