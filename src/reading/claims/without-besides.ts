/** The tokens of a sentence without what is told beside its deeds and has claims of its own: who led, who asked for it, who stood against it. */
import { withApposedNames } from '../predication/apposed-name.js';
import type { Token } from '../predication/token.js';
import { withoutRequests } from './kinds/at-request.js';
import { withoutObjections } from './kinds/over-objection.js';
import { withoutRoles } from './kinds/roles-beside.js';

export const withoutBesides = (tokens: readonly Token[]): readonly Token[] =>
  withoutObjections(withoutRequests(withoutRoles(withApposedNames(tokens))));
