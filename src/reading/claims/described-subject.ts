/** From a description ("the 404 alert", "its build", "the revert") to a subject slot: the things it may mean, none where it is of something unknown. */
import type { SubjectSlot } from '../../claims/slots.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { EntityRef, EntityType } from '../../domain/entity.js';
import { isProperWord } from '../lexicon/proper-words.js';
import type { Description } from '../predication/noun-phrases.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { isMaking, madeFrom } from './made-from.js';
import type { ReadingContext } from './reading-context.js';
import { strangeNames } from './strange-names.js';
import type { ToSpan } from './to-span.js';

/** The slot of a description in its predication; null when it stands for nothing. */
export const describedSubject = (
  predication: Predication,
  description: Description,
  context: ReadingContext,
  toSpan: ToSpan,
): SubjectSlot | null =>
  isOfStranger(predication, description, context)
    ? unresolved(description, toSpan)
    : fromDescription(description, context, toSpan);

const unresolved = (description: Description, toSpan: ToSpan): SubjectSlot => ({
  span: toSpan(description.start, description.end),
  text: [...description.words, description.head].join(' '),
  candidates: [],
  types: [...description.types],
  how: 'described',
});

/** "The Tokyo alert", "the warning on ledger-writer", "checkout-web felt it: its alert": of something that the evidence never names. */
function isOfStranger({ tokens }: Predication, description: Description, context: ReadingContext): boolean {
  const { start, end, possessed } = description;
  const last = tokens.findIndex((token) => token.end === end);
  const behind = /^(?:of|for|on|in|at)$/.test(tokens[last + 1]?.folded ?? '') ? last + 3 : last;
  const opening = tokens.find((token) => token.start === start);
  return (
    (opening !== undefined && opensStrangely(opening, context)) ||
    strangeNames(tokens, context.descriptions).some(
      (token) => (possessed || token.start >= start) && tokens.indexOf(token) <= behind,
    )
  );
}

/** "Tokyo p95 alert closes": every line opens with a capital, so only a word that is no usual one for an alert. */
const opensStrangely = ({ kind, text, folded, stem: word }: Token, { descriptions }: ReadingContext): boolean =>
  kind === 'word' && isProperWord(text) && !USUAL.test(folded) && !isFunctionWord(word) && !descriptions.knows(word);

const USUAL =
  /^(?:critical|warning|high|low|noisy|new|repeated|another|same|main|both|two|three|all|only|first|second|third|last|initial|final|early|late|automatic|automated|manual|internal|external|customer|user|error|errors|latency|memory|disk|backlog|uptime|health|failed|failing|successful|green|red|pull|merge|code|change|emergency|urgent|follow|recovery|rollback|revert|hotfix|scheduled|nightly|daily|paging|duplicate|missing|unit|integration|load|smoke|faulty|bad|broken|original|previous|current|latest|production|staging|support|monitoring)$/;

function fromDescription(description: Description, context: ReadingContext, toSpan: ToSpan): SubjectSlot | null {
  const span = toSpan(description.start, description.end);
  const text = [...description.words, description.head].join(' ');
  const base = { span, text, types: [...description.types] };
  const told = description.about ? aboutWhat(description, context) : [];
  if (told.length > 0) return { ...base, candidates: [...told], how: 'described' };
  const introduced =
    context.discourse.introducedAs(description.head) ??
    description.words.map((word) => context.discourse.introducedAs(stem(word))).find(Boolean);
  if (
    !description.restricted &&
    introduced?.candidates.some((ref) => description.types.includes(ref.type) || ref.type === 'change')
  ) {
    return { ...base, candidates: introduced.candidates, how: 'described' };
  }
  const owner =
    description.possessed && description.words.length === 0 && !isMaking(description.head, description.types)
      ? ownerOf(description, context)
      : null;
  // "Its build succeeded": its checks may have, and are no build.
  if (owner)
    return isBuild(description)
      ? { ...base, candidates: [], how: 'described' }
      : { ...base, candidates: owner.candidates, how: 'implied' };
  const source = description.of?.mention;
  const own = isMaking(description.head, source?.types ?? [])
    ? madeFrom(description.head, source?.entities ?? [], context.descriptions)
    : (source?.entities.filter((ref) => description.types.includes(ref.type)) ?? []);
  const found = own.length > 0 ? own : findDescribed(description, context);
  if (found.length > 0)
    return { ...base, candidates: [...found], how: isCalled(description, found) ? 'named' : 'described' };
  // A revert is known by its title; the change spoken of last is hardly it.
  const made = /^(?:revert|retry)$/.test(description.head)
    ? context.descriptions.find(description.types, [description.head])
    : null;
  if (made) return { ...base, candidates: made.length === 1 ? [...made] : [], how: 'described' };
  const modified = description.words.some((word) => !RECALLS.has(word) && !isFunctionWord(stem(word)));
  const bare =
    description.definite &&
    !description.plural &&
    !description.restricted &&
    !modified &&
    description.ordinal === undefined;
  const last = bare && !builtFrom(description, context) ? context.discourse.last(description.types) : null;
  if (last) return { ...base, candidates: last.candidates, how: 'implied' };
  // "The page", where there is only one.
  const only =
    description.definite && !modified && description.ordinal === undefined && description.types.includes('page')
      ? context.descriptions.all('page')
      : [];
  return { ...base, candidates: only.length === 1 ? only.map(({ type, id }) => ({ type, id })) : [], how: 'described' };
}

