/** "It", "that", "its" at the end that a distance is counted from: what the main clause did something to, or what was told before. */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import { typesOfNoun } from '../../lexicon/head-nouns.js';
import { actionWordsOf } from '../../predication/action-words.js';
import type { Token } from '../../predication/token.js';
import { STARTS } from './took-to.js';

/** "Four minutes ahead of it", "a minute after that": what was told before, and not the clause's own thing. */
export const bareIt = (tokens: readonly Token[]): boolean => {
  const own = tokens.filter((token) => token.kind !== 'mark');
  return own.length === 1 && PRONOUN.test(own[0]!.folded) && own[0]!.folded !== 'its';
};

const PRONOUN = /^(?:it|they|them|this|that|he|she|its)$/;
/** How things come to be, whatever they are: of a page "sent", of a ticket "filed". */
const CAME = new Set(
  [
    ...['send', 'create', 'open', 'file', 'raise', 'plan', 'start', 'write', 'submit', 'post', 'issue', 'trigger'],
    ...[
      'set',
      'put',
      'place',
      'fire',
      'request',
      'queue',
      'propose',
      'publish',
      'begin',
      'launch',
      'make',
      'come',
      'go',
      'arrive',
      'kick',
    ],
  ].map(stem),
);

/** "Acknowledged the page six minutes after it had been sent": "it" is what the main clause did something to, and being sent is how such a thing begins. */
export function aboutMain(
  anchor: Happening | null,
  tokens: readonly Token[],
  main: Happening,
  what: Happening,
): Happening | null {
  const [first] = tokens.filter((token) => token.kind !== 'mark');
  if (!anchor || !first || anchor.subjects.some((slot) => slot.how === 'named')) return anchor;
  // "That revision" is no pronoun.
  const pronouns = tokens.filter(
    (token, i) =>
      PRONOUN.test(token.folded) &&
      token.folded !== 'its' &&
      !(/^th/.test(token.folded) && (tokens[i + 1]?.kind === 'name' || isNoun(tokens[i + 1]))),
  );
  if (first.folded === 'its')
    return {
      ...anchor,
      subjects: joined(anchor.subjects, main.subjects),
      ...(main.ordinal === undefined ? {} : { ordinal: main.ordinal }),
    };
  if (pronouns.length === 0) return anchor;
  // "Before it went live": a deed of its own, and not how it came to be.
  const came =
    !anchor.actions.some((action) => EFFECTS.has(action)) &&
    tokens.some((token) => token.kind === 'word' && CAME.has(token.stem));
  const starts = came ? main.actions.flatMap((action) => STARTS[action] ?? []) : [];
  const actions = starts.length > 0 ? [...new Set(starts)] : anchor.actions;
  const things = main.subjects.length > 0 ? main.subjects : what.subjects;
  const { time: _time, agent, ...rest } = anchor;
  return {
    ...rest,
    // "His review was dismissed by Ana an hour after he had written it": who "he" is, the review tells.
    ...(agent && !(came && agent.how === 'implied') ? { agent } : {}),
    actions,
    subjects:
      isItsOwn(things, actions) || (came && things.length === 1)
        ? things
        : things.map((slot) => ({ ...slot, how: 'implied' as const })),
    words: anchor.words.filter((word) => !CAME.has(word)),
  };
}

const EFFECTS: ReadonlySet<string> = new Set([
  'deploy',
  'serve',
  'roll_back',
  'shift_traffic',
  'become_ready',
  'turn_on',
  'turn_off',
  'merge',
  'close',
  'clear',
]);

/** Deeds in the life of a thing that is named: of "it" in the same sentence there is no doubt. */
const LIFE: ReadonlySet<string> = new Set([
  ...['open', 'approve', 'review', 'request_changes', 'merge', 'close', 'reopen', 'push', 'revert', 'dismiss'],
  ...['create', 'start', 'cancel', 'publish', 'tag', 'page', 'acknowledge', 'escalate', 'snooze', 'unsnooze'],
]);
export const isItsOwn = (things: Happening['subjects'], actions: readonly string[]): boolean =>
  things.length === 1 &&
  things[0]!.how === 'named' &&
  actions.length > 0 &&
  actions.every((action) => LIFE.has(action));

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (typesOfNoun(token.stem) !== null || actionWordsOf(token.stem, true).length > 0);

/** "Its alert" is the alert of the thing told of. */
const joined = (own: Happening['subjects'], main: Happening['subjects']): Happening['subjects'] =>
  own.some((slot) => slot.how === 'named' && slot.candidates.length > 0)
    ? own
    : main
        .filter((slot) => slot.candidates.length > 0)
        .map((slot, _, all) =>
          all.length === 1 && slot.how === 'named' ? slot : { ...slot, how: 'implied' as const },
        );
