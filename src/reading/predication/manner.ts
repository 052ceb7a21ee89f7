/** Whether a deed is said to have been done by a person's hand or by itself: "by hand", "automatically", "closed itself", "of its own accord"; the words for it, or none. */
import type { Predication } from './predication.js';
import type { Token } from './token.js';

export interface Manner {
  readonly by: 'hand' | 'itself';
  /** The tokens that say so. */
  readonly tokens: readonly Token[];
  /** "Of its own accord": of somebody it says that nobody asked for it, and not how it was done. */
  readonly unasked?: true;
}

export function mannerIn(tokens: readonly Token[]): Manner | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    // "Merged #12, which nobody had tested by hand": how it was tested is not how it was merged.
    if (/^(?:which|who|that)$/.test(token.folded) && tokens[i - 1]?.text === ',' && i > 2) return null;
    const before = tokens[i - 1]?.folded ?? '';
    if (token.folded === 'hand' && before === 'by') return { by: 'hand', tokens: tokens.slice(i - 1, i + 1) };
    if (token.folded === 'manually') return { by: 'hand', tokens: [token] };
    if (/^auto(?:matically)?$/.test(token.folded)) return { by: 'itself', tokens: [token] };
    const own = /^(?:itself|themselves)$/.test(token.folded);
    if (own && (before === 'by' || /(?:ed|es)$/.test(before)))
      return { by: 'itself', tokens: tokens.slice(before === 'by' ? i - 1 : i, i + 1) };
    if (token.folded === 'own' && before.match(/^(?:its|their)$/)) {
      if (/^(?:accord|initiative)$/.test(tokens[i + 1]?.folded ?? ''))
        return { by: 'itself', tokens: tokens.slice(Math.max(0, i - 2), i + 2), unasked: true };
      if (tokens[i - 2]?.folded === 'on') return { by: 'itself', tokens: tokens.slice(i - 2, i + 1) };
    }
  }
  return null;
}

/** "The pipeline deployed it", "CI put it live": no hand did; what else the pipeline is called is somebody's account. */
export function byPipeline({ left, passive, actions }: Predication): Manner | null {
  const subject = left.filter(({ kind, folded }) => kind !== 'mark' && kind !== 'time' && !BESIDE.test(folded));
  const [only, ...others] = subject;
  const isOne = only !== undefined && others.length === 0 && PIPELINE.test(only.folded);
  return isOne && !passive && actions.includes('deploy') ? { by: 'itself', tokens: [] } : null;
}
const BESIDE = /^(?:so|then|and|but|the|our|a|had|has|have|also|later|again)$/;
const PIPELINE =
  /^(?:the |our )?(?:(?:deploy(?:ment)?|release|build|ci) )?(?:pipeline|ci|cd|ci\/cd|automation|cron job)$/;
