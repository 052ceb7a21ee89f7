/** How far a change went among files: "touched nothing but `a.ts`", "left `b.ts` alone", "apart from `a.ts` it changed no file", "came without tests". */
import type { SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { isOf, PARTS } from './commit-of.js';

/** Stands for a path while the words around it are compared. */
const FILE = '§';
const LIST = `(?:the )?${FILE}(?:(?: ,)?(?: and| or| nor)? (?:the )?${FILE})*(?: files?)?`;
const TOUCH = '(?:touch|chang|edit|modif|alter|rewr|updat|amend)[a-z]*';
const NOTHING = '(?:nothing|no (?:other )?files?|not (?:a|one) (?:single )?(?:other )?file)';
const BUT = '(?:but|except(?: for)?|save(?: for)?|other than|besides|beyond|apart from|aside from)';

const ONLY: readonly RegExp[] = [
  `${TOUCH} ${NOTHING}(?: at all)?(?: else)? ${BUT} ${LIST}`,
  `${TOUCH} (?:only|just|solely|exclusively) ${LIST}`,
  `(?:only|solely|exclusively) ${TOUCH} ${LIST}`,
  `${TOUCH} ${LIST}(?: ,)?(?: and| but)? (?:nothing|no (?:other )?files?)(?: else| more| besides)?(?= [,.;]|$)`,
  `${TOUCH} ${LIST} (?:only|alone)(?= [,.;]|$)`,
  `(?:apart from|aside from|other than|besides|except(?: for)?|beyond) ${LIST}(?: ,)? .*${TOUCH} ${NOTHING}`,
  `(?:confined|limited|restricted) to ${LIST}`,
  `only ${LIST} (?:(?:was|were|is|are|got|had|been|ever) ){0,2}${TOUCH}`,
].map((form) => new RegExp(`(?<![a-z])${form}`));

const NONE: readonly RegExp[] = [
  `(?:left|leaves|leaving|leave) ${LIST} (?:untouched|alone|unchanged|unmodified|intact|as (?:it|they) (?:was|were|stood|is|are))`,
  `(?:left|leaves|leaving|leave) (?:untouched|alone|unchanged) ${LIST}`,
  `(?:made|makes|make|contain|contains|contained|has|had|brought|brings) no (?:changes?|edits?) (?:to|in) ${LIST}`,
  `without (?:touching|changing|editing|altering) ${LIST}`,
].map((form) => new RegExp(`(?<![a-z])${form}`));

/** Sorts of file that go by their path: tests stand in a folder or file of that name. */
const SORT =
  '(?:any |a |a single |one |new |more |unit |further ){0,2}(tests?|migrations?)(?! \\w*(?:environment|run|suite|data))';
const WITHOUT = new RegExp(
  String.raw`\b(?:(?:br(?:ings?|ought)|add(?:s|ed)?|ha[sd]|contain(?:s|ed)|includ(?:es|ed)|came with|comes with|carr(?:ies|ied)|touch(?:es|ed)?) no|(?:came|comes|come) without) ${SORT}`,
);
const WITH =
  /\b(?:(?:br(?:ings?|ought)|add(?:s|ed)|contain(?:s|ed)|includ(?:es|ed)|came with|comes with|carr(?:ies|ied)) )(?:its own |their own |some |a few |several )?(?:new |unit ){0,2}(tests|migrations)\b/;

const PATH =
  /^(?:[\w.-]+\/)+(?:[\w.-]+\.\w{1,6})?$|^[\w-]+\.(?:json|ya?ml|tsx?|jsx?|vue|css|html|py|go|mod|sum|rs|rb|md|txt|toml|ini|conf|xml|proto|tf|sh|java|kt|gradle|cs|php|lock|sql)$/;

export const isPath = ({ kind, text }: Token): boolean => kind !== 'mark' && PATH.test(text);

/** A statement about the files of one change; null where the clause is no such one, or names a file outside of it. */
export function readFileScope(sentence: Sentence, predication: Predication): Draft | null {
  const { tokens } = predication;
  const paths = tokens.filter(isPath).map(({ text }) => text);
  const scope = paths.length > 0 ? scopeOf(tokens, paths) : sortOf(tokens);
  const container = scope ? containerOf(scope, sentence, predication) : [];
  if (!scope || container.length === 0) return null;
  const { quoted, only, negated } = scope;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'content',
    container,
    contained: [],
    quoted,
    only,
    negated,
    amounts: [],
    words: [predication.verb?.stem ?? 'touch'],
  };
}

interface Scope {
  readonly quoted: string[];
  readonly only: boolean;
  readonly negated: boolean;
  /** What the clause has before the statement: its subject, as a rule. */
  readonly before: string;
}

function scopeOf(tokens: readonly Token[], paths: string[]): Scope | null {
  const text = wordsOf(tokens, (token) => (isPath(token) ? FILE : token.folded));
  const found = (forms: readonly RegExp[]): RegExpExecArray | undefined =>
    forms.map((form) => form.exec(text)).find((match) => match?.[0].split(FILE).length === paths.length + 1) ??
    undefined;
  const only = found(ONLY);
  const form = only ?? found(NONE);
  const before = text.slice(0, form?.index).trim();
  // "Did not touch only a.ts" tells the opposite; "left a.ts as it was but for one line" less than it seems.
  if (!form || DENIED.test(before) || EXCEPT.test(text.slice(form.index + form[0].length))) return null;
  return { quoted: paths, only: only !== undefined, negated: only === undefined, before };
}
const EXCEPT = /^[ ,]*(?:but|except|save|apart|aside|other than|bar|beyond)\b/;
const DENIED = /\b(?:not|never)$|n['’]t$/;

function sortOf(tokens: readonly Token[]): Scope | null {
  const text = wordsOf(tokens, ({ folded }) => folded);
  const none = WITHOUT.exec(text);
  const form = none ?? WITH.exec(text);
  if (!form) return null;
  return { quoted: [form[1]!], only: false, negated: none !== null, before: text.slice(0, form.index).trim() };
}

const wordsOf = (tokens: readonly Token[], wordOf: (token: Token) => string): string =>
  tokens
    .filter(({ text }) => !/^[`'"“”*]$/.test(text))
    .map(wordOf)
    .join(' ')
    .toLowerCase();

/** The change that is named; else the one spoken of last, where the clause points back at it. */
function containerOf({ before }: Scope, { context, toSpan }: Sentence, predication: Predication): SubjectSlot[] {
  const [first] = predication.tokens;
  if (OF_PART.test(before)) return [];
  const changes = readHappening(predication, context, toSpan).subjects.filter((slot) => isOf(slot, PARTS));
  const named = changes.filter(({ how }) => how === 'named');
  if (changes.length > 0) return (named.length > 0 ? named : changes).slice(0, 2);
  const last =
    first && POINTS.test(before) ? context.discourse.last(/\bcommit\b/.test(before) ? ['commit'] : PARTS) : null;
  return last && first ? [{ ...last, span: toSpan(first.start, first.end), how: 'implied' }] : [];
}

/** "The first commit of #12", "the review of #12". */
const OF_PART =
  /\b(?:commits? (?:of|in|on)|(?:first|second|third|last|final) commit|review\w*|comments?|discussion|approval|read|looked|tests?)\b/;
const POINTS =
  /^(?:(?:and|but|so|then) )?(?:it|that|this|which|(?:that|this) one|(?:the|this|that) (?:(?:whole|entire|same) )?(?:pr|pull request|merge request|change|commit|diff|patch))(?: (?:had|has|also|itself|was|is|were|stayed|remained|kept))?$/;
