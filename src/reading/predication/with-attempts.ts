/** "Kade's attempt to publish it came to nothing", "IAM rejected Kade's attempt to publish it": what was tried in vain, told as "Kade tried to publish it and was refused". */
import { retold, told } from './phrases.js';
import type { Token } from './token.js';

export function withAttempts(tokens: readonly Token[]): readonly Token[] {
  const trying = RETOLD.reduce((read, [pattern, words]) => retold(read, pattern, words) ?? read, tokens);
  return asRefused(trying) ?? asTried(trying) ?? trying;
}

const ATTEMPT = String.raw`['’]s? (?:\w+ )?(?:attempt|bid|effort|try|request)(?= (?:at # )?to )`;
const ANY = new RegExp(ATTEMPT);
const SOMEBODYS = new RegExp(`(?<=@ )${ATTEMPT}`);
const REFUSED = new RegExp(
  String.raw`(?<!@ )\b(?:rejected|denied|refused|blocked|thwarted|turned down|stopped|foiled)(?= @ ${ATTEMPT})`,
);
/** Ways to say that somebody tried, and that nothing came of it. */
const RETOLD: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=@ (?:at # )?)(?:sought|endeavou?red|strove|made an? (?:\w+ )?(?:attempt|effort|bid|try)|had a (?:go|try))(?= (?:at # )?to )/,
    'tried',
  ],
  // "Wanted to publish it, but was refused": no more than that was done about it.
  [
    /(?<=@ (?:at # )?)(?:wanted|wished)(?= to .{1,90}\b(?:but|and|only to be) (?:(?:was|were|got) )?(?:allowed to|let (?:in|through)|denied permission|refused|denied|rejected|blocked|stopped by|turned (?:down|away)))/,
    'tried',
  ],
  // "Tried to publish it but lacked the permission".
  [
    /(?<=\b(?:tried|tries|attempted|attempts) .{1,90} )(?:but|yet) (?:lacked|lacks|had no|did (?:not|n't) have) (?:(?:the|any|its|his|her) )?(?:(?:necessary|required|right) )?(?:permissions?|rights?|access|privileges?)\b/,
    'and was refused',
  ],
  [
    /(?<=\b(?:was|were|got) )(?:stopped|blocked|held back|foiled) by (?:(?:its|his|her|their|the|missing|iam) )?(?:missing )?(?:permissions?|rights)\b/,
    'refused',
  ],
  [
    /(?<=\b(?:tried|attempted) (?:.{1,90} )?)(?:, )?(?:in vain|to no avail|without (?:any )?success)\b/,
    'unsuccessfully',
  ],
];

const FAILED =
  /(?:failed|came to (?:nothing|naught)|went nowhere|got nowhere|did (?:not|n't) succeed|(?:was|proved|remained|were) (?:unsuccessful|fruitless|futile|in vain|to no avail|unsuccessfully)|ended in failure|fell through)(?= |$)/;
const DENIED =
  /(?:(?:was|were|got|had been) (?:\w+ly )?(?:denied|refused|rejected|blocked|turned (?:down|away|back)|(?:knocked|sent) back|rebuffed|thwarted|stopped|bounced)|bounced)(?= |$)/;

/** "Kade's attempt to publish it was denied". */
function asTried(tokens: readonly Token[]): readonly Token[] | null {
  const tried = retold(tokens, SOMEBODYS, 'tried') ?? triedBy(tokens);
  return tried && (retold(tried, DENIED, 'and was refused') ?? retold(tried, FAILED, 'unsuccessfully'));
}

/** "An attempt by Kade to publish it bounced". */
function triedBy(tokens: readonly Token[]): readonly Token[] | null {
  const kade = retold(tokens, BY_SOMEBODY, 'then');
  return kade && retold(kade, BEFORE_DEED, 'tried');
}
const BY_SOMEBODY = /\b(?:an?|another|the|that) (?:\w+ )?(?:attempt|bid|effort|try|request) by (?=@ (?:at # )?to )/;
const BEFORE_DEED = /(?<=@ (?:at # )?)(?=to )/;

/** "IAM rejected Kade's attempt to publish it". */
function asRefused(tokens: readonly Token[]): readonly Token[] | null {
  const end = tokens.at(-1)?.kind === 'mark' ? tokens.length - 1 : tokens.length;
  const verb = retold(tokens.slice(0, end), REFUSED, '');
  if (!verb) return null;
  const person =
    verb.length -
    (end - tokens.findIndex(({ kind }, i) => kind === 'person' && REFUSES.test(tokens[i - 1]?.folded ?? '')));
  const placed = verb
    .slice(0, person)
    .filter(({ kind, folded }, i) => kind === 'time' || (folded === 'at' && verb[i + 1]?.kind === 'time'));
  const tried = retold(verb.slice(person), ANY, 'tried') ?? [];
  return [...placed, ...tried, ...told('and was refused', tokens[end] ?? tokens.at(-1)!), ...tokens.slice(end)];
}
const REFUSES = /^(?:rejected|denied|refused|blocked|thwarted|down|stopped|foiled)$/;
