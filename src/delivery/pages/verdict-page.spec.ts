import { describe, expect, it } from 'vitest';
import { type VerdictDocument, verdictDocumentSchema } from '../../application/document/schema.js';
import { HOSTILE } from './hostile-corpus.fixture.js';
import { seen, strangers } from './markup-check.fixture.js';
import { SAMPLE_DOCUMENT, SAMPLE_WITH_A_LOOK } from './sample-document.fixture.js';
import { SAMPLE_REPORT_VIEW } from './sample-incident.fixture.js';
import { SAMPLE_REPORT } from './sample-report.fixture.js';
import { type VerdictPageOptions, verdictPageHtml } from './verdict-page.js';

const site = { report: SAMPLE_REPORT_VIEW, csrfToken: 'token' };
const page = (options: VerdictPageOptions = {}) =>
  verdictPageHtml(SAMPLE_DOCUMENT, SAMPLE_REPORT, { site, ...options });
const text = (markup: string) => seen(markup).replace(/\s+/g, ' ');

describe('the sample document', () => {
  it('is one that the schema accepts and whose quotes stand in the report', () => {
    expect(verdictDocumentSchema.safeParse(SAMPLE_DOCUMENT).success).toBe(true);
    for (const { start, end, quote } of SAMPLE_DOCUMENT.claims) expect(SAMPLE_REPORT.slice(start, end)).toBe(quote);
  });
});

