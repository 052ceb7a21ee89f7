/** Makes people of names that no identity goes by: "merged by Quince", "Wen Zhao approved #12". Who they are is open; that it was somebody else than recorded is not decided here. */
import { isProperWord } from '../lexicon/proper-words.js';
import { actionWordsOf } from './action-words.js';
import { saysOf } from './speech-words.js';
import type { Token } from './token.js';

/** Words that open a sentence, and teams: they act and are nobody. */
const NOBODY = new Set(
  (
    'everyone everybody someone somebody nobody anyone none both neither another others automation bot this that these those they then there here it its ' +
    'he she we you his her their our the and but for not with from into after before during until since once when while because although though however also later finally ' +
    'only just still even twice most many some all each every several half no yes one two three four five six seven eight nine ten first second third last next having being'
  ).split(' '),
);
/** What one person does to a thing that has a name. */
const DEEDS: ReadonlySet<string> = new Set([
  ...[
    'merge',
    'approve',
    'review',
    'open',
    'close',
    'reopen',
    'acknowledge',
    'revert',
    'roll_back',
    'deploy',
    'cancel',
  ],
  ...['push', 'publish', 'tag', 'comment', 'dismiss', 'assign', 'snooze', 'retry'],
]);

export function withStrangePeople(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isCandidate)) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const length = isCandidate(tokens[i]!) ? runAt(tokens, i) : 0;
    if (length > 0 && isSomebody(tokens, i, length)) kept.push(joined(tokens.slice(i, i + length)));
    else kept.push(...tokens.slice(i, i + Math.max(1, length)));
    i += Math.max(1, length);
  }
  return kept;
}

const isCandidate = (token: Token): boolean =>
  token.kind === 'word' && isProperWord(token.text) && !NOBODY.has(token.folded);

/** How many names stand side by side. */
function runAt(tokens: readonly Token[], at: number): number {
  let length = 0;
  while (length < 3 && tokens[at + length] && isCandidate(tokens[at + length]!)) length++;
  return length;
}

function isSomebody(tokens: readonly Token[], at: number, length: number): boolean {
  const next = tokens[at + length];
  // "Quince's", "the Tokyo alert", "Argo CD".
  if (/^['’]s?$/.test(next?.text ?? '') || tokens[at - 1]?.folded === 'the') return false;
  const before = tokens[at - 1]?.folded ?? '';
  if (
    /^(?:by|mr|mrs|ms|dr|prof)$/.test(before) ||
    (length === 2 && /^(?:from|to|with|for|asked|told|paged)$/.test(before))
  )
    return true;
  // "| Approving review | Lotte Brandsma, 08:31 |"
  if (length === 2 && next?.text === ',' && tokens[at + 3]?.kind === 'time') return true;
  const verb = verbFrom(tokens, at + length);
  if (verb < 0) return false;
  const behind = tokens[verb]!;
  const opens = at === 0 || /^[.!?:;|("“'‘[–—\-*_>•]$/.test(tokens[at - 1]!.text);
  const deeds = actionWordsOf(behind.stem, false).some(
    ({ actions, particles, company }) =>
      particles.length + company.length === 0 && actions.some((action) => DEEDS.has(action)),
  );
  const says = saysOf(behind.stem) !== null;
  if (length >= 2) return deeds || says || verb > at + length;
  // Every sentence opens with a capital: one word is somebody only where it does to a thing what people do.
  if (opens && !COMMON.test(tokens[at]!.folded) && isHandled(behind, tokens.slice(verb + 1, verb + 3))) return true;
  if (opens) return deeds && (tokens[verb + 1]?.kind === 'name' || OBJECT.test(tokens[verb + 1]?.folded ?? ''));
  return deeds || (says && /ed$|^said$|^wrote$|^told$/.test(behind.folded));
}

/** "Quince rolled back api-42", "Quince raised OPS-1 to P1": a thing with a name right behind the verb or its particle. */
const isHandled = (verb: Token, [next, second]: readonly Token[]): boolean =>
  /ed$|^(?:put|set|took|gave|brought|undid)$/.test(verb.folded) &&
  actionWordsOf(verb.stem, false).some(({ actions }) => actions.some((action) => BY_HAND.has(action))) &&
  (next?.kind === 'name' || (PARTICLE.test(next?.folded ?? '') && second?.kind === 'name'));
const PARTICLE = /^(?:back|off|the)$/;
/** Who opens a sentence and is no single person. */
const COMMON =
  /^(?:\w+s|staff|ops|people|somebody|management|automation|autoscal\w+|cron|pipeline|scheduler|bot|agent|production|traffic|customer|operator|engineer|developer|responder|colleague)$/;
const BY_HAND: ReadonlySet<string> = new Set(
  'roll_back shift_traffic reprioritise snooze unsnooze turn_off grant revoke'.split(' '),
);

const OBJECT = /^(?:the|it|this|that|both|a|an)$/;
const BETWEEN = /^(?:had|has|was|is|then|also|already|later|finally|only|never|soon)$/;

/** Where the verb behind a name stands, past what may come between; -1 where no word follows. */
function verbFrom(tokens: readonly Token[], at: number): number {
  let verb = at;
  while (verb < at + 3 && BETWEEN.test(tokens[verb]?.folded ?? '')) verb++;
  return tokens[verb]?.kind === 'word' ? verb : -1;
}

const joined = (run: readonly Token[]): Token => {
  const [first, last] = [run[0]!, run.at(-1)!];
  const text = run.map((token) => token.text).join(' ');
  const mention = {
    start: first.start,
    end: last.end,
    text,
    entities: [],
    identities: [],
    types: [],
    how: 'named' as const,
  };
  return { ...first, end: last.end, text, folded: text.toLowerCase(), kind: 'person', mention };
};
