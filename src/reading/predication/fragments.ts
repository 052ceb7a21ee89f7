/** What a note without a verb says came about or has stood since then: "2.31.1 in production", "crash alert", "lag alert over". */
import type { ActionId } from '../../claims/action.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { EntityType } from '../../domain/entity.js';
import { isAlert } from './alert-subject.js';
import type { Token } from './token.js';

/** "2.31.1 in production", "revert live", "image built", "lag alert over": a fragment that says how something stands since then. */
export function standingOf(tokens: readonly Token[]): readonly ActionId[] {
  const text = tokens.map((token) => token.folded).join(' ');
  if (/\b(?:in|to|on) (?:prod|production|both regions|all regions)\b|\blive\b|\beverywhere\b/.test(text))
    return ['deploy', 'serve', 'publish'];
  // "3.7.2 on 12/12 pods", "on all nodes": where it runs, it was put.
  if (
    /\bon (?:all|every|each|both|the last|\d+(?:\/\d+| of \d+)?)(?: \S+){0,2} (?:pods?|nodes?|instances?|hosts?|replicas?|machines?|servers?|clusters?)\b/.test(
      text,
    )
  )
    return ['deploy', 'serve'];
  if (/\bback (?:on|to|at|(?:one|a|two) (?:versions?|revisions?|releases?|steps?))\b/.test(text))
    return ['roll_back', 'deploy', 'turn_on'];
  if (/\bbuilt\b|\b(?:success|successful)\b/.test(text)) return ['succeed', 'finish'];
  const last = contentOf(tokens).at(-1);
  // "7.4.2 again (Ana)": it had run before.
  const own = last?.kind === 'person' ? tokens.slice(0, tokens.indexOf(last)) : tokens;
  if (/^(?:again|back)$/.test(contentOf(own).at(-1)?.folded ?? '') && isBareVersion(own))
    return ['roll_back', 'deploy', 'shift_traffic'];
  if (last && /^(?:over|gone|quiet|silent|off)$/.test(last.folded) && tokens.some(isAlert)) return ['clear'];
  return [];
}

/** "09:24 First customer ticket, SUP-2291", "06:02 crash alert", "06:38 till 2.4.0": a thing told beside a time, without a verb, came about then. */
export function beginningOf(tokens: readonly Token[]): readonly ActionId[] {
  const types = new Set(tokens.flatMap((token) => token.mention?.types ?? []));
  const begun = BEGIN.filter(
    ([type]) =>
      types.has(type) &&
      !(type === 'ticket' && (goesOn(tokens) || isDoneTo(tokens))) &&
      !(type === 'build' && tokens.some(isOfBuild)) &&
      !(type === 'revision' && tokens.some(isSaying)),
  ).map(([, action]) => action);
  const content = contentOf(tokens);
  const last = content.at(-1);
  if (last?.kind === 'word' && isAlert(last) && isShort(tokens, content))
    return [...new Set<ActionId>([...begun, 'fire'])];
  // A version and its service, and nothing said of them.
  const bare = content.length === 2 && types.has('service') && types.has('version');
  return bare ? [...begun, 'deploy'] : begun;
}

/** "Gave up on build 12", "build 12 came off": a verb says something else of it than that it began. */
const isOfBuild = ({ folded }: Token): boolean => /^(?:gave|came|went|made|got|took|fell|drew)$/.test(folded);

/** "00231-kef logs that it has no slots": what it prints is not that it came. */
const isSaying = ({ kind, folded }: Token): boolean =>
  kind === 'word' &&
  /^(?:logs?|prints?|says|reports?|shows?|warns?|throws?|returns?|complains?|answers?)$/.test(folded);

const BEGIN: readonly (readonly [EntityType, ActionId])[] = [
  ['ticket', 'open'],
  ['alert', 'fire'],
  ['policy', 'fire'],
  ['page', 'page'],
  ['release', 'publish'],
  ['build', 'start'],
  ['revision', 'deploy'],
];

/** "INC-86 to Monitoring", "SUP-2291 in progress": what stands right behind the ticket is how it stood then, and not that it was opened. */
const goesOn = (tokens: readonly Token[]): boolean => {
  const at = tokens.findLastIndex(({ mention }) => mention?.types.includes('ticket') === true);
  const behind = tokens.slice(at + 1).find(({ kind }) => kind !== 'time');
  return (
    behind !== undefined && (behind.kind === 'word' || /^[-–→:]$/.test(behind.text)) && !COMES_FROM.test(behind.folded)
  );
};
/** "Ana read OPS-1", "she mentioned it in OPS-1": something was done, and it was not opened by that. */
const isDoneTo = (tokens: readonly Token[]): boolean => {
  const person = tokens.findIndex(({ kind, folded }) => kind === 'person' || /^(?:i|we|he|she|they)$/.test(folded));
  const next = tokens[person + 1];
  return person >= 0 && next?.kind === 'word' && !isFunctionWord(next.stem) && !/^['’]/.test(next.text);
};
const COMES_FROM = /^(?:from|by|about|for|with|as|on|at|and)$/;

/** No clause with a verb that nothing knows: "I flagged it before the first alert". */
const isShort = (tokens: readonly Token[], content: readonly Token[]): boolean =>
  content.length <= 4 &&
  !tokens.some((token) => token.kind === 'person' || /^(?:i|we|he|she|they|it)$/.test(token.folded)) &&
  !content.slice(0, -1).some((token) => token.kind === 'word' && /ed$/.test(token.folded));

/** A version or revision, with its service or without, before the last word of the note. */
const isBareVersion = (tokens: readonly Token[]): boolean => {
  const content = contentOf(tokens).slice(0, -1);
  const versions = content.filter((token) => token.mention?.types.some((type) => RUNS.has(type)));
  return versions.length === 1 && content.every((token) => token.kind === 'name') && content.length <= 2;
};
const RUNS: ReadonlySet<EntityType> = new Set<EntityType>(['version', 'revision', 'release']);

/** What is neither a time nor a mark nor a word without content. */
const contentOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(
    (token) =>
      token.kind !== 'mark' &&
      token.kind !== 'time' &&
      !(token.kind === 'word' && isFunctionWord(token.stem) && !/^(?:over|off|gone|again|back)$/.test(token.folded)),
  );
