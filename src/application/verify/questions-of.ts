/** What is asked of the evidence for claims: by the checks, and by the rules that judge claims beside one another. */
import { CHECKS } from '../../checks/index.js';
import { ownerQuestions } from '../../checks/matching/owned-things.js';
import type { Claim } from '../../claims/claim.js';
import type { Question } from '../../domain/question.js';
import { distanceQuestions } from './judge-distances.js';
import { sequenceQuestions } from './judge-sequences.js';
import { STANDING_QUESTIONS } from './judge-standing-checks.js';

export const questionsOf = (claims: readonly Claim[]): readonly Question[] => [
  ...claims.flatMap((claim) =>
    CHECKS.filter((check) => check.appliesTo.includes(claim.kind)).flatMap((check) => check.needs(claim)),
  ),
  ...ownerQuestions(claims),
  ...distanceQuestions(claims),
  ...sequenceQuestions(claims),
  ...STANDING_QUESTIONS,
];
