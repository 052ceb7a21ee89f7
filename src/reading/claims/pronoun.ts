/** What "it" stands for: the thing last spoken of that can have the deed done to it, or that the sentence before was about; nothing where "it" only opens a sentence. */
import { typesOf } from '../../claims/action.js';
import type { SubjectSlot } from '../../claims/slots.js';
import type { Link, Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { doesIt } from './agent-it.js';
import type { ReadingContext } from './reading-context.js';
import type { ToSpan } from './to-span.js';

const IT = new Set(['it', 'this', 'that', 'itself']);

export function readIt(predication: Predication, context: ReadingContext, toSpan: ToSpan): SubjectSlot | null {
  const { discourse } = context;
  const pronoun = pronounIn(predication.tokens);
  if (!pronoun || doesIt(predication)) return null;
  const done = typesOf(predication.actions);
  if (done.length > 0 && discourse.isUnknown(done)) return null;
  const last = (done.length > 0 ? discourse.last(done) : null) ?? discourse.it();
  if (!last || !canBe(last, predication)) return null;
  const heads = predication.verb !== null && pronoun.start < predication.verb.start;
  const candidates = heads ? withTopic(last, discourse.topic) : last.candidates;
  return { ...last, candidates, span: toSpan(pronoun.start, pronoun.end), how: 'implied' };
}

/** An approval or a merge is of a change: where none was spoken of, "it" is none of the things that were. */
const canBe = ({ candidates }: SubjectSlot, { actions }: Predication): boolean =>
  !actions.every((action) => OF_CHANGES.has(action)) ||
  actions.length === 0 ||
  candidates.some(
    ({ type }) =>
      type === 'change' || type === 'build' || type === 'deployment' || type === 'release' || type === 'commit',
  );
const OF_CHANGES: ReadonlySet<string> = new Set(['approve', 'merge', 'request_changes', 'request_review', 'dismiss']);

/** "#15 reverted #12. It was merged at nine": of two things alike, "it" may be the one that the sentence was about, and the last. */
function withTopic(last: SubjectSlot, topic: SubjectSlot | null): SubjectSlot['candidates'] {
  const alike = topic?.candidates.filter((ref) => last.candidates.every(({ type }) => type === ref.type)) ?? [];
  const others = last.candidates.filter((ref) => !alike.some((one) => one.type === ref.type && one.id === ref.id));
  return [...alike, ...others];
}

const MAIN: ReadonlySet<Link> = new Set(['start', 'and', 'but']);

/** What a main clause is about: the thing before its verb, or else the first one that somebody did something to. */
export function topicOf(
  { verb, link }: Predication,
  subjects: readonly SubjectSlot[],
  toSpan: ToSpan,
): SubjectSlot | null {
  if (!MAIN.has(link)) return null;
  const things = subjects.filter(({ how, candidates }) => how !== 'implied' && candidates.length > 0);
  if (verb === null) return things[0] ?? null;
  return things.find(({ span }) => span.end <= toSpan(verb.start, verb.end).start) ?? things[0] ?? null;
}

const pronounIn = (tokens: readonly Token[]): Token | undefined =>
  tokens.find((token, i) => token.kind === 'word' && IT.has(token.folded) && !isCleft(tokens, i));

/** "It was Ines who found it": the first "it" stands for nothing. */
const isCleft = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'it' &&
  /^(?:was|is)$/.test(tokens[at + 1]?.folded ?? '') &&
  tokens.slice(at + 2, at + 7).some((token) => /^(?:who|that)$/.test(token.folded));
