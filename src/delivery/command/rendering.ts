/** What is rendered: a document with the text it speaks of, and how it shall look. */
import type { VerdictDocument } from '../../application/document/schema.js';
import type { Look, Tone } from './look.js';

export interface Rendering {
  readonly document: VerdictDocument;
  /** The report's own text. */
  readonly text: string;
  /** As given: a path, or `-`. */
  readonly reportPath: string;
  /** Names of people by identity. */
  readonly names: ReadonlyMap<string, string>;
  readonly zone: string | null;
  readonly look: Look;
}

/** A rendering as text, with the way to show a claim. */
export interface TextView extends Rendering {
  /** A passage as its reader sees it, without the marks of Markdown. */
  readonly quoteOf: (passage: { readonly start: number; readonly end: number }) => string;
}

/** A section's name in capitals, with an empty line on either side. */
export function heading(look: Look, tone: Tone, name: string, count?: number): string[] {
  const words = count === undefined ? name : `${name} (${count})`;
  return ['', look.paint('strong', look.paint(tone, words.toUpperCase())), ''];
}
