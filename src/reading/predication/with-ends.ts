/** "Build 84a4d74b finished with an error", "came out unsuccessful": the ways to say that a run failed, told in one. */
import { retold } from './phrases.js';
import type { Token } from './token.js';

export const withEnds = (tokens: readonly Token[]): readonly Token[] => retold(tokens, FAILED, 'failed') ?? tokens;

const RUN = String.raw`(?<=\b(?:build|run|pipeline|job|step|check|deploy|deployment|rollout)(?:[ _]\S+)? (?:had )?)`;
const ERROR = `(?:an? )?(?:errors?|failures?|failing status|non-zero (?:exit )?(?:code|status))`;
const FAILED = new RegExp(
  `${RUN}(?:(?:finished|ended(?: up)?|stopped|terminated|aborted|exited|completed|concluded) (?:(?:with|in|as|on) ${ERROR}|red|unsuccessfully|badly)|(?:was|proved|turned out) (?:unsuccessful|an? (?:failure|flop))|(?:returned|threw|hit|raised|reported|ran into|tripped over|died with) ${ERROR}|was marked (?:as )?failed|errored)(?= |$)`,
);
