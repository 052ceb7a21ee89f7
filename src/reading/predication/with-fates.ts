/** "Tried to retry the build and was refused", "…, but it went through": what came of a deed is told behind it, and is no deed of its own. */
import { stem } from '../../claims/words/stem.js';
import type { Predication } from './predication.js';
import type { Token } from './token.js';

/** How a deed ended, by a clause behind it that tells nothing else. */
export type Fate = 'denied' | 'failure' | 'success';

export function withFates(predications: readonly Predication[]): readonly Predication[] {
  const read: Predication[] = [];
  for (const one of predications) {
    const before = read.at(-1);
    const fate = before && mayBeTried(before) ? fateIn(one, before) : null;
    if (before && fate)
      read[read.length - 1] = { ...before, fate, tokens: [...before.tokens, ...timesIn(one)], end: one.end };
    else read.push(one);
  }
  return read;
}

/** Tried, or asked of a machine: somebody stands before it who was let or not. */
const mayBeTried = ({ verb, left, actions, passive, negated, fate }: Predication): boolean =>
  verb !== null &&
  !passive &&
  !negated &&
  fate === undefined &&
  (isTried(left) || (actions.length > 0 && actions.every((action) => CALLS.has(action))));

const isTried = (left: readonly Token[]): boolean => left.some((token) => TRIES.has(token.stem));
const TRIES: ReadonlySet<string> = new Set(['try', 'attempt'].map(stem));

/** Deeds that are asked of a machine, which may refuse. */
const CALLS: ReadonlySet<string> = new Set([
  ...['update', 'deploy', 'delete', 'scale', 'shift_traffic', 'roll_back', 'restart', 'retry', 'start', 'create'],
  ...['cancel', 'grant', 'revoke', 'turn_on', 'turn_off', 'snooze', 'run'],
]);

function fateIn(one: Predication, before: Predication): Fate | null {
  if (!/^(?:start|and|but|which|that)$/.test(one.link)) return null;
  const text = one.tokens
    .filter(({ kind }) => kind !== 'time' && kind !== 'mark')
    .map(({ folded }) => folded)
    .join(' ');
  if (DENIED.test(text)) return 'denied';
  if (one.negated) return null;
  // "Redeployed it, which went through": it was let, and whether it helped is not told.
  if (LET.test(text)) return 'success';
  if (!isTried(before.left)) return null;
  if (FAILED.test(text)) return 'failure';
  return DONE.test(text) ? 'success' : null;
}

const timesIn = ({ tokens }: Predication): readonly Token[] => tokens.filter(({ kind }) => kind === 'time');

const IT = '(?:and |but |which |that )?(?:(?:it|this|that|which|(?:the|this|that) (?:attempt|request|call|try)) )?';
const LATER = '(?: (?:at|again|too|once more|immediately|at once|straight away|right away|outright|by iam))*';
const SOON = '(?:(?:promptly|immediately|also|again|rightly|then|duly|at once) )?';
const WAS = '(?:(?:was|were|got|had been|is|gets) )?';
const NOT_ALLOWED =
  "(?:(?:was|were|got|is) )?(?:not|n't) (?:allowed|permitted|authori[sz]ed|let in|let through|accepted|granted)(?: to)?";
const LACKED =
  "(?:lacked|lacks|had no|did (?:not|n't) have|was without) (?:(?:the|any|its|his|her) )?(?:(?:necessary|required|right) )?(?:permissions?|rights?|access|privileges?)(?: (?:to|for it|for that))?";
const DENIED = new RegExp(
  `^${IT}(?:${WAS}${SOON}(?:shut out|locked out|(?:permission|access) (?:was )?denied|denied permission|refused|denied|rejected|rebuffed|turned (?:away|down|back)|(?:knocked|sent|beaten) back|bounced(?: off)?)(?: (?:permission|access|for (?:lack|want) of (?:permissions?|rights?)|with a (?:403|permission error)))?|${NOT_ALLOWED}|${LACKED})${LATER}$`,
);
const FAILED = new RegExp(`^${IT}(?:failed|fell through|came to (?:nothing|naught)|(?:got|went) nowhere)${LATER}$`);
const LET = new RegExp(
  `^${IT}(?:${WAS}${SOON}(?:accepted|let (?:through|in|past)|waved through)|(?:got|gets|went|goes) through)${LATER}$`,
);
const DONE = new RegExp(
  `^${IT}${WAS}${SOON}(?:succeeded|worked|allowed(?: to)?|permitted(?: to)?|granted|succeeds|works)${LATER}$`,
);
