/** How grave it was called: what the one declared incident stands at, not what some record mentions. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Outcome, Place, string])[] = [
  ['supported', 'totes', 'Severity: sev2'],
  ['supported', 'totes', '**Severity:** SEV-2'],
  ['contradicted', 'totes', 'Severity: sev1'],
  ['contradicted', 'quotes', 'Severity: SEV-3'],
  ['unsupported', 'quotes', 'Severity: P1'],
  // told beside it: who led
  ['supported', 'totes', '**Severity:** SEV-2, with Maren Holt as incident commander'],
  ['contradicted', 'totes', '**Severity:** SEV-2, with Wen Zhao as incident commander'],
  ['supported', 'totes', 'With Maren Holt as incident commander, #154 was merged at 06:23.'],
  ['contradicted', 'totes', 'With Maren Holt as incident commander, #154 was merged at 07:23.'],
  // the step of an incident, page or ticket from one grade to another
  ['supported', 'iam', 'At 09:34 Wietske moved the page from P2 to P1.'],
  ['contradicted', 'iam', 'At 09:34 Wietske moved the page from P1 to P2.'],
  ['contradicted', 'iam', 'At 09:34 Wietske lowered the page from P2 to P1.'],
  ['supported', 'iam', 'Wietske raised INC-86 to SEV1 at 09:34.'],
  ['contradicted', 'iam', 'Wietske raised INC-86 to SEV1 at 09:14.'],
  ['contradicted', 'iam', 'Femke raised INC-86 to SEV1 at 09:34.'],
  ['supported', 'postcodes', 'At 10:00 UTC the incident was upgraded to SEV1.'],
  ['contradicted', 'postcodes', 'At 10:20 UTC the incident was upgraded to SEV1.'],
  ['contradicted', 'postcodes', 'INC-772 was bumped from SEV2 to SEV1 by Amina.'],
  ['contradicted', 'postcodes', 'INC-772 was bumped from SEV3 to SEV1 by Sofie.'],
  ['not_checkable', 'postcodes', 'INC-772 may have been bumped to SEV1 around 10:20 UTC.'],
  ['unsupported', 'quotes', 'At 12:50 the incident was upgraded to SEV1.'],
];

describe('the severity of the incident', () => {
  it.each(ROWS)('%s in %s: %s', async (outcome, place, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(outcome);
  });
});
