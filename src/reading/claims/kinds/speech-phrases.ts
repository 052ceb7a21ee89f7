/** Words given to somebody by a phrase of several words: "made it clear that", "let us know that", "owned up to", "was adamant that". */
import type { PersonSlot } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { groupOf } from './group-of.js';
import type { Speech } from './speech.js';

const WHOM = '(?:us|me|them|him|her|people|everyone|everybody|§|(?:the|our) \\p{L}+(?: \\p{L}+)?)';
const SAYS = [
  'ma(?:de|kes?) (?:it )?(?:very |quite )?(?:clear|plain)',
  `lets? ${WHOM} know`,
  '(?:was|were|is) (?:adamant|certain|sure|convinced|positive)',
  '(?:was|were|is) of the (?:opinion|view)',
  'took the view',
  '(?:went|goes) on record(?: as saying)?',
  'dr(?:ew|aws?) attention to(?: the fact)?',
  '(?:owned|owns) up to',
  '(?:came|comes) back with',
  '(?:left|leaves?|dropped) (?:a |an )?(?:note|message|comment|remark)(?: (?:on|in|at|under|for) [^ ]+)*',
].join('|');
const PHRASE = new RegExp(
  `^(§) (?:(?:had|has|have|then|also|later|already|soon|now) )*(?:${SAYS})(?: (?:that|saying|whether|to say))*(?= )`,
  'u',
);

/** A sentence that opens with somebody and such a phrase; null for others. */
export function phrased(sentence: Sentence): Speech | null {
  const tokens = sentence.tokens.filter((token) => token.kind !== 'mark' && token.kind !== 'time');
  const first = tokens.findIndex((token) => somebody(token, sentence) !== null);
  const speaker = tokens[first];
  if (!speaker || tokens.slice(0, first).some((token) => !LEADS.test(token.folded))) return null;
  const words = tokens.slice(first, first + 16);
  const text = words.map((token) => (somebody(token, sentence) ? '§' : token.folded)).join(' ');
  const found = PHRASE.exec(`${text} `);
  if (!found) return null;
  return {
    act: 'say',
    people: [somebody(speaker, sentence)!],
    frame: new Set([...tokens.slice(0, first), ...words.slice(0, found[0].trim().split(' ').length)]),
    verbNegated: false,
  };
}

const LEADS = /^(?:the|our|at|by|in|on|then|later|also|but|and|meanwhile)$/;

const somebody = (token: Token, sentence: Sentence): PersonSlot | null =>
  personOf(token, sentence.context, sentence.toSpan) ?? groupOf(token, sentence);
