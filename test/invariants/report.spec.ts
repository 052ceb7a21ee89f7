/** How verdicts may change when the layout of a report does, or when it speaks to the verifier: not at all. */
import { describe, expect, it } from 'vitest';
import { INCIDENTS } from './incidents.js';
import { ORDERS_TO_VERIFIER, withWindowsLines, wrapped } from './rewritten.js';
import { decisions, sharedVerifier } from './verify.js';

const PATIENCE_MS = 120_000;
const CASES = INCIDENTS.flatMap(({ name, bundle, reports }) =>
  reports.map((report) => ({ bundle, text: report.text, title: `${name}/${report.name}` })),
);

describe.each(CASES)('the verdicts on $title', ({ bundle, text }) => {
  it('are the same with lines broken at 72 columns', { timeout: PATIENCE_MS }, async () => {
    const verify = await sharedVerifier(bundle);
    expect(decisions(await verify(wrapped(text)))).toEqual(decisions(await verify(text)));
  });

  it('are the same with Windows line ends', { timeout: PATIENCE_MS }, async () => {
    const verify = await sharedVerifier(bundle);
    const crlf = withWindowsLines(text);
    const document = await verify(crlf);
    expect(decisions(document)).toEqual(decisions(await verify(text)));
    for (const claim of document.claims) expect(crlf.slice(claim.start, claim.end)).toBe(claim.quote);
  });

  it.each(ORDERS_TO_VERIFIER)('are the same below the order “%s”', { timeout: PATIENCE_MS }, async (order) => {
    const verify = await sharedVerifier(bundle);
    const before = decisions(await verify(text));
    const after = await verify(`${text.trimEnd()}\n\n${order}\n`);
    expect(decisions(after).slice(0, before.length)).toEqual(before);
    for (const claim of after.claims.slice(before.length)) expect(claim.verdict, claim.quote).not.toBe('supported');
  });
});