describe('the verdict page', () => {
  it('says at the top how many of each, who wrote it and whether that author acted', () => {
    const top = text(page().split('id="contradictions"')[0]!);
    expect(top).toContain('10 claims of 37 are contradicted by the records.');
    for (const tile of ['10Contradicted', '6Unsupported', '2Unread', '2Not checkable', '19Supported'])
      expect(top).toContain(tile);
    expect(top).toContain('Written by orbit-agent, who acted in this incident.');
    expect(top).toContain('The report leaves out 3 facts');
  });
  it('says when the newest verdicts were given by other rules than those in force', () => {
    const noted = (rules: string, version?: number) =>
      page({ site: { ...site, rules, ...(version === undefined ? {} : { version }) } }).includes(
        'an earlier build of Corroborate',
      );
    expect(noted('sha256:other')).toBe(true);
    expect(noted(SAMPLE_DOCUMENT.engine.rules)).toBe(false);
    expect(noted('sha256:other', SAMPLE_REPORT_VIEW.version - 1)).toBe(false);
    expect(page()).not.toContain('an earlier build');
  });
  it('puts contradictions before everything else, side by side, with records and correction', () => {
    const markup = page();
    const order = ['id="contradictions"', 'id="omissions"', 'id="claims"', 'id="coverage"', 'id="authorship"'].map(
      (id) => markup.indexOf(id),
    );
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    const first = text(markup.split('class="clash ')[1]!);
    expect(first).toContain('The report says');
    expect(first).toContain('Build b81f04 restored routing at 09:48 UTC');
    expect(first).toContain('The records say');
    expect(first).toContain('Build b81f04 was cancelled at 09:41:06 UTC');
    expect(first).toContain('Routing recovered at 09:47 UTC after Tomasz Wilk');
  });
  it('shows behind the contradictions what a record may speak against, and only then', () => {
    expect(page()).not.toContain('worth-a-look');
    const markup = verdictPageHtml(SAMPLE_WITH_A_LOOK, SAMPLE_REPORT, { site });
    const section = markup.split('id="worth-a-look"')[1]!.split('</section>')[0]!;
    expect(markup.indexOf('id="contradictions"')).toBeLessThan(markup.indexOf('id="worth-a-look"'));
    expect(text(section)).toContain('Worth a look 1');
    expect(text(section)).toContain('These count as unsupported.');
    expect(section).toContain('class="clash tone-unsupported"');
    expect(markup).toContain('<a href="#worth-a-look">');
  });
  it('quotes claims as a reader sees them, without the marks of Markdown', () => {
    const markup = text(page());
    expect(markup).toContain('09:12 First 404s on /t/**');
    expect(markup).toContain('the status page was updated at 09:31 UTC');
  });
  it('shows only what the filter keeps, as a page without scripts', () => {
    const markup = page({ choices: { filter: 'unsupported' } });
    expect(markup.match(/<li class="card /g)).toHaveLength(6);
    expect(markup).not.toContain('<li class="card tone-contradicted');
    expect(markup).toContain('href="/reports/rep_8f2k?filter=unsupported#claims" aria-current="true"');
  });
  it('lists worst first, or as in the report when asked', () => {
    const ids = (markup: string) => [...markup.matchAll(/id="claim-([cp]\d+)"/g)].map(([, id]) => id);
    expect(ids(page())[0]).toBe('c03');
    expect(ids(page({ choices: { order: 'report' } })).slice(0, 3)).toEqual(['c01', 'c02', 'c03']);
  });
  it('opens the claim that the address names', () => {
    const markup = page({ choices: { claim: 'c25' } });
    expect(markup).toMatch(/is-current" id="claim-c25" data-mark="mark-c25">\s*<details open>/);
    expect(markup.match(/<details open>/g)).toHaveLength(1);
  });
  it('stays a page for a report of thousands of claims, and still opens the one that is asked for', () => {
    const claims = Array.from({ length: 3000 }, (_, i) => ({ ...SAMPLE_DOCUMENT.claims[i % 37]!, id: `n${i}` }));
    const markup = verdictPageHtml({ ...SAMPLE_DOCUMENT, claims }, SAMPLE_REPORT, {
      site,
      choices: { claim: 'n2999' },
    });
    expect(markup.match(/<li class="card /g)!.length).toBeLessThanOrEqual(601);
    expect(markup).toContain('id="claim-n2999"');
    expect(text(markup)).toContain('more are not shown here.');
  });
  it('tells why a claim could not be checked', () => {
    expect(text(page({ choices: { filter: 'not_checkable' } }))).toContain(
      'The sentence is hedged, so it does not commit to a fact.',
    );
  });
  it('links each record to its native form', () => {
    expect(page()).toContain('href="/api/v1/incidents/INC-3107/evidence/github/harborlane%2Fparcels%23412"');
  });
  it('says that sign-off is not available and asks for no name', () => {
    const markup = page();
    expect(text(markup)).toContain('Sign-off is not available in this version.');
    expect(markup).not.toMatch(/<input(?![^>]*type="hidden")/);
  });
  it('never calls a report without contradictions true', () => {
    const none: VerdictDocument = {
      ...SAMPLE_DOCUMENT,
      claims: SAMPLE_DOCUMENT.claims.filter((c) => c.verdict !== 'contradicted'),
      summary: { ...SAMPLE_DOCUMENT.summary, contradicted: 0, claims: 27 },
    };
    const markup = text(verdictPageHtml(none, SAMPLE_REPORT, { site }));
    expect(markup).toContain('No claim is contradicted, but 10 passages could not be confirmed.');
    expect(markup).toContain('That is not the same as true');
  });
  it('keeps headings in order, without skipping a level', () => {
    const levels = [...page().matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
  });
  it('uses every element id once', () => {
    const ids = [...page().matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('writes no style attribute, no inline script and no handler', () => {
    expect(strangers(page())).toEqual([]);
    expect(page()).not.toMatch(/ style="| on\w+="/);
  });
});

describe('the page as one file', () => {
  const file = verdictPageHtml(SAMPLE_DOCUMENT, SAMPLE_REPORT, { standalone: true });
  it('needs nothing else: no script, no link to a style sheet, no address of the site', () => {
    expect(file).not.toMatch(/<script|<link|<form|href="\//);
    expect(file).toContain("default-src 'none'; style-src 'sha256-");
    expect(strangers(file)).toEqual([]);
  });
  it('is the same bytes for the same document', () => {
    expect(verdictPageHtml(SAMPLE_DOCUMENT, SAMPLE_REPORT, { standalone: true })).toBe(file);
  });
});

describe('a hostile document', () => {
  /** The payload in every string that a document or report may carry. */
  function poisoned(payload: string): { document: VerdictDocument; report: string } {
    const report = `${payload}\n\n${SAMPLE_REPORT}\n${payload}`;
    const shift = payload.length + 2;
    const claims = SAMPLE_DOCUMENT.claims.map((claim, i) => ({
      ...claim,
      id: i === 0 ? payload : claim.id,
      quote: claim.quote + payload,
      start: claim.start + shift,
      end: claim.end + shift,
      explanation: payload,
      correction: payload,
      facets: claim.facets.map((facet) => ({
        ...facet,
        asserted: { ...facet.asserted, display: payload },
        found: { ...facet.found, display: payload },
      })),
      citations: claim.citations.map((citation) => ({
        ...citation,
        nativeId: payload,
        says: payload,
        url: payload,
        path: payload,
        at: payload,
      })),
    }));
    const document: VerdictDocument = {
      ...SAMPLE_DOCUMENT,
      incident: { id: payload, title: payload },
      report: { title: payload, sha256: payload, authors: [payload] },
      engine: { version: payload, rules: payload },
      claims,
      omissions: SAMPLE_DOCUMENT.omissions.map((omission) => ({
        ...omission,
        nativeId: payload,
        says: payload,
        why: payload,
        at: payload,
      })),
      passages: [{ start: 0, end: payload.length, disposition: 'unread', reason: 'not_prose', claims: [] }],
      coverage: SAMPLE_DOCUMENT.coverage.map((entry) => ({
        ...entry,
        source: payload,
        path: payload,
        scope: payload,
        from: payload,
        to: payload,
      })),
      conflicts: SAMPLE_DOCUMENT.conflicts.map((conflict) => ({ ...conflict, nativeId: payload, says: payload })),
      authorship: { ...SAMPLE_DOCUMENT.authorship, authors: [payload], signOffBlockedBy: [payload] },
    };
    return { document, report };
  }

  it.each(HOSTILE)('gives no element or attribute that is not ours: %j', (payload) => {
    const { document, report } = poisoned(payload);
    const options: VerdictPageOptions[] = [
      { standalone: true },
      {
        site: { report: { ...SAMPLE_REPORT_VIEW, id: payload, title: payload }, csrfToken: payload },
        zone: payload,
        choices: { claim: payload },
      },
    ];
    for (const option of options) expect(strangers(verdictPageHtml(document, report, option))).toEqual([]);
  });
});
