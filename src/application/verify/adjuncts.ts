/** What a sentence hangs on a deed with a preposition: where, with whom, by what mistake. Whether any word of it is borne out is for the records; this only finds what none of them tells. */
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import { contentOf, unheldIn } from './words-behind.js';

interface Backed {
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}

const PREPOSITION = 'by|in|from|on|with|under|against|for|despite|across|without';
const ADJUNCT = new RegExp(`\\b(?:${PREPOSITION}) ((?:[\\p{L}'-]+ ){0,3}?[\\p{L}'-]+)(?=\\W*$|[.,;:)!|])`, 'giu');
/** "On the desk of the mayor": only the last of them is asked about; the others may be what the record is of. */
const INNER = new RegExp(`\\b(?:${PREPOSITION}|at|of|as|through|into|after|before)\\b`, 'i');

/** Whether the sentence ends a clause in an adjunct of which nothing behind it holds a word. */
export const hangsOnMore = (text: string, backed: readonly Backed[], world: World): boolean =>
  [...text.matchAll(ADJUNCT)].some(([, object]) => {
    const last = object!.split(INNER).at(-1)!;
    const words = contentOf(last, world).filter((word) => !LIGHT.has(stem(word)) && !ORDINAL.test(word));
    return words.length > 0 && unheldIn(words.join(' '), backed, world).length === words.length;
  });

/** Adjuncts that tell nothing further: "in his words", "in the end", "back to normal", "on call"; and times of day. */
const LIGHT: ReadonlySet<string> = new Set(
  `word fact turn end call command charge fault normal normality baseline author place detail full question advance particular
   hand person addition contrast theory principle practice result reason cause error mitigation recovery long good now sure
   midday noon lunch lunchtime teatime breakfast dinner dawn dusk daylight small early late weekend year spring summer autumn winter
   want region trouble problem hitch hiccup difficulty issue slack jira pagerduty github email writing prod production live
   platform system cloud provider`
    .split(/\s+/)
    .map(stem),
);
const ORDINAL = /^(?:(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\p{L}+teen|twentie|thirtie)th|thirty-first)$/u;
