/** Suggestions that somebody took off the table, and puts back: kept with the directory, so that every version tells of them. Pure. */
import { fault } from '../faults.js';
import { ok, type Result, refused } from '../result.js';
import { spelling } from '../timeline/spellings.js';
import type { Directory, Dismissal, Stamp } from './directory.js';

/** That these names are not that identity. */
export interface NotThem {
  readonly identity: string;
  readonly names: readonly string[];
}

const MOST = 5000;

/** Whether a dismissal is of one of these names. */
const tellsOf = ({ names }: Dismissal, asked: readonly string[]): boolean => {
  const forms = new Set(asked.map(spelling));
  return names.some((name) => forms.has(spelling(name)));
};

/** Where an identity's id holds: everywhere when the workspace has it, else in its incident only. */
const placeOf = ({ identities }: Directory, identity: string, incidentId: string): string | null =>
  identities.some(({ id }) => id === identity) ? null : incidentId;

/** Those that bear on an incident. */
export const dismissalsOf = (
  { dismissed }: Directory,
  incidentId: string,
  names: readonly string[],
): readonly Dismissal[] =>
  dismissed.filter((one) => (one.incident === null || one.incident === incidentId) && tellsOf(one, names));

export function dismiss(
  directory: Directory,
  { identity, names }: NotThem,
  { incidentId, ...stamp }: Stamp & { readonly incidentId: string },
): Result<Directory> {
  const given = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  if (given.length === 0) return refused(fault('invalid_request', 'Which name is it that is not theirs?', '#/names'));
  const { directory: rest } = without(directory, { identity, names: given }, incidentId);
  if (rest.dismissed.length >= MOST)
    return refused(fault('invalid_request', `At most ${MOST} suggestions can be dismissed.`));
  const made: Dismissal = { names: given, identity, incident: placeOf(directory, identity, incidentId), ...stamp };
  return ok({ ...rest, dismissed: [made, ...rest.dismissed] });
}

/** The suggestion comes again, where the names are still alike. */
export function restore(directory: Directory, notThem: NotThem, incidentId: string): Result<Directory> {
  const { directory: rest, gone } = without(directory, notThem, incidentId);
  return gone > 0
    ? ok(rest)
    : refused(fault('not_found', `No suggestion of ${notThem.identity.slice(0, 200)} was dismissed for this name.`));
}

/** What was said of an identity that is there no more says nothing of the next one with its id. */
export const withoutDismissals = ({ dismissed }: Directory, identity: string): readonly Dismissal[] =>
  dismissed.filter((one) => one.incident !== null || one.identity !== identity);

function without(directory: Directory, { identity, names }: NotThem, incidentId: string) {
  const place = placeOf(directory, identity, incidentId);
  const dismissed = directory.dismissed.filter(
    (one) => !(one.identity === identity && one.incident === place && tellsOf(one, names)),
  );
  return { directory: { ...directory, dismissed }, gone: directory.dismissed.length - dismissed.length };
}
