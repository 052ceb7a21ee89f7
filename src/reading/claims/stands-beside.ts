/** How a check stood on what was merged or published, told beside the deed: "merged with lint red". */
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { Predication } from '../predication/predication.js';

/** It stood so on what was merged, and on nothing else. */
export const isStandBeside = ({ link, tokens, actions }: Predication): boolean =>
  link === 'which' &&
  tokens[0]?.folded === 'with' &&
  actions.some((action) => action === 'succeed' || action === 'fail');

/** The changes, releases and commits that the deed was done to. */
export const changesOf = (happening: Happening | null): readonly SubjectSlot[] =>
  (happening?.subjects ?? [])
    .filter(({ candidates }) =>
      candidates.some(({ type }) => type === 'change' || type === 'release' || type === 'commit'),
    )
    .map((slot) => ({ ...slot, how: 'implied' }));
