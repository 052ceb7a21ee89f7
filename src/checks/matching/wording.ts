/** The stems a record holds anywhere, so that a sentence's remaining words can be accounted for; counts words, judges nothing. */
import { atomise } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { remembered } from '../../claims/words/remembered.js';
import { signalWords } from '../../claims/words/signal-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Json } from '../../domain/evidence.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { KIND_WORDS, OUTCOME_WORDS } from './kind-words.js';

/** Stems of all words in attributes, text, subjects and kind of a record. */
export const stemsOf = kept((event: TimelineEvent): ReadonlySet<string> => {
  const stems = new Set<string>(signalsOf(event));
  eachText(event, (words) => {
    for (const one of stemsIn(words)) stems.add(one);
  });
  return stems;
});

/** Every text whose words a record holds, as often as it stands there. */
export function eachText(event: TimelineEvent, visit: (text: string) => void): void {
  const { kind, outcome = 'unknown', attributes, subjects, actors, text = '' } = event;
  for (const words of [kind, text, KIND_WORDS[kind] ?? '', OUTCOME_WORDS[outcome], handOf(event), gradedOf(event)])
    visit(words);
  for (const { type, id } of subjects) [type, id, apart(id)].forEach(visit);
  for (const { handle, names = [] } of actors) [handle, ...names].forEach(visit);
  visitWritten(attributes, visit);
}

/** What a record of what watches may be told by besides. */
export const signalsOf = (event: TimelineEvent): readonly string[] =>
  WATCHES.test(event.kind) ? [...signalWords(namedStems(event))] : [];

/** The same names, kinds and log lines come by thousands of times. */
export const stemsIn = remembered((text): readonly string[] => [
  ...new Set(atomise(text).map(({ folded }) => stem(folded))),
]);

/** Records of what watches: they may be told by the trouble, in any words for it. */
const WATCHES = /^(?:alert|policy)\./;

/** What it watches is told by its name, not by all that its record holds. */
const namedStems = ({ attributes: { policy }, subjects }: TimelineEvent): ReadonlySet<string> =>
  new Set(
    atomise(`${String(policy ?? '')} ${subjects.map(({ id }) => `${id} ${apart(id)}`).join(' ')}`).map((atom) =>
      stem(atom.folded),
    ),
  );

/** What a person did was done by hand. */
const handOf = ({ actors }: TimelineEvent): string =>
  actors.some(({ role, kind }) => role === 'actor' && kind === 'human') ? 'hand manual manually' : '';

/** A priority that is called "SEV1" is a severity. */
const gradedOf = ({ kind, attributes: { before, after } }: TimelineEvent): string =>
  kind === 'ticket.changed' && [before, after].some((value) => typeof value === 'string' && /^sev/i.test(value))
    ? 'severity'
    : '';

/** Names and values of what it carries; "bookingsReleased" is two words too. */
function visitWritten(value: Json, visit: (text: string) => void): void {
  if (Array.isArray(value)) for (const one of value) visitWritten(one, visit);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      visitWritten(name, visit);
      visitWritten(one as Json, visit);
    }
  else {
    const text = String(value);
    visit(text);
    visit(apart(text));
  }
}

/** "DiskFullSoon" is made of three words. */
const apart = (id: string): string => (/[a-z][A-Z]/.test(id) ? id.replace(/([a-z0-9])([A-Z])/g, '$1 $2') : '');

/** The words among `words` that a record does not hold. */
export const missingFrom = (words: readonly string[], event: TimelineEvent): readonly string[] => {
  const missing = words.filter((word) => !(isGrade(word) ? holdsGrade(event, word) : holds(event, word)));
  return missing.length < 2 ? missing : missing.filter((word) => !isPartOfOne(word, missing, stemsOf(event)));
};

/** "Cloud Build" for "cloudbuild": two words that the record writes as one. */
const isPartOfOne = (word: string, words: readonly string[], stems: ReadonlySet<string>): boolean =>
  words.some((other) => stems.has(`${other}${word}`) || stems.has(`${word}${other}`));

/** "SEV-2", as one word and in either spelling. */
const GRADE = /^(?:sev|prio|p)-?\d$/;
export const isGrade = (word: string): boolean => GRADE.test(word);
const holdsGrade = ({ attributes, text }: TimelineEvent, word: string): boolean =>
  new RegExp(`\\b${word.replace(/-?(\d)$/, '[-_ ]?$1')}\\b`, 'i').test(`${JSON.stringify(attributes)} ${text ?? ''}`);

/** "The security ticket": its key begins with SEC. */
function isOfProject({ kind, attributes: { key } }: TimelineEvent, word: string): boolean {
  const project = kind.startsWith('ticket.') && typeof key === 'string' ? key.slice(0, key.indexOf('-')) : '';
  return project.length > 2 && word.startsWith(project.toLowerCase());
}

/** The groups of like words that a record holds: "prod" for "production", and no opposites. */
export const conceptsOf = kept((event: TimelineEvent): ReadonlySet<string> => new Set([...stemsOf(event)].map(keyOf)));
export const keyOf = (stemmed: string): string => conceptOf(stemmed).own;

/** "p95" is cut in two in a record's names. */
const holds = (event: TimelineEvent, word: string): boolean =>
  stemsOf(event).has(word) ||
  conceptsOf(event).has(keyOf(word)) ||
  isOfProject(event, word) ||
  (STATUSES.test(word) && stemsOf(event).has(word.slice(0, 3))) ||
  (/\d/.test(word) &&
    /\p{L}/u.test(word) &&
    (word.match(/\d+|\p{L}+/gu) ?? []).every((part) => stemsOf(event).has(part)));
/** "The alert on the 429s". */
const STATUSES = /^[45]\d\ds$/;
