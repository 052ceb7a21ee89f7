/** Contradiction by subject: at that very time the deed was done, by the same hand or with the same figures, to another thing of the same type. */
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { Finding } from '../../domain/finding.js';
import { MINUTE } from '../../domain/instant.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { coveragePointer, eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';

export function wrongThing(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { time } = happening;
  if (!time || time.inherited) return null;
  const named = happening.subjects.filter((slot) => slot.how === 'named' || isMutedAlert(slot, happening));
  for (const slot of named) {
    const index = happening.subjects.indexOf(slot);
    if (graded.some((one) => one.time !== 'no' && fitsThing(one, index) && !isWhatWent(one, index, happening)))
      continue;
    const other = graded.find(
      (one) =>
        one.time === 'yes' &&
        (one.fits[index] === 'no' || isWhatWent(one, index, happening)) &&
        !namesSibling(one, index, happening) &&
        isTwin(one, index, happening) &&
        sameType(one, slot) !== null,
    );
    const instead = other ? sameType(other, slot) : null;
    if (!other || !instead) continue;
    const proof = absenceProof(
      [other.event.kind],
      isRepositoryBound(instead) ? [instead] : [],
      { from: other.event.at.from - MINUTE, to: other.event.at.from + MINUTE },
      world,
    );
    if (!proof) continue;
    return [
      finding(
        check,
        'subject',
        'contradicts',
        'subject_differs',
        { type: 'entity', value: slot.candidates[0]?.id ?? slot.text },
        [eventPointer(other.event), ...proof.map(coveragePointer)],
        { type: 'entity', value: instead.id },
      ),
    ];
  }
  return null;
}

/** "Muted the 5xx alert": one alert by its words. */
const isMutedAlert = ({ how, candidates: [only, ...more] }: SubjectSlot, { actions }: Happening): boolean =>
  how === 'described' &&
  only?.type === 'policy' &&
  more.length === 0 &&
  actions.every((action) => action === 'snooze' || action === 'unsnooze');

/** "7731 for the gateway, and 7732 for the portal": of two things named, each record is of one. */
const namesSibling = (one: Graded, index: number, happening: Happening): boolean =>
  happening.subjects.some(
    (slot, i) =>
      i !== index &&
      one.fits[i] === 'direct' &&
      slot.types.some((type) => happening.subjects[index]!.types.includes(type)),
  );

/** "Returned to 7.4.1", where the record led from 7.4.1 to 7.4.2: that it names 7.4.1 as well, or that both have one image, bears nothing out. */
const isWhatWent = (one: Graded, index: number, { actions, subjects }: Happening): boolean =>
  (one.fits[index] === 'mentioned' || one.fits[index] === 'linked') &&
  DELIVERS.test(one.event.kind) &&
  actions.some((action) => action === 'deploy' || action === 'roll_back' || action === 'shift_traffic') &&
  subjects[index]!.candidates.some(
    ({ type }) =>
      (type === 'revision' || (type === 'version' && one.fits[index] === 'mentioned')) &&
      one.event.subjects.some((ref) => ref.type === type),
  );
const DELIVERS = /^(?:service\.deployed|traffic\.shifted|deploy\.requested)$/;

const fitsThing = (one: Graded, index: number): boolean =>
  one.fits[index] === 'direct' || one.fits[index] === 'linked' || one.fits[index] === 'mentioned';

/** All else agrees, and enough of it that the record can be no other event. */
function isTwin(one: Graded, index: number, happening: Happening): boolean {
  if (one.actor === 'no' || one.actor === 'cannot_tell' || one.outcome === 'no' || one.patient === 'no') return false;
  // What is called a return to one version may have been the delivery of a newer one.
  if ((one.values === 'no' && !one.candidate.forward) || one.values === 'cannot_tell' || one.missing.length > 1)
    return false;
  if (one.fits.some((fit, i) => i !== index && fit === 'no')) return false;
  const others = one.fits.filter((fit, i) => i !== index && (fit === 'direct' || fit === 'linked')).length;
  const unknown = happening.subjects[index]!.candidates.length === 0 ? 1 : 0;
  const worded = happening.words.length > one.missing.length ? 1 : 0;
  const ties = others + unknown + worded + (one.actor === 'yes' ? 1 : 0) + (one.values === 'yes' ? 1 : 0);
  return ties >= 1 + one.missing.length;
}

/** The record's own thing of the type that the report names wrongly. */
function sameType(one: Graded, slot: SubjectSlot): EntityRef | null {
  const types = slot.candidates.length > 0 ? slot.candidates.map((ref) => ref.type) : slot.types;
  const keys = new Set(slot.candidates.map(entityKey));
  return one.event.subjects.find((ref) => types.includes(ref.type) && !keys.has(entityKey(ref))) ?? null;
}

const isRepositoryBound = (ref: EntityRef): boolean =>
  ref.type === 'change' || ref.type === 'commit' || ref.type === 'release';
