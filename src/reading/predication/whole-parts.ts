/** "#1 was approved by Ana at nine, #2 by Bo at ten and the revert a minute later": every part of a list that leaves its verb out is read with that of the first. */
import { mainVerbs } from './main-verbs.js';
import type { Token } from './token.js';
import { verbFormAt } from './verb-forms.js';

/** The first part and each other one made whole; the tokens themselves where they are no such list. */
export function wholeParts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  if (tokens.length < SHORTEST) return [tokens];
  const told = toldApart(tokens);
  if (told) return told;
  const [first, ...rest] = cutAtJoints(tokens);
  if (!first || rest.length === 0 || rest.length > MOST_PARTS || !rest.every(isRemnant)) return [tokens];
  const clause = clauseOf(first);
  if (!clause) return [tokens];
  const made = rest.map((part) => madeWhole(part, clause));
  return made.every((part) => part !== null) ? [first, ...made] : [tokens];
}

/** "Three alerts fired: errors at nine, latency at ten": behind the colon each of them with its clock, where all of them have one. */
function toldApart(tokens: readonly Token[]): readonly (readonly Token[])[] | null {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const head = tokens.slice(0, colon);
  const verb = mainVerbs(head)[0];
  if (colon < 2 || verb === undefined || verb !== head.length - 1 || head.some(isTime)) return null;
  let from = verb;
  while (from > 0 && LEADS.test(head[from - 1]!.folded)) from--;
  const noun = head[from - 1];
  const parts = cutAtJoints(tokens.slice(colon + 1));
  if (noun?.kind !== 'word' || parts.length < 2 || parts.length > MOST_PARTS || !parts.every(isRemnant)) return null;
  const made = parts.map((part): readonly Token[] => {
    const tail = tailOf(part);
    const own = part.slice(0, tail);
    const named = own.at(-1)?.kind === 'name';
    return [...own, ...(named ? [] : [noun]), ...head.slice(from), ...part.slice(tail)];
  });
  return parts.every((part) => tailOf(part) > 0) ? [head, ...made] : null;
}

const SHORTEST = 6;
const MOST_PARTS = 12;
const LONGEST = 9;

