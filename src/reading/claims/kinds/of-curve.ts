/** Which amounts are values of a recorded curve, whatever it measures: the clause says how it stood or went, and its words lead to a metric; the values are never known here. */
import { DEEDS_OF_CURVES, toldBy } from '../../../claims/words/metric-words.js';
import type { Predication } from '../../predication/predication.js';
import type { Sentence } from '../sentence.js';
import type { Valued } from './measure-words.js';
import { RULE, saidOf } from './named-metric.js';

/** How a curve stands or goes; what a person does to a thing is told by other verbs. */
const GOES =
  /^(?:rose|rise|risen|rises|rising|went|gone|go|goes|going|got|fell|fall|falls|fallen|sank|sunk|shrank|slid|plunged|plummeted|soared|spiked|swelled|crept|creeps|shot|ran|mounted|slipped|swung|dropped|drops|grew|grown|climbed|climbs|jumped|reached|reaches|peaked|peaks|hit|hits|stood|stands|stayed|stays|remained|hovered|was|were|been|is|exceed|exceeded|exceeds|passed|passes|crossed|crosses|topped|came|surpassed|averaged|bottomed|ranged|held|halved|doubled)$/;
const SHARES: ReadonlySet<string> = new Set(['percent', 'fraction']);

/** A word that says how a value goes or stands. */
export const isGoing = (folded: string): boolean => GOES.test(folded);

/** Whether a curve may have this value, by the verb and the words of the clause. */
export function isOfCurve(
  sentence: Sentence,
  predication: Predication,
  { slot }: Valued,
  key: readonly string[],
): boolean {
  const metrics = sentence.context.descriptions.all('metric');
  if (metrics.length === 0 || slot.vague || !SHARES.has(slot.family)) return false;
  const folded = predication.tokens.map((token) => token.folded);
  if (RULE.test([...key, ...folded].join(' '))) return false;
  const goes = folded.some((word) => GOES.test(word));
  if (!goes || !predication.actions.every((action) => DEEDS_OF_CURVES.includes(action))) return false;
  const said = saidOf(predication, key, slot);
  return metrics.some(
    (ref) => /ratio|percent|utili[sz]|share|fraction/i.test(ref.id) && toldBy(ref.id, said).hits >= 1,
  );
}
