/** Which came first instead: both ends of a distance are on record, and lie so far apart the other way round. */
import { eventPointer, finding } from '../../../checks/matching/findings.js';
import type { Finding } from '../../../domain/finding.js';
import { recordsBehind } from '../words-behind.js';
import { type Facts, TURNED, type TurnRule } from './facts.js';

/** Of several alike ("the third commit") another may be meant, and "a few minutes" fits much. */
export const otherOrder: TurnRule = {
  mayAccuse: ({ claim }) => claim.kind === 'duration' && !claim.length.vague && !OF_SEVERAL.test(claim.text),
  against,
};

function against({ borne: { turn }, told }: Facts): Finding | null {
  const records = recordsBehind(told.filter(({ claim }) => claim.kind === 'duration'));
  if (records.length < 2) return null;
  const found = turn.instead === 'after' || turn.instead === 'later' ? 'after' : 'before';
  return finding(
    TURNED,
    'order',
    'contradicts',
    'order_differs',
    { type: 'order', value: found === 'after' ? 'before' : 'after' },
    records.map(eventPointer),
    { type: 'order', value: found },
  );
}
const OF_SEVERAL = /\b(?:first|second|third|fourth|last|next|another|other)\b/i;
