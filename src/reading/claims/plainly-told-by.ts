/** Sentences that tell their doer in a way of their own ("… was Ana's doing", "the one who … was Ana"), as the plain sentence that says the same; tokens keep their places. */
import { actionWordsOf } from '../predication/action-words.js';
import type { Token } from '../predication/token.js';
import { verbFormAt } from '../predication/verb-forms.js';
import { worded } from '../predication/worded.js';
import { verbOfNoun } from './key-nouns.js';

/** Null where the sentence is none of them. */
export const plainlyToldBy = (body: readonly Token[]): readonly Token[] | null =>
  bracketed(body) ?? doingOf(body) ?? followedBy(body) ?? oneWho(body) ?? owned(body) ?? seen(body);

/** "#12 was merged (Ana, 17:22)" → "#12 was merged by Ana, 17:22". */
function bracketed(body: readonly Token[]): readonly Token[] | null {
  const at = body.findIndex(({ text }, i) => text === '(' && body[i + 1]?.kind === 'person');
  if (at < 2 || body.some(({ folded }) => folded === 'by')) return null;
  const clocked = body[at + 2]?.text === ',' && body[at + 3]?.kind === 'time';
  const close = clocked ? at + 4 : at + 2;
  const isDone = verbFormAt(body, at - 1) === 'participle' && /^(?:was|were|been|got)$/.test(body[at - 2]!.folded);
  if (body[close]?.text !== ')' || !isDone) return null;
  return [...body.slice(0, at), worded(body[at]!, 'by'), ...body.slice(at + 1, close), ...body.slice(close + 1)];
}

/** "Merging #12 at noon was Ana's doing" → "Merging #12 at noon by Ana". */
function doingOf(body: readonly Token[]): readonly Token[] | null {
  const doing = body.findIndex(({ folded }) => /^(?:doing|handiwork|work)$/.test(folded));
  const [was, person, mark] = body.slice(doing - 3, doing);
  if (doing < 4 || person?.kind !== 'person' || !/^['’]s?$/.test(mark?.text ?? '')) return null;
  if (!/^(?:was|is)$/.test(was!.folded) || body.slice(doing + 1).some(({ kind }) => kind !== 'mark')) return null;
  const [deed, ...rest] = body.slice(0, doing - 3);
  return [inPast(deed!), ...rest, worded(was!, 'by'), person];
}

/** "This was followed at noon by Ana merging #12" → "At noon Ana merged #12". */
function followedBy(body: readonly Token[]): readonly Token[] | null {
  const at = body.findIndex(({ folded }, i) => folded === 'followed' && /^(?:was|is)$/.test(body[i - 1]?.folded ?? ''));
  const by = body.findIndex(({ folded }, i) => i > at && folded === 'by');
  const [person, deed] = body.slice(by + 1);
  const points = at > 0 && body.slice(0, at - 1).every(({ folded }) => /^(?:this|that|it|which|and|,)$/.test(folded));
  if (!points || by < 0 || person?.kind !== 'person' || !/ing$/.test(deed?.folded ?? '')) return null;
  return [...body.slice(at + 1, by), person, inPast(deed!), ...body.slice(by + 3)];
}

/** "The one who merged #12 at noon was Ana" → "merged #12 at noon by Ana". */
function oneWho(body: readonly Token[]): readonly Token[] | null {
  const end = body.findLastIndex(({ kind }) => kind !== 'mark');
  const [the, one, who] = body;
  const opens = the?.folded === 'the' && /^(?:one|person|engineer)$/.test(one?.folded ?? '') && who?.folded === 'who';
  if (!opens || body[end]?.kind !== 'person' || !/^(?:was|is)$/.test(body[end - 1]?.folded ?? '')) return null;
  return verbFormAt(body, 3) === 'participle'
    ? [...body.slice(3, end - 1), worded(body[end - 1]!, 'by'), body[end]!]
    : null;
}

/** "Ana's cancellation of #12 followed at noon" → "Ana cancelled #12 at noon". */
function owned(body: readonly Token[]): readonly Token[] | null {
  const [person, mark, noun, of] = body;
  if (person?.kind !== 'person' || !/^['’]s?$/.test(mark?.text ?? '') || of?.folded !== 'of') return null;
  const verb = verbOfNoun(noun!.folded);
  const came = body.findIndex(({ folded }, i) => i > 4 && /^(?:came|followed|happened|occurred)$/.test(folded));
  const then = body[came + 1];
  if (!verb || came < 0 || !then || !(then.kind === 'time' || /^(?:at|on|only|in)$/.test(then.folded))) return null;
  return [person, worded({ start: mark!.start, end: of.end }, verb), ...body.slice(4, came), ...body.slice(came + 1)];
}

/** "17:22 saw Ana merge #12" → "17:22 Ana merged #12". */
function seen([saw, person, verb, ...rest]: readonly Token[]): readonly Token[] | null {
  if (saw?.folded !== 'saw' || person?.kind !== 'person' || !verb || verb.kind !== 'word') return null;
  const past = inPast(verb);
  return past === verb ? null : [person, past, ...rest];
}

/** "Merging", "merge" → "merged". */
const inPast = (token: Token): Token =>
  !/(?:ed|s)$/.test(token.folded) && actionWordsOf(token.stem, false).length > 0
    ? worded(token, `${token.stem}ed`)
    : token;
