/** "Not until nine did the alert fire", "only at nine did Ana merge it": the verb's helper stands before its subject; read as "the alert did fire at nine". */
import { actionWordsOf } from '../predication/action-words.js';
import type { Token } from '../predication/token.js';
import { worded } from '../predication/worded.js';

/** `body`: without the time that leads it, where one does ("not until nine"). */
export function withoutInversion(body: readonly Token[]): readonly Token[] {
  const when = whenOf(body);
  const did = body[when.length > 0 ? when.length + 1 : 0];
  const helps = when.length > 0 ? /^(?:did|was|were|had)$/ : /^did$/;
  if (!did || !helps.test(did.folded) || body.at(-1)?.text === '?') return body;
  const rest = body.slice(body.indexOf(did) + 1);
  const end = rest.at(-1)?.kind === 'mark' ? rest.length - 1 : rest.length;
  const verb = verbIn(rest.slice(0, end));
  if (verb < 1) return body;
  return [...rest.slice(0, verb), did, ...rest.slice(verb, end), ...when, ...rest.slice(end)];
}

/** "Only at nine", "only after nine": the time behind "only", with the word for "at". */
function whenOf([first, second, third]: readonly Token[]): readonly Token[] {
  if (first?.folded !== 'only') return [];
  if (second?.kind === 'time') return [second];
  return /^(?:at|on)$/.test(second?.folded ?? '') && third?.kind === 'time' ? [worded(second!, 'at'), third] : [];
}

/** Right behind somebody, or the last word that is one behind a thing: "the alert go off". */
function verbIn(tokens: readonly Token[]): number {
  const person = tokens[0]?.kind === 'person' ? tokens.findLastIndex(({ kind }, i) => kind === 'person' && i < 3) : -1;
  if (person >= 0) return person + 1;
  return tokens.findLastIndex(
    ({ kind, folded, stem }) => kind === 'word' && !PARTICLE.test(folded) && actionWordsOf(stem, false).length > 0,
  );
}

const PARTICLE = /^(?:off|out|up|down|on|in|back|over|through)$/;
