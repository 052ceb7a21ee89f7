/** A CDEvent taken apart, and the parts that several families look for. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import { text, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { actorsIn, authenticated, hintsOf } from './actors.js';
import { outcomeOf } from './outcome-words.js';
import type { Teller, Timed } from './teller.js';

/** A CDEvent taken apart. */
export interface CdEvent {
  readonly subject: string;
  readonly predicate: string;
  readonly id: string;
  readonly content: Json | undefined;
  readonly custom: Json | undefined;
  readonly event: Timed;
  readonly draft: ReadingDraft;
  readonly tell: Teller;
}

export const actorsOf = (cd: CdEvent) => {
  const told = [...actorsIn(cd.custom), ...actorsIn(cd.content)];
  const actors = told.some(({ role }) => role === 'actor') ? told : [...authenticated(cd.event.auth), ...told];
  for (const hint of hintsOf(actors)) cd.draft.identity(hint);
  return actors;
};

export const resultOf = (cd: CdEvent): string | undefined =>
  words(cd.content, 'outcome') ??
  words(cd.custom, 'outcome') ??
  words(cd.custom, 'status') ??
  words(cd.custom, 'phase');

export const outcomeIn = (cd: CdEvent) => outcomeOf(resultOf(cd));

/** `prod` of `{ id: 'prod' }` or of a plain string. */
export const environmentOf = (cd: CdEvent): string | undefined =>
  words(cd.content, 'environment', 'id') ?? text(cd.content, 'environment');

export const lastSegment = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? path;
