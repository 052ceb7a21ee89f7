/** What was struck, by the words that the subject of a clause has for it: "Prometheus was unavailable", "search for visitors failed". */
import type { Predication } from '../../predication/predication.js';
import { wordsOf } from '../read-happening.js';

/** Nothing where the subject has no words of its own. */
export function struckIn({ left, tokens, verb }: Predication): { readonly struck?: string[] } {
  const turn = tokens.findIndex(({ folded }) => TURNS.test(folded));
  const words = wordsOf(verb ? left : turn < 0 ? tokens : tokens.slice(0, turn), verb);
  return words.length > 0 ? { struck: words } : {};
}

/** Where the subject of a clause without a verb of deeds ends. */
const TURNS =
  /^(?:was|were|is|are|had|saw|could|began|begins?|start(?:s|ed)?|return(?:s|ed)?|answer(?:s|ed)?|fail(?:s|ed)?|stop(?:s|ped)?|recover(?:s|ed)?|stay(?:s|ed)?|remain(?:s|ed)?|went|fell|climb(?:s|ed)?|rose|drop(?:s|ped)?|last(?:s|ed)?|took|down|unavailable|errors?)$/;
