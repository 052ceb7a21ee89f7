/** How people call kinds of identity, and why two names are taken to be alike. */
import type { Editor } from '../../application/identities/directory.js';
import type { Likeness, Suggestion } from '../../application/identities/suggest.js';
import type { IdentityKind } from '../../domain/identity.js';

export const KIND_WORDS: Readonly<Record<IdentityKind, string>> = {
  human: 'human',
  service: 'service',
  agent: 'agent',
  unknown: 'not known',
};

const LIKENESS: Readonly<Record<Likeness, string>> = {
  same_letters: 'the same letters as',
  name_in_handle: 'the whole name of',
  initial_and_surname: 'an initial and a name, as in',
  one_letter_off: 'one letter away from',
  same_first_name: 'the first name of',
};

/** `mquist: an initial and a name, as in Mara Quist`. */
export const reasonWords = ({ likeness, unmatched, known }: Suggestion): string =>
  `${unmatched}: ${LIKENESS[likeness]} ${known}`;

/** By whom something was changed, as far as that is known; null where it was not kept. */
export function editorWords(by: Editor | null): string {
  if (by === null) return 'by whom was not kept';
  if (by.as === 'local') return 'by somebody at this machine';
  return `by the administrator${by.session === null ? '' : `, session ${by.session}`}`;
}