/** "Lint failed", "the lint job failed", where one check goes by that very name. */
const isCalled = ({ head, words }: Description, found: readonly EntityRef[]): boolean =>
  found.length === 1 &&
  found[0]!.type === 'check' &&
  (words.length === 0 ? found[0]!.id === head : head === 'job' && found[0]!.id === words.join('-'));

/** "#12 was merged at nine. The build failed": the change that it was of, where no build has been spoken of since. */
export function builtFrom(description: Description, { discourse }: ReadingContext): SubjectSlot | null {
  const { definite, plural, restricted, ordinal, words, about, of } = description;
  const bare = definite && !plural && !restricted && ordinal === undefined && !about && !of;
  if (!bare || !isBuild(description) || words.some((word) => !RECALLS.has(word))) return null;
  const lately = discourse.last(['build', 'job', ...CHANGED]);
  return lately?.candidates.every(({ type }) => CHANGED.includes(type)) ? lately : null;
}

const CHANGED: readonly EntityType[] = ['change', 'commit', 'release'];

export const isBuild = ({ head, types }: Description): boolean => head === 'build' && types.includes('build');

/** "The alert on failed requests", "the pull request that lowered its memory": by what stands behind it, with the words before it. */
function aboutWhat({ types, words, about = [] }: Description, { descriptions }: ReadingContext) {
  const stems = [...words, ...about].map(stem);
  if (!types.includes('policy')) return descriptions.about(types, stems);
  const found = descriptions.find(['policy'], stems);
  return found.length > 0
    ? found
    : descriptions.find(
        ['policy'],
        stems.filter((word) => !MEASURE.has(word)),
      );
}

/** "An alert on the number of bookings": that it is counted need not be in its name. */
const MEASURE: ReadonlySet<string> = new Set(
  'number count rate level amount volume share lack loss drop fall decline rise increase spike surge low high missing many few too'
    .split(' ')
    .map(stem),
);

/** By all words, else by those that are not names of other things ("the Tokyo p95 alert"). */
function findDescribed(description: Description, context: ReadingContext) {
  const all = context.descriptions.find(description.types, description.words.map(stem));
  // "The apply" is the run of the trigger whose name says so.
  if (all.length === 0 && context.descriptions.heads(description.head))
    return context.descriptions.find(['job', 'trigger'], [description.head, ...description.words.map(stem)]);
  // "Lint failed": the noun is the name of a check.
  if (all.length === 0 && description.words.length === 0 && description.types.every((type) => type === 'check'))
    return context.descriptions.find(description.types, [description.head]);
  // "The lint job": a job of CI is a check.
  if (all.length === 0 && description.head === 'job' && description.words.length > 0)
    return context.descriptions.called(description.words.join('-')).filter(({ type }) => type === 'check');
  if (all.length > 0 || description.named.length === 0) return all;
  return context.descriptions.find(
    description.types,
    description.words.filter((word) => !description.named.includes(word)).map(stem),
  );
}

/** Modifiers that point back and tell nothing new. */
const RECALLS = new Set([
  'same',
  'offending',
  'causing',
  'bad',
  'faulty',
  'said',
  'resulting',
  'above',
  'first',
  'second',
  'third',
  'pull',
  'corresponding',
  'respective',
  'original',
  'mentioned',
]);

/** "its build" belongs to the change, its alert to the service spoken of last. */
export function ownerOf(description: Description, context: ReadingContext): SubjectSlot | null {
  return description.types.some(
    (type) => type === 'build' || type === 'revision' || type === 'deployment' || type === 'check',
  )
    ? context.discourse.last(['change', 'commit', 'release'])
    : null;
}
