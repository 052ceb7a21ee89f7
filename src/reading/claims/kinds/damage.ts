/** Patterns of harm done: "X broke label creation", "the release took the portal down", "Y was knocked out by X", "X made Y fail", "patients were refused because of X". */
import type { Happening } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { readCausePart } from './cause-part.js';
import { isOver, lengthOfReason } from './reasons.js';

/** Verbs that leave their object worse than it was. */
const HARMS =
  /^(?:broke|breaks|broken|breaking|crashed|crashes|killed|kills|crippled|cripples|disrupted|disrupts|degraded|degrades|slowed|slows|overloaded|overloads|overwhelmed|overwhelms|exhausted|exhausts|saturated|saturates|starved|starves|corrupted|corrupts|interrupted|interrupts|paraly[sz]ed|paraly[sz]es|destabili[sz]ed|destabili[sz]es|throttled|throttles)$/;
/** Verbs that do so with the particle behind their object, or before it. */
const PARTICLES: Readonly<Record<string, RegExp>> = {
  take: /^(?:down|offline|out)$/,
  bring: /^(?:down)$/,
  knock: /^(?:out|over|down|offline)$/,
  lock: /^(?:out)$/,
  cut: /^(?:off)$/,
  slow: /^(?:down)$/,
};
const FORMS: Readonly<Record<string, string>> = {
  took: 'take',
  taken: 'take',
  takes: 'take',
  brought: 'bring',
  brings: 'bring',
  knocked: 'knock',
  knocks: 'knock',
  locked: 'lock',
  locks: 'lock',
  cut: 'cut',
  cuts: 'cut',
  slowed: 'slow',
  slows: 'slow',
};
/** "Made label-api turn foreign postcodes away", "left patients unable to book". */
const MAKES = /^(?:made|makes|left|leaves|caused|causes)$/;
const BADLY =
  /^(?:fail|crash|reject|refuse|turn|return|answer|throw|drop|time|hang|stall|unavailable|unreachable|unable|unusable|slow|slower|down|without|dead|stuck|empty|dark)$/;

export interface Harm {
  readonly cause: Happening;
  /** What was harmed, with the verb of harm left out. */
  readonly harmed: readonly Token[];
}

export function harmIn(sentence: Sentence, tokens: readonly Token[]): Harm | null {
  return doneBy(sentence, tokens) ?? reasoned(sentence, tokens);
}

function doneBy(sentence: Sentence, tokens: readonly Token[]): Harm | null {
  const at = tokens.findIndex((token, i) => i > 0 && token.kind === 'word' && harms(tokens, i));
  if (at < 0) return null;
  const by = tokens.findIndex(({ folded }, i) => i > at && i <= at + 3 && folded === 'by');
  const passive = tokens.slice(Math.max(0, at - 3), at).some(({ stem }) => stem === 'be');
  if (passive) {
    if (by < 0 || isOwnRun(tokens.slice(0, at))) return null;
    return harm(sentence, tokens.slice(by + 1), tokens.slice(0, at), denied(tokens, at));
  }
  const right = tokens.slice(at + 1);
  if (!hasObject(right) || right.some(({ kind }) => kind === 'person')) return null;
  // "What broke the portal was X."
  if (tokens[at - 1]?.folded === 'what') {
    const be = right.findIndex(({ folded }) => /^(?:was|is)$/.test(folded));
    return be < 1 ? null : harm(sentence, right.slice(be + 1), right.slice(0, be), false);
  }
  const left = tokens.slice(0, at).filter(({ folded }) => !/^(?:had|has|have|also|then|which|that|what)$/.test(folded));
  return harm(sentence, left, upToMark(right), denied(tokens, at));
}

function harms(tokens: readonly Token[], at: number): boolean {
  const { folded } = tokens[at]!;
  if (HARMS.test(folded)) return true;
  const behind = tokens.slice(at + 1, at + 8);
  const particle = PARTICLES[FORMS[folded] ?? ''];
  // "Took the memory down from 2 GiB to 512 MiB": a value, and no harm.
  if (
    particle &&
    behind.some(
      (token, i) =>
        i < 6 &&
        particle.test(token.folded) &&
        !/^(?:from|to|by)$/.test(behind[i + 1]?.folded ?? '') &&
        !(token.folded === 'out' && (isContent(tokens, at) || isWithdrawn(behind, i))),
    )
  )
    return true;
  return MAKES.test(folded) && behind.slice(1).some((token) => token.kind === 'word' && BADLY.test(token.folded));
}

