/** "Tried another deploy of X", "made an attempt at nine to deploy X", "was kept from deploying X": what is tried is the deed, as in "tried to deploy X". */
import { stem } from '../../claims/words/stem.js';
import type { Token } from './token.js';
import { withAlready } from './with-already.js';
import { withAnswers } from './with-answers.js';
import { withAttempts } from './with-attempts.js';
import { withCopulas } from './with-copulas.js';
import { withEnds } from './with-ends.js';
import { withHindrances } from './with-hindrances.js';
import { withReviews } from './with-reviews.js';
import { withServing } from './with-serving.js';
import { withSwitches } from './with-switches.js';

/** Each reads one construction as a plainer one, in this order. */
const RETELL: readonly ((tokens: readonly Token[]) => readonly Token[])[] = [
  ...[withAlready, withAnswers, withCopulas, withEnds, withServing, withSwitches],
  ...[withReviews, withHindrances, withAttempts, triedDeeds],
];

export const withTries = (tokens: readonly Token[]): readonly Token[] =>
  RETELL.reduce((read, retell) => retell(read), tokens);

function triedDeeds(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ stem: one }) => TRIES.has(one))) return tokens;
  const read: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const [last, next, behind] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    if (last && TRIES.has(last.stem) && A.test(token.folded) && next && DEEDS.has(next.folded)) {
      read.push({ ...token, text: 'to', folded: 'to', stem: stem('to') }, next);
      i += behind?.folded === 'of' ? 2 : 1;
    } else read.push(token);
  }
  return read;
}

const TRIES: ReadonlySet<string> = new Set(['try', 'attempt'].map(stem));
const A = /^(?:a|an|another|the|its|his|her|their)$/;
/** Nouns that are the verbs of their deeds as well. */
const DEEDS: ReadonlySet<string> = new Set(
  'deploy redeploy retry rerun restart rollback merge push update revert release rebuild'.split(' '),
);
