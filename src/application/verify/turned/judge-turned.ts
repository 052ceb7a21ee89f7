/**
 * A sentence that stays open is read again with one of its words turned: another person, the other order, another number. Where the records
 * bear all of it out in one such form, and it cannot be so in both, they speak against the sentence as it stands. May accuse only.
 */
import type { World } from '../../../checks/world.js';
import type { Claim } from '../../../claims/claim.js';
import type { Span } from '../../../claims/slots.js';
import { grouped } from '../../../domain/kept.js';
import type { Rereading, TurnedReading } from '../../../reading/rereading.js';
import type { Turn } from '../../../reading/turns.js';
import { byUnit } from '../by-unit.js';
import { judgeOtherwise } from '../judge-otherwise.js';
import type { JudgedClaim } from '../judged-claim.js';
import { againstTurned, isWorthTurning } from './against-turned.js';
import type { Known } from './facts.js';
import { numberTurns } from './number-turns.js';

interface Turned {
  readonly turn: Turn;
  /** Of the word that is replaced, in the report. */
  readonly span: Span;
  readonly reading: TurnedReading;
}

/** The turned readings of one unit that stays open. */
export interface TurnedUnit {
  readonly unit: string;
  readonly readings: readonly Turned[];
}

type Judge = (claims: readonly Claim[]) => readonly JudgedClaim[];

export function turnedReadings(
  judged: readonly JudgedClaim[],
  rereadings: ReadonlyMap<string, Rereading>,
  known: Known,
): readonly TurnedUnit[] {
  return [...byUnit(judged, ({ claim }) => claim.unit)].flatMap(([unit, first]) => {
    const again = isOpen(first) ? rereadings.get(unit) : undefined;
    if (!again) return [];
    const worth = [...again.turns(), ...numberTurns(again, first, known)].filter((turn) =>
      isWorthTurning(first, { turn, span: again.spanOf(turn), ...known }),
    );
    const readings = [...grouped(worth, ({ of, start }) => [`${of} ${start}`]).values()]
      .filter(({ length }) => length <= MOST)
      .flat()
      .map((turn) => ({ turn, span: again.spanOf(turn), reading: again.as(turn) }))
      .filter(({ reading }) => reading.claims.length > 0);
    return readings.length > 0 ? [{ unit, readings }] : [];
  });
}

/** Of more people than these that might stand in one place, as in the directory of a whole company, none is tried. */
const MOST = 32;

const isOpen = (first: readonly JudgedClaim[]): boolean =>
  first.some(({ verdict }) => verdict === 'unsupported') && first.every(({ verdict }) => verdict !== 'contradicted');

export const claimsTurned = (turned: readonly TurnedUnit[]): readonly Claim[] =>
  turned.flatMap(({ readings }) =>
    readings.flatMap(({ reading }) => [...reading.claims, ...reading.others.flatMap(({ claims }) => claims)]),
  );

export function judgeTurned(
  judged: readonly JudgedClaim[],
  turned: readonly TurnedUnit[],
  judge: Judge,
  known: Known,
): readonly JudgedClaim[] {
  const instead = new Map<string, JudgedClaim>();
  const units = byUnit(judged, ({ claim }) => claim.unit);
  for (const { unit, readings } of turned)
    for (const alike of grouped(readings, ({ turn }) => [`${turn.of} ${turn.start}`]).values()) {
      const borne = alike.flatMap(({ turn, span, reading }) => {
        const found = borneOut(unit, reading, judge, known.world);
        return found ? [{ turn, span, found }] : [];
      });
      const [only, ...more] = borne;
      const against = only && more.length === 0 ? againstTurned(units.get(unit)!, only, known) : null;
      if (against) {
        instead.set(against.claim.id, against);
        break;
      }
    }
  return instead.size === 0 ? judged : judged.map((one) => instead.get(one.claim.id) ?? one);
}

function borneOut(
  unit: string,
  { claims, others }: TurnedReading,
  judge: Judge,
  world: World,
): readonly JudgedClaim[] | null {
  const read = judgeOtherwise(judge(claims), new Map([[unit, others]]), judge, world);
  return read.every(({ verdict }) => verdict === 'supported') ? read : null;
}
