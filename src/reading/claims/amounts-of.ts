/** The amounts among some words as slots: how many or how much, and the noun that each counts. */
import type { AmountSlot } from '../../claims/slots.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { Token } from '../predication/token.js';
import type { ToSpan } from './to-span.js';

export function amountsOf(tokens: readonly Token[], toSpan: ToSpan): AmountSlot[] {
  const slots: AmountSlot[] = [];
  for (const token of tokens) {
    const reading = token.amount?.readings[0];
    if (!token.amount || !reading || token.amount.readings.length > 1) continue;
    slots.push({
      span: toSpan(token.start, token.end),
      low: reading.low,
      high: reading.high,
      stated: reading.stated,
      step: reading.step,
      family:
        reading.counted || isHowOften(tokens, token)
          ? 'count'
          : reading.unit.family === 'count'
            ? 'measure'
            : reading.unit.family,
      symbol: reading.unit.symbol,
      vague: reading.vague === true,
      ...(token.amount.hedge ? { hedge: token.amount.hedge } : {}),
      noun: nounBehind(tokens, token),
    });
  }
  return slots;
}

/** "Answered 7,800 times", "restarted three times": how often; "three times as many" is how much more. */
const isHowOften = (tokens: readonly Token[], amount: Token): boolean =>
  /\d.*\btimes$|^(?:\p{L}+[ -]){1,6}times$/u.test(amount.text) &&
  !/^(?:as|more|less|fewer|higher|lower|larger|greater|longer|slower|faster|bigger|smaller|the|its|their|that|what|our|than|usual|normal|above|over|worse|better)$/.test(
    tokens[tokens.indexOf(amount) + 1]?.folded ?? '',
  ) &&
  !tokens.slice(tokens.indexOf(amount) + 1, tokens.indexOf(amount) + 3).some(({ folded }) => folded === 'usual');

/** Stems of the noun phrase behind an amount: "187 shop assets" → shop, asset. */
function nounBehind(tokens: readonly Token[], amount: Token): string[] {
  const at = tokens.indexOf(amount);
  const noun: string[] = [];
  for (const token of tokens.slice(at + 1, at + 6)) {
    if (token.kind === 'mark' || token.kind === 'time' || token.kind === 'amount' || token.kind === 'duration') break;
    if (token.kind === 'word' && isFunctionWord(token.stem)) {
      if (token.folded === 'of' || token.folded === 'the' || token.folded === 'all' || token.folded === 'more')
        continue;
      break;
    }
    noun.push(token.stem);
    if (token.kind === 'word' && /s$/.test(token.folded)) break;
  }
  return noun;
}
