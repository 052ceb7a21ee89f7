/** Reports held against the records of another incident: nothing particular in them can be known there, so that nearly nothing may be called supported, and little contradicted. */
import { expect, it } from 'vitest';
import type { VerdictDocument } from '../../src/application/document/schema.js';
import { incidentsIn, PROJECT } from './incidents.js';
import { sharedVerifier } from './verify.js';

const INCIDENTS = incidentsIn(`${PROJECT}samples`, `${PROJECT}bench/incidents`);

/** Shares of a report's claims that other records may bear out or refute by accident: "the outage", "no data was lost". */
const MOST_BACKED = 0.02;
const MOST_REFUTED = 0.09;

it.each(INCIDENTS.map(({ name, bundle }) => ({ name, bundle })))(
  'the records of $name know next to nothing of other incidents',
  async ({ name, bundle }) => {
    const verify = await sharedVerifier(bundle);
    const foreign = INCIDENTS.filter((one) => one.name !== name).flatMap(({ reports }) => reports);
    const documents = await Promise.all(foreign.map(({ text }) => verify(text)));
    const claims = documents.flatMap((document) => document.claims);
    const share = (verdict: VerdictDocument['claims'][number]['verdict']): number =>
      claims.filter((claim) => claim.verdict === verdict).length / claims.length;
    expect(claims.length).toBeGreaterThan(500);
    expect({ name, backed: share('supported') }).toEqual({
      name,
      backed: expect.toSatisfy((part) => part <= MOST_BACKED),
    });
    expect({ name, refuted: share('contradicted') }).toEqual({
      name,
      refuted: expect.toSatisfy((part) => part <= MOST_REFUTED),
    });
  },
);
