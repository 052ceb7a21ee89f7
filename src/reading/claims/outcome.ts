/** How a deed ended, by the words around its verb: denied, cancelled, skipped, failed, succeeded; nothing where none of them stands there. */
import type { ActionId } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';

/** "Without a hitch", "with no errors", "in one go". */
const isUntroubled = (tokens: readonly Token[]): boolean =>
  /\b(?:without|with no|no) (?:an? |any |further |a single )?(?:hitch|hiccup|errors?|issues?|problems?|incident|trouble|fuss|failures?|difficult(?:y|ies)|complaint)\b|\bin one go\b|\bsmoothly\b/.test(
    tokens.map((token) => token.folded).join(' '),
  );

/** "Ran to its end", "ran to completion", "ran its course": nothing stopped it. */
const ranItsCourse = (tokens: readonly Token[]): boolean =>
  goesToItsEnd(tokens) && !tokens.some(({ folded }) => /^(?:not|never|n't|without|nor)$/.test(folded));

export const goesToItsEnd = (tokens: readonly Token[]): boolean =>
  /\b(?:ran|run|runs|went|got) (?:(?:right|all the way) )?(?:through )?to (?:(?:its|the|an|their) )?(?:end|completion|conclusion|finish)\b|\bran its course\b/.test(
    tokens.map((token) => token.folded).join(' '),
  );

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));

/** Words that tell how it ended, the first outcome that has one decides. */
const ENDINGS: readonly (readonly [NonNullable<Happening['outcome']>, ReadonlySet<string>])[] = [
  ['denied', stems('denied refused rejected forbidden permission_denied')],
  ['cancelled', stems('cancelled aborted')],
  ['skipped', stems('skipped')],
  ['failure', stems('failed fails red failure unsuccessful unsuccessfully')],
  [
    'success',
    stems('succeeded succeeds green passed successfully successful success cleanly completed completes healthy ok'),
  ],
];

/** "Retried the cancelled build": which one it was, and no end of what is told. */
const isModifier = (tokens: readonly Token[], at: number): boolean =>
  isOfRequests(tokens, at) ||
  (/^(?:the|a|an|this|that|its|his|her|their|our|on|about|for|over)$/.test(tokens[at - 1]?.folded ?? '') &&
    (tokens[at + 1]?.kind === 'name' ||
      (tokens[at + 1]?.kind === 'word' &&
        !/^(?:on|in|at|by|for|with|because|after|before|and|but|to|of|from)$/.test(tokens[at + 1]!.folded))));

/** "The alert on failed requests". */
const isOfRequests = (tokens: readonly Token[], at: number): boolean =>
  /^(?:requests?|calls?|quer(?:y|ies)|responses?|answers?|handshakes?|log-?ins?|payments?|deliver(?:y|ies))$/.test(
    tokens[at + 1]?.folded ?? '',
  );

/** "#12 was cancelled" closes a pull request, and "passed over" skips: such a verb is no end of a run. */
const tellsAnother = ({ actions }: Predication, outcome: Happening['outcome']): boolean =>
  ENDS_OTHERS.some((action) => actions.includes(action)) ||
  (actions.length > 0 &&
    actions.every(
      (action) =>
        OF_CHANGES.has(action) ||
        (action === 'skip' && outcome !== 'skipped') ||
        // "The lint check rejected #12": it failed, and nobody was denied anything.
        (action === 'fail' && outcome === 'denied'),
    ));
const OF_CHANGES: ReadonlySet<ActionId> = new Set<ActionId>(['approve', 'close', 'dismiss', 'revert', 'merge']);
/** "Cancelled the snooze", "cancelled her access". */
const ENDS_OTHERS: readonly ActionId[] = ['unsnooze', 'revoke'];

export function outcomeOf(predication: Predication): Pick<Happening, 'outcome'> {
  const { tokens, verb, left, fate, actions } = predication;
  if (fate) return { outcome: fate };
  if (isLetThrough(tokens, left) || (manages(left) && actions.includes('retry'))) return { outcome: 'success' };
  if (isUntroubled(tokens) || ranItsCourse(tokens)) return { outcome: 'success' };
  const ending = ENDINGS.find(([outcome, words]) =>
    tokens.some(
      (token, i) =>
        token.kind === 'word' &&
        words.has(token.stem) &&
        (token === verb ? !tellsAnother(predication, outcome) : verb === null || !isModifier(tokens, i)),
    ),
  );
  return ending ? { outcome: ending[0] } : {};
}

/** "Managed to retry it": a retry that was refused is none. */
const manages = (left: readonly Token[]): boolean =>
  left.at(-1)?.folded === 'to' && /^(?:managed|able|allowed|permitted)$/.test(left.at(-2)?.folded ?? '');

/** "His attempt to retry it was allowed": nobody stood in the way of what was tried. */
const isLetThrough = (tokens: readonly Token[], left: readonly Token[]): boolean =>
  left.some(({ stem: one }) => TRIES.has(one)) &&
  /\b(?<!not )(?:was|were|is|got) (?:allowed|permitted|accepted|granted|let (?:through|in))\b|\b(?:went|got) through\b|\b(?:and|but) (?:it |that |this )?(?:worked|succeeded)\b/.test(
    tokens.map((token) => token.folded).join(' '),
  );
const TRIES = stems('try attempt');
