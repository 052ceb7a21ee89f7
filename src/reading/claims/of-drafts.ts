/** "The draft says #12 was approved", "kept her from announcing that it runs": what is only said in passing is no claim of this report. */
import type { Predication } from '../predication/predication.js';
import { saysOf } from '../predication/speech-words.js';
import type { Token } from '../predication/token.js';

/** Tells what a draft says, or somebody only in passing, from what the report says itself. */
export function hearsayIn(tokens: readonly Token[]): (predication: Predication) => boolean {
  const draft = saidByDraft(tokens) ?? Number.POSITIVE_INFINITY;
  const passing = saidInPassing(tokens) ?? Number.POSITIVE_INFINITY;
  return ({ verb, start, end }) => end > draft || (verb?.start ?? start) > passing;
}

const DRAFTS = /^(?:drafts?|reports?|post-?mortems?|write-?ups?|documents?|narratives?|accounts?)$/;
const REACH = 3;

/** Where what somebody is only said to be "saying", "announcing", "claiming" begins, as an offset into the unit; null when nobody is. */
function saidInPassing(tokens: readonly Token[]): number | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || !/ing$/.test(token.folded) || !SAYING.test(tokens[i - 1]?.folded ?? '')) continue;
    if (saysOf(token.stem) === null) continue;
    const that = tokens.slice(i + 1, i + 1 + FAR).find((one) => one.folded === 'that');
    if (that) return that.end;
  }
  return null;
}

/** "From announcing", "instead of reporting": what leads a gerund that is no main verb. */
const SAYING = /^(?:from|of|by|without|for|before|after|despite|than|to|in)$/;
const FAR = 10;

/** Where what a draft says begins, as an offset into the unit; null when no draft speaks. */
function saidByDraft(tokens: readonly Token[]): number | null {
  for (const [i, token] of tokens.entries()) {
    if (alleges(tokens, i)) return token.end;
    // "Bram reports 46 calls": he does, and no draft.
    if (token.kind !== 'word' || !DRAFTS.test(token.folded) || tokens[i - 1]?.kind === 'person') continue;
    const verb = tokens
      .slice(i + 1, i + 1 + REACH)
      .find((one, at, near) => one.kind === 'word' && saysOf(one.stem) !== null && near[at - 1]?.kind !== 'amount');
    if (verb) return verb.end;
  }
  return null;
}

const ALLEGES = /^(?:claim|alleg|purport|pretend|assert|insist)(?:e?s|e?d)?$/;

/** "A file in #12 claims that Ana approved it": a thing alleges what the writer does not say; a person's words are for the records of speech. */
const alleges = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.kind === 'word' &&
  ALLEGES.test(tokens[at]!.folded) &&
  !tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ kind, folded }) => kind === 'person' || /^(?:i|we|he|she|they)$/.test(folded));
