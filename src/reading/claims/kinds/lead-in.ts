/** What leads from a verb of saying to the words: to whom, from where, in what kind of note ("reports from the contact centre that", "posted a summary saying that"); it is no part of what was said. */
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';

/** The words between the verb and the clause that says it. */
export function leadIn({ verb }: Predication, tokens: readonly Token[]): ReadonlySet<Token> {
  const at = verb ? tokens.indexOf(verb) : -1;
  const behind = at < 0 ? [] : tokens.slice(at + 1, at + 10);
  const again = behind.findIndex(({ folded }, i) => SAYING.test(folded) && behind[i + 1]?.folded === 'that');
  const opens = again >= 0 ? again + 1 : behind.findIndex(({ folded }) => /^(?:that|whether)$/.test(folded));
  const lead = behind.slice(0, Math.max(0, opens));
  const own = again >= 0 ? lead.slice(0, -1) : lead;
  const isNote = again >= 0 && own.some(({ folded }) => NOTE.test(folded));
  // "Relayed from schools that …": whose words they were is told with them.
  const isPhrase = PREPOSITION.test(own[0]?.folded ?? '') && (own[0]!.folded !== 'from' || own[1]?.folded === 'the');
  return own.every(({ kind }) => kind === 'word') && (isNote || isPhrase) ? new Set(lead) : new Set();
}

const SAYING =
  /^(?:saying|stating|claiming|noting|explaining|adding|arguing|reporting|announcing|confirming|warning|reading)$/;
const NOTE =
  /^(?:summary|message|update|note|comment|notice|post|statement|reply|answer|report|mail|email|line|word|remark)$/;
const PREPOSITION = /^(?:from|to|in|on|at|via|through|back|over|by|under|within)$/;
