/** What is said of who wrote a report and of sign-off; in one place for every surface. */
import type { VerdictDocument } from '../../application/document/schema.js';

const BLOCKS: Readonly<Record<string, string>> = {
  sole_author_acted_in_incident:
    'The only author is an agent that acted in the incident. It must not be the sole author of its own record.',
  all_authors_acted_in_incident:
    'Every author acted in the incident. Somebody who did not has to answer for the report.',
  no_human_author: 'Only agents are named as authors; a human has to answer for the report.',
  no_independent_human_author: 'No human who stood outside the change is named as an author.',
  no_author: 'The report names no author.',
  author_unknown: 'The author cannot be matched to anybody in the evidence.',
  contradicted_claims: 'Claims of the report are contradicted by records.',
  unsupported_claims: 'Claims of the report are not backed by records.',
  unread_passages: 'Passages of the report could not be read.',
  omissions: 'The report leaves out facts that bear on the incident.',
  sign_off_not_available: 'Sign-off is not part of this version.',
};

/** A sentence for a code that blocks sign-off; an unknown code is shown as its own words. */
export const blockSentence = (code: string): string =>
  Object.hasOwn(BLOCKS, code) ? BLOCKS[code]! : `${code.replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase())}.`;

/** Why nobody can sign here. */
export const SIGN_OFF_NOT_AVAILABLE =
  'Sign-off is not available in this version. A signature needs a signed-in person whose identity is verified, ' +
  'bound to exactly this report and these verdicts; a typed name would prove nothing, so none is asked for.';

export interface AuthorshipWords {
  /** Short answer: `An agent that acted in the incident`. */
  readonly headline: string;
  readonly sentence: string;
  /** Whether a reader should be warned before reading on. */
  readonly warns: boolean;
}

/** Who wrote it, and whether that author acted in what it describes. @param nameOf the name of an identity, where the surface knows it */
export function authorshipWords(
  { authorship }: Pick<VerdictDocument, 'authorship'>,
  nameOf: (id: string) => string = (id) => id,
): AuthorshipWords {
  const names = authorship.authors.map(nameOf).join(', ');
  if (authorship.authors.length === 0)
    return {
      headline: 'No author named',
      sentence: 'The report does not say who wrote it, so nobody answers for it.',
      warns: true,
    };
  if (authorship.agentActedInIncident && !authorship.independentHumanAuthor)
    return {
      headline: `Written by ${names}, who acted in this incident`,
      sentence:
        'No independent human is among the authors. What only this author says of its own acts is not counted as support.',
      warns: true,
    };
  if (authorship.agentActedInIncident)
    return {
      headline: `Written by ${names}`,
      sentence:
        'One of the authors is an agent that acted in this incident; an independent human is among the authors.',
      warns: false,
    };
  return {
    headline: `Written by ${names}`,
    sentence: authorship.independentHumanAuthor
      ? 'No author is an agent that acted in this incident.'
      : 'No agent that acted in the incident is among the authors, but no independent human is named either.',
    warns: !authorship.independentHumanAuthor,
  };
}