/** Parts between commas and conjunctions; what stands in brackets is not cut. */
function cutAtJoints(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    const joins = depth === 0 && (token.text === ',' || /^(?:and|while|whereas)$/.test(token.folded));
    // "By Ana and Bo", "13:01 and 13:05": two of a kind are one part.
    if (joins && !(token.text !== ',' && isPair(tokens[at - 1], tokens[at + 1]))) {
      if (parts.at(-1)!.length > 0) parts.push([]);
    } else if (token.text !== '.' || at < tokens.length - 1) parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

const isPair = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.kind === b.kind &&
  /^(?:person|name|time)$/.test(a.kind) &&
  // "Resolved the page at 11:10 and two minutes later the ticket".
  !isDistance(b);

const isDistance = ({ time }: Token): boolean =>
  time?.readings.every((reading) => reading.kind === 'relative' && reading.anchor === 'previous') === true;

const isTime = ({ kind, time }: Token): boolean => kind === 'time' && time !== undefined;

/** "Three minutes after the release": counted from what is told behind it, and not only from "him" or "that". */
const isCountedFromMore = (part: readonly Token[], at: number): boolean =>
  part[at]!.time?.readings.some((reading) => reading.kind === 'relative' && reading.anchor === 'text') === true &&
  !/^(?:him|her|them|it|that|this)$/.test(part[at + 1]?.folded ?? '');

/** Where what a deed is told with begins: its clock, its distance, its doer, its count. */
const tailOf = (part: readonly Token[]): number =>
  part.findIndex(
    (token, at) =>
      isTime(token) ||
      (token.folded === 'by' && part[at + 1]?.kind === 'person') ||
      (/^(?:at|on|around|about|shortly|just)$/.test(token.folded) && part.slice(at + 1, at + 4).some(isTime)),
  );

/** Something or somebody, and a clock, a distance or a doer; no verb. */
const isRemnant = (part: readonly Token[]): boolean =>
  part.length >= 2 &&
  part.length <= LONGEST &&
  tailOf(part) >= 0 &&
  part.some((token) => isThing(token)) &&
  !part.some((token, at) => isOtherVerb(part, token, at) || isCountedFromMore(part, at)) &&
  !part.some(({ folded }) => OPENS.test(folded));

const isThing = ({ kind, folded }: Token): boolean =>
  kind === 'name' || kind === 'person' || (kind === 'word' && !EMPTY.test(folded));
const EMPTY = /^(?:the|a|an|at|on|in|of|for|by|to|again|then|also|later|around|about|just|shortly|utc|local|time)$/;

const isOtherVerb = (part: readonly Token[], { kind, folded }: Token, at: number): boolean =>
  kind === 'word' && (verbFormAt(part, at) !== null || /^(?:is|are|was|were|had|has|have|did|does|do)$/.test(folded));

/** What begins so hangs on the clause before it, or is another one. */
const OPENS =
  /^(?:who|which|that|when|where|but|because|although|though|if|so|until|whose|not|never|no|i|we|he|she|it|they)$/;

interface Clause {
  readonly subject: readonly Token[];
  /** The verb with what leads up to it. */
  readonly verb: readonly Token[];
  /** Behind the verb, up to the clock or the doer. */
  readonly object: readonly Token[];
}

function clauseOf(first: readonly Token[]): Clause | null {
  const verbs = mainVerbs(first);
  const at = verbs[0];
  if (at === undefined || verbs.length > 1) return null;
  let from = at;
  while (from > 0 && LEADS.test(first[from - 1]!.folded)) from--;
  const subject = first.slice(0, from);
  const behind = first.slice(at + 1);
  const tail = tailOf(behind);
  if (subject.length === 0 || tail < 0 || subject.some(isTime) || !subject.some(isThing)) return null;
  if (subject.some(({ text, folded }) => text === ':' || OPENS.test(folded))) return null;
  return { subject, verb: first.slice(from, at + 1), object: behind.slice(0, tail) };
}
const LEADS = /^(?:was|were|is|are|been|being|had|has|have|got|then|first|also|only|already|finally|both|\w+ly)$/;

/** The part with all that it leaves out; null where nobody can tell what that is. */
function madeWhole(part: readonly Token[], { subject, verb, object }: Clause): readonly Token[] | null {
  const tail = tailOf(part);
  // "… and two minutes later the ticket as well": the distance stands first.
  const from =
    tail === 0 ? part.findIndex((token, at) => at > 0 && !isTail(part, at) && DETERMINES.test(token.folded)) : 0;
  if (from < 0) return null;
  const [before, behind] = tail === 0 ? [part.slice(0, from), []] : [[], part.slice(tail)];
  const head = (tail === 0 ? part.slice(from) : part.slice(0, tail)).filter(({ folded }) => !ALSO.test(folded));
  const [first] = head;
  if (!first || !(first.kind === 'name' || first.kind === 'person' || DETERMINES.test(first.folded))) return null;
  const people = head.filter(({ kind }) => kind === 'person');
  const ofSomebody = subject.some(({ kind }) => kind === 'person');
  if (people.length > 0 && people.length < head.length) {
    // "Ana approved #1 at nine and Bo #2 at ten".
    const things = head.filter((token) => !people.includes(token));
    return ofSomebody && first === people[0] && things.some(({ kind }) => kind === 'name')
      ? [...before, ...people, ...verb, ...things, ...behind]
      : null;
  }
  if (people.length > 0) return ofSomebody ? [...before, ...head, ...verb, ...object, ...behind] : null;
  if (!ofSomebody) return [...before, ...withNoun(head, subject), ...verb, ...object, ...behind];
  return object.some(isThing) ? [...before, ...subject, ...verb, ...withNoun(head, object), ...behind] : null;
}

const ALSO = /^(?:also|then|too|as|well|later|even)$/;
const DETERMINES =
  /^(?:the|a|an|its|his|her|our|their|another|one|both|first|second|third|fourth|fifth|sixth|last|next|other)$/;

const isTail = (part: readonly Token[], at: number): boolean =>
  isTime(part[at]!) || /^(?:at|on|by)$/.test(part[at]!.folded) || part[at - 1]?.folded === 'by';

/** "The first update at 09:38, the second at 09:58": what is counted is the noun before. */
function withNoun(head: readonly Token[], before: readonly Token[]): readonly Token[] {
  const last = head.at(-1);
  const noun = before.findLast(({ kind }) => kind === 'word');
  const bare =
    last !== undefined && /^(?:first|second|third|fourth|fifth|sixth|last|next|other|one)$/.test(last.folded);
  return bare && noun && noun !== last && !/^(?:first|second|third|last|one)$/.test(noun.folded)
    ? [...(last.folded === 'one' ? head.slice(0, -1) : head), noun]
    : head;
}
