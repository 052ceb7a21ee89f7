/** What the thread of the engine and its owner say to one another; plain data that structured cloning carries. */
import type { VerdictDocument } from '../../application/document/schema.js';
import type { Dictionary } from '../../application/ports/evidence-reader.js';
import type { Progress, ReportOptions } from '../../application/use-cases.js';
import type { Question } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export interface VerifyInput {
  readonly text: string;
  readonly options: ReportOptions;
}

export type ToThread =
  | { readonly kind: 'verify'; readonly input: VerifyInput }
  | { readonly kind: 'dictionary'; readonly dictionary: Dictionary }
  /** One list of events per question, in the order of the questions. */
  | { readonly kind: 'answers'; readonly call: number; readonly answers: readonly (readonly TimelineEvent[])[] };

export type FromThread =
  | { readonly kind: 'wants_dictionary' }
  | { readonly kind: 'asks'; readonly call: number; readonly questions: readonly Question[] }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly document: VerdictDocument }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | null };
