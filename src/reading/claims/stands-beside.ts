/** How a check stood on what was merged or published, told beside the deed: "merged with lint red". */
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { EntityType } from '../../domain/entity.js';
import type { Predication } from '../predication/predication.js';

/** "… with lint red", "… although lint had failed", "… once lint had gone through": it stood so on what was merged, and on nothing else. */
export const isStandBeside = ({ link, tokens, actions }: Predication): boolean =>
  link !== 'start' &&
  BESIDE.test(tokens[0]?.folded ?? '') &&
  actions.length > 0 &&
  actions.every((action) => ENDS.has(action)) &&
  !tokens.some(({ mention }) => mention?.types.some((type) => OF_COMMITS.has(type)));
const BESIDE = /^(?:with|although|though|while|once|after)$/;
const ENDS: ReadonlySet<ActionId> = new Set(['succeed', 'fail', 'finish']);
const OF_COMMITS: ReadonlySet<EntityType> = new Set(['change', 'commit', 'release', 'build']);

/** The changes, releases and commits that the deed was done to. */
export const changesOf = (happening: Happening | null): readonly SubjectSlot[] =>
  (happening?.actions.some((action) => TAKES_IN.has(action)) ? happening.subjects : [])
    .filter(({ candidates }) =>
      candidates.some(({ type }) => type === 'change' || type === 'release' || type === 'commit'),
    )
    .map((slot) => ({ ...slot, how: 'implied' }));
const TAKES_IN: ReadonlySet<ActionId> = new Set(['merge', 'publish', 'deploy', 'tag']);
