/** Further patterns of restoration: "recovery came with X", "X brought the errors down", "errors fell because of X", "once X, the errors stopped", "still down after X". */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { wordsOf } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { clauseFrom, names, readCausePart } from './cause-part.js';
import { isOver, lengthOfThanks } from './reasons.js';
import { EFFECTS } from './relation-words.js';

export interface Recovery {
  readonly cause: Happening;
  /** Words for what got better, where they are not the usual ones of a trouble. */
  readonly struck?: readonly string[];
}

export function recoveryIn(sentence: Sentence, predication: Predication): Recovery | null {
  const { tokens } = predication;
  return (
    came(sentence, tokens) ??
    lowered(sentence, tokens) ??
    reasoned(sentence, tokens) ??
    atOnce(sentence, predication) ??
    stillSo(sentence, tokens) ??
    healed(sentence, tokens)
  );
}

const recovery = (cause: Happening | null, negated = false, struck?: readonly string[]): Recovery | null =>
  cause && (names(cause) || cause.actions.length > 0)
    ? { cause: { ...cause, negated }, ...(struck ? { struck } : {}) }
    : null;

const wordsIn = (tokens: readonly Token[]): string => tokens.map(({ folded }) => folded).join(' ');
const denied = (tokens: readonly Token[]): boolean =>
  tokens.slice(-4).some(({ folded }) => /^(?:not|never|n't|no|nor|neither)$/.test(folded));
const isTrouble = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ kind, folded }) => (kind === 'word' || kind === 'amount') && EFFECTS.test(folded) && folded !== 'it',
  ) && !tokens.some(({ kind }) => kind === 'person');
const upToMark = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex(({ kind, text }) => kind === 'mark' && /^[,;:.()]$/.test(text));
  return end < 0 ? tokens : tokens.slice(0, end);
};

/** "Recovery came with X", "relief came from X", "recovery was brought by X"; "X brought the recovery". */
function came(sentence: Sentence, tokens: readonly Token[]): Recovery | null {
  const at = tokens.findIndex(({ folded }) => /^(?:recovery|relief|restoration|improvement)$/.test(folded));
  if (at < 0) return null;
  const behind = wordsIn(tokens.slice(at + 1, at + 5));
  const found = CAME.exec(`${behind} `);
  if (found)
    return recovery(
      readCausePart(upToMark(tokens.slice(at + 1 + found[0].trim().split(' ').length)), sentence),
      /\bnot\b|n't/.test(found[0]),
    );
  const verb = tokens.findIndex(
    ({ folded }, i) => i > 0 && i < at && /^(?:brought|brings|produced|delivered)$/.test(folded),
  );
  return verb > 0 && at - verb <= 3 && !denied(tokens.slice(0, verb))
    ? recovery(readCausePart(tokens.slice(0, verb), sentence), /^no\b/.test(wordsIn(tokens.slice(verb + 1, at))))
    : null;
}
const CAME =
  /^(?:only )?(?:came|comes|was brought|was achieved|was reached|happened|did not come)(?: (?:only|about|finally))? (?:with|from|through|by|via|thanks to|when|after|once) /;

/** "X brought the error rate down", "X cut the rejections", "X had the 404s down to zero". */
function lowered(sentence: Sentence, tokens: readonly Token[]): Recovery | null {
  const at = tokens.findIndex(
    ({ kind, folded }, i) =>
      i > 0 &&
      kind === 'word' &&
      LOWERS.test(folded) &&
      (!/^(?:br|g[eo]t|took|pull|drove|drive)/.test(folded) ||
        tokens.slice(i + 1, i + 8).some((token) => /^(?:down|under|zero)$/.test(token.folded))),
  );
  if (at < 1 || !isTrouble(tokens.slice(at + 1, at + 6)) || tokens.slice(at + 1).some(({ kind }) => kind === 'amount'))
    return null;
  const left = tokens.slice(0, at).filter(({ folded }) => !AUXILIARY.test(folded));
  return recovery(readCausePart(left, sentence), denied(tokens.slice(0, at)));
}
const LOWERS =
  /^(?:bring|brings|brought|get|gets|got|pulled|pull|drove|drive|lowered|lower|lowers|reduced|reduce|reduces|eased|ease|eases|relieved|relieve|relieves|cured|improved|improves|improve|helped|helps)$/;
