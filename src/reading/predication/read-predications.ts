/** Splits a sentence into its predications: one per verb of action or saying, each with the tokens that belong to it. */

import { appositionIn } from './apposition.js';
import { beforeRelative, withAside } from './asides.js';
import { besideVerb } from './beside-verb.js';
import { boundary, LINKS } from './boundaries.js';
import { deedsOf } from './deeds.js';
import { commaRelative, embeddedClause, reducedRelative } from './embedded-clause.js';
import { isMainVerb, mainVerbs } from './main-verbs.js';
import { leavesUndone, NEGATIONS } from './negations.js';
import { ownClauseBehind } from './own-clause.js';
import type { Link, Predication } from './predication.js';
import { stateBefore, stateBehind } from './states-beside.js';
import { isWord, type Token } from './token.js';
import { isPassive } from './voice.js';
import { whole } from './whole.js';

export function readPredications(tokens: readonly Token[]): readonly Predication[] {
  const apposed = appositionIn(tokens);
  if (apposed) return [...readPredications(apposed.main), { ...whole(apposed.apposition), link: 'which' }];
  const isVerb = (at: number) => at < tokens.length && isMainVerb(tokens, at);
  const embedded = commaRelative(tokens, isVerb) ?? embeddedClause(tokens, isVerb) ?? reducedRelative(tokens, isVerb);
  if (embedded)
    return [
      ...withAside(readPredications(embedded.main), embedded),
      ...readPredications(embedded.relative).map((one) => ({ ...one, link: 'which' as const })),
    ];
  const verbs = mainVerbs(tokens);
  const cut = verbs.length > 0 ? stateBefore(tokens, verbs[0]!) : -1;
  if (cut > 0) {
    const [first, ...rest] = readPredications(tokens.slice(cut));
    return [whole(tokens.slice(0, cut)), { ...first!, link: LINKS[tokens[cut]!.folded]! }, ...rest];
  }
  if (verbs.length === 0) return [whole(tokens)];
  const behind = Math.max(stateBehind(tokens, verbs.at(-1)!), ownClauseBehind(tokens, verbs.at(-1)!));
  if (behind > 0)
    return [
      ...readPredications(tokens.slice(0, behind)),
      { ...whole(tokens.slice(behind)), link: LINKS[tokens[behind]!.folded] ?? 'and' },
    ];
  const cuts = verbs.slice(1).map((verb, i) => boundary(tokens, verbs[i]!, verb));
  const read = verbs.flatMap((verb, i) => {
    const from = i === 0 ? 0 : cuts[i - 1]!.at;
    const to = i === verbs.length - 1 ? tokens.length : cuts[i]!.at;
    const other = i === verbs.length - 1 ? -1 : ownClauseBehind(tokens.slice(0, to), verb);
    const link = i === 0 ? 'start' : cuts[i - 1]!.link;
    const own = predicationOf(tokens.slice(from, other > 0 ? other : to), tokens, verb - from, link);
    return other > 0 ? [own, { ...whole(tokens.slice(other, to)), link: LINKS[tokens[other]!.folded]! }] : [own];
  });
  return goingOn(read)
    .map((one, i) => (i === 0 ? fronted(one, read[1]) : sharing(one, read[i - 1])))
    .map((one, i) => beforeRelative(one, read[i + 1]))
    .map((one, i) => relative(one, read[i - 1]));
}

/** "Having been approved by Ana, #12 was merged", "Opened by Petrel at nine, #12 …": the participle has the subject of the main clause. */
function fronted(one: Predication, main: Predication | undefined): Predication {
  const bare = one.left.every((token) => /^(?:having|been|first|duly|already|then|once|,|\w+ly)$/.test(token.folded));
  if (!main || !bare || main.link !== 'and' || one.tokens.at(-1)?.text !== ',') return one;
  if (one.verb === null || !/(?:ed|en|n|t|d|ought|aught)$/.test(one.verb.folded)) return one;
  const subject = main.left.filter(({ kind, folded }) => kind !== 'mark' && kind !== 'time' && !BARE.test(folded));
  return { ...one, tokens: [...subject, ...one.tokens], left: [...subject, ...one.left] };
}
const BARE = /^(?:and|but|then|was|were|is|are|had|has|been|also|later|never|not|n't|\w+ly)$/;

/** "A build | that Ana approved": "that" stands for the noun right before it, where the verb has no other object. */
function relative(one: Predication, before: Predication | undefined): Predication {
  const noun = before?.tokens.findLast(({ kind }) => kind !== 'mark');
  const opens = one.left.find(({ kind }) => kind !== 'mark');
  const hasObject = one.right.some(({ kind, folded }) => kind === 'name' || /^(?:it|them|this)$/.test(folded));
  return noun?.kind === 'word' && /^(?:that|which)$/.test(opens?.folded ?? '') && !hasObject && !one.passive
    ? { ...one, whose: noun }
    : one;
}

/** "Ana took it for a fault and at nine restarted it": an active verb with no subject of its own goes on from the one before. */
function goingOn(read: readonly Predication[]): readonly Predication[] {
  const done: Predication[] = [];
  for (const one of read) {
    const before = done.at(-1);
    const isBare = one.left.every(
      ({ kind, text, folded }, i, left) =>
        kind === 'time' || text === ',' || BARE.test(folded) || left[i + 1]?.kind === 'time',
    );
    const goesOn = before?.goesOn ?? before?.left;
    const does = before && goesOn && isBare && !before.passive && (one.link === 'and' || one.link === 'but');
    done.push(does ? { ...one, goesOn } : one);
  }
  return done;
}

/** A verb behind a bare "and" has the subject of the verb before it. */
function sharing(one: Predication, before: Predication | undefined): Predication {
  const bare = one.left.every((token) => token.text === ',' || BARE.test(token.folded));
  const subject = before?.left.filter((token) => token.kind === 'word' || token.kind === 'name') ?? [];
  return before && bare && (one.link === 'and' || one.link === 'but') && subject.length > 0
    ? { ...one, shared: subject }
    : one;
}

function predicationOf(segment: readonly Token[], all: readonly Token[], verb: number, link: Link): Predication {
  const token = segment[verb]!;
  const left = segment.slice(0, verb);
  const right = segment.slice(verb + 1);
  return {
    verb: token,
    actions: deedsOf(segment, verb),
    passive: isPassive(left, right, token),
    negated:
      left.slice(-5).some((t) => NEGATIONS.has(t.folded)) ||
      leavesUndone(left) ||
      besideVerb(right).some(
        // "Merged with nobody's approval": it was merged.
        (t, i, near) =>
          t.kind === 'word' && /^(?:no|none|nothing|nobody)$/.test(t.folded) && !isWord(near[i - 1], 'with'),
      ),
    link,
    tokens: segment,
    left,
    right,
    start: segment[0]?.start ?? all[0]?.start ?? 0,
    end: segment.at(-1)?.end ?? token.end,
  };
}
