/** "Ana approved #1, Bo #2 and Cleo #3", "#1 was approved by Ana and #2 by Bo": behind a full clause, a person with a thing or a time has the verb of that clause. */
import { isMainVerb } from './main-verbs.js';
import type { Token } from './token.js';

export function withGappedDeeds(tokens: readonly Token[]): readonly Token[] {
  const plain = withoutBoth(tokens);
  const parts = partsOf(plain);
  if (parts.length < 2) return plain;
  let full: Full | null = null;
  return parts.flatMap(({ joint, own }) => {
    const verb = own.findIndex((_, i) => isMainVerb(own, i));
    if (verb >= 0) {
      full = fullClause(own, verb);
      return [...joint, ...own];
    }
    const filled: readonly Token[] | null = full && own.length > 0 ? withVerb(own, full) : null;
    if (!filled) full = null;
    return [...joint, ...(filled ?? own)];
  });
}

/** A clause that others may leave their verb to. */
interface Full {
  readonly verb: readonly Token[];
  /** Who did it; in a passive clause nobody stands before the verb. */
  readonly doer: Token | undefined;
  readonly passive: boolean;
  readonly types: ReadonlySet<string>;
}

/** What stands between two joints, with the joint before it. */
interface Part {
  readonly joint: readonly Token[];
  readonly own: readonly Token[];
}

function partsOf(tokens: readonly Token[]): readonly Part[] {
  const parts: { joint: Token[]; own: Token[] }[] = [{ joint: [], own: [] }];
  for (const token of tokens) {
    const last = parts.at(-1)!;
    if (!isJoint(token)) last.own.push(token);
    else if (last.own.length === 0) last.joint.push(token);
    else parts.push({ joint: [token], own: [] });
  }
  return parts;
}

const isJoint = ({ text, folded }: Token): boolean => /^[,;]$/.test(text) || /^(?:and|then|while)$/.test(folded);

const typesIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ kind, mention }) => (kind === 'name' ? (mention?.types ?? []) : []));

/** Somebody did it to a thing or at a time; or a thing had it done by somebody. */
function fullClause(own: readonly Token[], verb: number): Full | null {
  const [left, right] = [own.slice(0, verb), own.slice(verb + 1)];
  const by = right.findIndex(({ folded }) => folded === 'by');
  const passive = by >= 0 && right[by + 1]?.kind === 'person' && left.some(({ kind }) => kind === 'name');
  const doer = left.slice(-2).find(({ kind }) => kind === 'person');
  if (!passive && !(doer && right.every(isPlain))) return null;
  const auxiliary = passive ? left.filter(({ folded }) => /^(?:was|were|is|are|been|had|has)$/.test(folded)) : [];
  return { verb: [...auxiliary, own[verb]!], doer: passive ? undefined : doer, passive, types: new Set(typesIn(own)) };
}

const isPlain = ({ kind, folded }: Token): boolean =>
  kind === 'name' ||
  kind === 'time' ||
  (kind === 'mark' && folded !== ':') ||
  /^(?:at|on|the|it|by|by then)$/.test(folded);

/** The part with the verb in its gap; null where it is no such part. */
function withVerb(own: readonly Token[], { verb, doer, passive, types }: Full): readonly Token[] | null {
  const bare = own.filter(({ kind, text }) => !(kind === 'mark' && text === '.'));
  const named = typesIn(bare);
  if (named.length > 0 ? !named.some((type) => types.has(type)) : passive) return null;
  const first = own[0]!;
  const sameDoer = doer && first.kind === 'name' && bare.every(isPlain) && bare.some(({ kind }) => kind === 'time');
  if (sameDoer) return [...[doer, ...verb].map((token) => at(token, first.start)), ...own];
  const gap = passive ? bare.findIndex(({ folded }) => folded === 'by') : 1;
  const person = passive ? bare[gap + 1] : bare[0];
  const rest = passive ? [...bare.slice(0, gap), ...bare.slice(gap + 2)] : bare.slice(1);
  if (gap < 1 || person?.kind !== 'person' || rest.length === 0 || !rest.every(isPlain)) return null;
  if (!rest.some(({ kind }) => kind === 'name' || kind === 'time')) return null;
  const end = own[gap - 1]!.end;
  return [...own.slice(0, gap), ...verb.map((token) => at(token, end)), ...own.slice(gap)];
}

/** A word that is not written there takes no room. */
const at = (token: Token, place: number): Token => ({ ...token, start: place, end: place });

/** "Both opened and merged it": the word counts the deeds and no things. */
const withoutBoth = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ folded }) => folded === 'both')
    ? tokens.filter(
        ({ folded }, i) =>
          !(
            folded === 'both' &&
            /(?:ed|en|te|ut)$/.test(tokens[i + 1]?.folded ?? '') &&
            tokens[i + 2]?.folded === 'and'
          ),
      )
    : tokens;