const AUXILIARY = /^(?:did|does|do|had|has|have|not|n't|never|also|then|finally|immediately|quickly)$/;

/** "Errors fell back to normal because of X". */
function reasoned(sentence: Sentence, tokens: readonly Token[]): Recovery | null {
  const at = tokens.findIndex((_, i) => i > 0 && lengthOfThanks(tokens, i) > 0);
  if (at < 1 || !isOver(tokens.slice(0, at)) || !isTrouble(tokens.slice(0, at))) return null;
  return recovery(
    readCausePart(upToMark(tokens.slice(at + lengthOfThanks(tokens, at))), sentence),
    denied(tokens.slice(0, at)),
  );
}

/** "Rejections stopped within a minute of X", "errors fell as soon as X", "once X, the errors fell". */
function atOnce(sentence: Sentence, predication: Predication): Recovery | null {
  const { tokens } = predication;
  const end = tokens.findIndex(({ kind, folded }) => kind === 'word' && ENDS.test(folded));
  if (end < 1) return null;
  const opening = sentence.tokens[0];
  if (opening && /^(?:once|when|after|as)$/.test(opening.folded) && sentence.tokens.some(({ text }) => text === ',')) {
    const comma = sentence.tokens.findIndex(({ text }) => text === ',');
    const main = sentence.tokens.slice(comma + 1);
    const from = wordsIn(sentence.tokens.slice(0, 3)) === 'as soon as' ? 3 : 1;
    // One claim for the sentence, made where its main clause stands.
    const isMain = main.length > 0 && tokens.includes(main.find(({ kind }) => kind !== 'mark')!);
    return isMain && isTrouble(upToMark(main).slice(0, 4)) && main.some(({ folded }) => ENDS.test(folded))
      ? recovery(
          readCausePart(clauseFrom(sentence, sentence.tokens[from]!.start), sentence),
          denied(
            main.slice(
              0,
              main.findIndex(({ folded }) => ENDS.test(folded)),
            ),
          ),
        )
      : null;
  }
  if (!isTrouble(tokens.slice(0, end)) || end > 7) return null;
  const behind = sentence.tokens.slice(sentence.tokens.indexOf(tokens[end]!) + 1);
  const text = wordsIn(behind.slice(0, 8));
  const found = SOON.exec(`${text} `);
  if (!found) return null;
  const skipped = found[0].trim().split(' ').length;
  return recovery(readCausePart(upToMark(behind.slice(skipped)), sentence), denied(tokens.slice(0, end)));
}
const ENDS =
  /^(?:stop(?:ped|s)?|end(?:ed|s)?|ceas(?:ed|es)|fell|falls|dropp?(?:ed|s)|subsided|vanished|disappeared|clear(?:ed|s)|recovered|recovers|went)$/;
const SOON =
  /^(?:back |to |normal |zero |away |off |down |again |at once |only |immediately |almost |within |\S+ (?=(?:minutes?|seconds?) )|(?:a|an|one|two|few|couple|less|than|half) |minutes? |seconds? )*?(?:as soon as|the moment|the instant|minutes? of|minutes? after|seconds? of|seconds? after|with|when|once|after) /;

/** "The portal was still down after X", "more than a third were still being rejected after X". */
function stillSo(sentence: Sentence, tokens: readonly Token[]): Recovery | null {
  const still = tokens.findIndex(({ folded }) => folded === 'still');
  const all = sentence.tokens;
  const after = all.findIndex(
    ({ folded, start }) => still >= 0 && start > tokens[still]!.start && /^(?:after|despite|with|even)$/.test(folded),
  );
  if (still < 1 || after < 0 || all.slice(0, after).some(({ kind }) => kind === 'person')) return null;
  if (!all.slice(all.indexOf(tokens[still]!), after).some(({ kind, folded }) => kind !== 'mark' && BROKEN.test(folded)))
    return null;
  const from = all[after]!.folded === 'even' ? after + 2 : after + 1;
  return recovery(readCausePart(upToMark(all.slice(from)), sentence), true);
}
const BROKEN =
  /^(?:down|broken|failing|rejected|unavailable|unreachable|refused|erroring|crashing|[45]\d\d[s’']*|[45]xxs?|errors?|failed|throttled|slow|offline|returning|timing)$/;

/** "Scaling up stabilised label creation", "the new pool cured the checkout": what was healed is any word that the evidence knows. */
function healed(sentence: Sentence, tokens: readonly Token[]): Recovery | null {
  const at = tokens.findIndex(({ kind, folded }, i) => i > 0 && kind === 'word' && HEALS.test(folded));
  if (at < 1 || tokens[at - 1]!.stem === 'be') return null;
  const right = upToMark(tokens.slice(at + 1)).filter(({ kind }) => kind !== 'mark');
  if (right.length === 0 || right.some(({ kind }) => kind === 'person' || kind === 'amount')) return null;
  if (SET.test(right.at(-1)!.folded)) return null;
  if (!/^(?:the|our|all|it|things|everything)$/.test(right[0]!.folded) && right[0]!.kind !== 'word') return null;
  const left = tokens.slice(0, at).filter(({ folded }) => !AUXILIARY.test(folded));
  return recovery(readCausePart(left, sentence), denied(tokens.slice(0, at)), wordsOf(right, null));
}
const HEALS = /^(?:stabili[sz](?:ed|es|e)|cured?|healed|heals?|repaired|revived|rescued|mended|restored|restores?)$/;
/** "Restored the old values": how a thing was set before, and nothing that had gone wrong. */
const SET = /^(?:numbers?|values?|settings?|defaults?|limits?|configs?|configurations?|rules?|variables?|parameters?)$/;
