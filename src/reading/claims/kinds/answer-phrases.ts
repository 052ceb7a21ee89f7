/** Answers told in a phrase: "told it no", "assured him that they could", "set the record straight", "begged to differ". */
import type { ClaimOf } from '../../../claims/claim.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';

export interface AnswerPhrase {
  readonly stance: NonNullable<ClaimOf<'communication'>['answers']>['stance'];
  readonly speaker: Token;
  /** It may as well tell of a deed: to put something right is also to mend it. */
  readonly loose: boolean;
  /** Only an auxiliary takes up what was said, so that it agrees with a denial by denying: "that it had not". */
  readonly elliptic: boolean;
}

const WHOM = '(?:(?:it|him|her|them|us|me|everybody|everyone|§|the (?:agent|bot|channel)) )?';
const SAYS = `(?:told ${WHOM}|tells ${WHOM}|assured ${WHOM}|assures ${WHOM}|said |says |wrote |writes |replied |replies |answered |answers |responded |retorted |countered |objected |insisted )`;
const THAT_IT = '(?:that )?(?:it|he|she|they|this|that|we|i)';
const AUXILIARY = '(?:did|was|had|could|were|is|does|has|do|can|would)';
const NOT = `(?:${AUXILIARY} not|(?:did|was|had|could|were|is|does|has|do|ca|would)n't)`;
const WRONG = '(?:wrong|untrue|false|incorrect|nonsense|not (?:so|true|right|correct|the case))';

/** What says no to what was said before, and has no words of its own. */
const AGAINST = new RegExp(
  `^(?:${SAYS}(?:no|not so|not yet|otherwise|the opposite|${THAT_IT} ${NOT}|${THAT_IT} (?:was|is) ${WRONG})|(?:begged|begs) to differ|took issue with (?:it|this|that)|(?:called|calls) (?:it|this|that) ${WRONG}|(?:did|does) not agree)$`,
);
const LOOSELY_AGAINST =
  /^(?:(?:put|set|puts|sets) (?:(?:it|that|this|him|her|them|matters|things) )?(?:right|straight)|(?:put|set|puts|sets) the record straight|pushed back)$/;
const FOR = new RegExp(
  `^${SAYS}(?:yes|that (?:it|he|she|they|this|that|we|i) ${AUXILIARY}|${THAT_IT} (?:was|is) (?:right|true|so|correct|the case))$`,
);

const ELLIPTIC = new RegExp(`${THAT_IT} (?:${AUXILIARY}|${NOT})$`);

/** The answer that a clause tells in a phrase; null for every other clause. */
export function answerPhrase({ tokens }: Pick<Predication, 'tokens'>): AnswerPhrase | null {
  const at = tokens.findIndex(isSpeaker);
  const speaker = tokens[at];
  if (!speaker || !tokens.slice(0, at).every(leadsIn)) return null;
  const words = tokens
    .slice(at + 1)
    .filter(({ kind }) => kind !== 'mark' && kind !== 'time' && kind !== 'duration')
    .map(({ kind, folded }) => (kind === 'person' ? '§' : folded))
    .join(' ')
    .replace(/^(?:then|soon|promptly|quickly|later|immediately|flatly) /, '')
    .replace(
      /(?: (?:then|soon|promptly|quickly|later|after|afterwards|on|within|at once|straight away|in the (?:channel|thread|chat)|at|a|the|same))+$/,
      '',
    );
  const loose = LOOSELY_AGAINST.test(words);
  const stance = loose || AGAINST.test(words) ? 'against' : FOR.test(words) ? 'for' : null;
  return stance ? { stance, speaker, loose, elliptic: ELLIPTIC.test(words) } : null;
}

const isSpeaker = ({ kind, folded }: Token): boolean => kind === 'person' || /^(?:i|he|she)$/.test(folded);

const leadsIn = ({ kind, folded }: Token): boolean =>
  kind === 'mark' ||
  kind === 'time' ||
  kind === 'duration' ||
  /^(?:and|but|yet|then|which|a|an|minute|minutes|later|after|afterwards|whereupon|upon|at|on|within|or|two|it|that|was)$/.test(
    folded,
  );