/** "#12 takes the cache out": in the present it is told what a change holds. */
const isContent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'takes' &&
  tokens.slice(0, at).some(({ mention }) => mention?.types.includes('change') === true);

/** "#12 took #11 out again", "took the change out", "took it out of service": what goes that way is withdrawn, and nothing is harmed. */
const isWithdrawn = (behind: readonly Token[], out: number): boolean =>
  /^(?:again|of)$/.test(behind[out + 1]?.folded ?? '') ||
  behind
    .slice(0, out)
    .some(
      ({ folded, mention }) =>
        /^(?:changes?|commits?|code|fix|patch|canary)$/.test(folded) ||
        mention?.types.some((type) => WITHDRAWN.has(type)) === true,
    );
const WITHDRAWN: ReadonlySet<string> = new Set(['change', 'commit', 'version', 'release', 'revision']);

/** An object right behind the verb: "broke at 10:24" and "broke in the test step" tell of what broke itself. */
const hasObject = ([first, second]: readonly Token[]): boolean =>
  first !== undefined &&
  (first.kind === 'word' || first.kind === 'name' || first.kind === 'amount') &&
  !/^(?:we|i|they|he|she|you|at|in|on|when|after|before|while|because|with|by|for|from|again|and|but|once|during|until|due|then|down|off|out|as|badly|today|yesterday)$/.test(
    first.folded,
  ) &&
  !(second === undefined && /^(?:again|later|twice|too)$/.test(first.folded));

/** "Labels were rejected because of #341", "the portal was down owing to X". */
function reasoned(sentence: Sentence, tokens: readonly Token[]): Harm | null {
  const found = tokens.findIndex((_, i) => i > 0 && lengthOfReason(tokens, i) > 0);
  if (found < 0) return null;
  const left = tokens.slice(0, found);
  if (!failsIn(left) || isOwnRun(left) || isOver(left)) return null;
  return harm(sentence, upToMark(tokens.slice(found + lengthOfReason(tokens, found))), left, denied(tokens, found));
}

/** Words by which a clause says that something did not work. */
const FAILS =
  /^(?:fail(?:ed|ing|s)?|reject(?:ed|ing|s)|refus(?:ed|ing|es)|down|unavailable|unreachable|broke|broken|crash(?:ed|ing|es)|unable|unusable|throttled|offline|stopped|stalled|slow|slower|dropped|lost|hung|froze|frozen|suffered|dark|degraded|disconnected|standstill|stuck|[45]\d\d[s’']*|[45]xxs?|errors?|timeouts?)$/;
const COULD_NOT = /\bcould(?: ?not|n['’]?t)\b|\bstood still\b|\btimed out\b/;

const failsIn = (tokens: readonly Token[]): boolean =>
  !tokens.some(({ kind }) => kind === 'person') &&
  (tokens.some(({ kind, folded }) => (kind === 'word' || kind === 'amount') && FAILS.test(folded)) ||
    COULD_NOT.test(tokens.map(({ folded }) => folded).join(' ')));

/** "The build failed because of a typo", "the retry was refused": a run or an attempt of somebody is no outage. */
const isOwnRun = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ kind, folded, mention }) =>
      (kind === 'name' && mention?.types.some((type) => RUNS.has(type)) === true) ||
      (kind === 'word' &&
        /^(?:builds?|jobs?|checks?|tests?|steps?|deploy(?:ment|s)?|rollout|rollback|sync|retry|apply|attempts?|pipeline|pull|merge|revision|migration|run|plan|page|alert|review|hotfix|fix)$/.test(
          folded,
        )),
  );
const RUNS: ReadonlySet<string> = new Set([
  'build',
  'check',
  'job',
  'change',
  'revision',
  'commit',
  'trigger',
  'release',
]);

const denied = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some(({ folded }) => /^(?:not|never|n't)$/.test(folded));

const upToMark = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex(({ kind, text }) => kind === 'mark' && /^[,;:.()]$/.test(text));
  return end < 0 ? tokens : tokens.slice(0, end);
};

function harm(sentence: Sentence, part: readonly Token[], harmed: readonly Token[], negated: boolean): Harm | null {
  const cause = readCausePart(part, sentence);
  return cause ? { cause: { ...cause, negated }, harmed } : null;
}
