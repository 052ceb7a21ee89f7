import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SAMPLE_DOCUMENT } from '../pages/sample-document.fixture.js';
import { SAMPLE_REPORT } from '../pages/sample-report.fixture.js';
import { toSarif, uriOf } from './sarif.js';

const log = toSarif(SAMPLE_DOCUMENT, SAMPLE_REPORT, 'reports/post mortem.md');
const [run] = log.runs;

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
const positive = { type: 'integer', minimum: 1 };
/** What SARIF 2.1.0 asks of the parts that are used here, in a closed form: a misspelled property fails. */
const SHAPE = {
  type: 'object',
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  semanticVersion: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string', minLength: 1 },
                        shortDescription: text,
                        defaultConfiguration: {
                          type: 'object',
                          properties: { level: { enum: ['none', 'note', 'warning', 'error'] } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          automationDetails: { type: 'object', required: ['id'] },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          originalUriBaseIds: {
            type: 'object',
            additionalProperties: { type: 'object', properties: { description: text } },
          },
          artifacts: {
            type: 'array',
            items: {
              type: 'object',
              required: ['location', 'hashes'],
              additionalProperties: false,
              properties: {
                location: { $ref: '#/$defs/artifact' },
                mimeType: { type: 'string' },
                hashes: { type: 'object' },
              },
            },
          },
          invocations: { type: 'array', items: { type: 'object', required: ['executionSuccessful'] } },
          properties: { type: 'object' },
          results: { type: 'array', items: { $ref: '#/$defs/result' } },
        },
      },
    },
  },
  $defs: {
    artifact: {
      type: 'object',
      additionalProperties: false,
      properties: {
        uri: { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$" },
        uriBaseId: { type: 'string' },
      },
    },
    location: {
      type: 'object',
      required: ['physicalLocation'],
      additionalProperties: false,
      properties: {
        id: positive,
        message: text,
        physicalLocation: {
          type: 'object',
          required: ['artifactLocation'],
          additionalProperties: false,
          properties: {
            artifactLocation: { $ref: '#/$defs/artifact' },
            region: {
              type: 'object',
              required: ['startLine'],
              additionalProperties: false,
              properties: {
                startLine: positive,
                startColumn: positive,
                endLine: positive,
                endColumn: positive,
                charOffset: { type: 'integer', minimum: 0 },
                charLength: { type: 'integer', minimum: 0 },
                snippet: text,
              },
            },
          },
        },
      },
    },
    result: {
      type: 'object',
      required: ['message', 'ruleId', 'level', 'locations'],
      additionalProperties: false,
      properties: {
        ruleId: { type: 'string' },
        ruleIndex: { type: 'integer', minimum: 0 },
        kind: { const: 'fail' },
        level: { enum: ['error', 'warning', 'note'] },
        message: text,
        locations: { type: 'array', minItems: 1, items: { $ref: '#/$defs/location' } },
        relatedLocations: { type: 'array', items: { $ref: '#/$defs/location' } },
        partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
  },
};

describe('SARIF', () => {
  it('has the shape of 2.1.0', () => {
    const validate = new Ajv2020({ strict: false }).compile(SHAPE);
    expect(validate(JSON.parse(JSON.stringify(log))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('makes contradictions errors, what is unsupported warnings, omissions notes, and nothing of the rest', () => {
    const count = (level: string) => run.results.filter((result) => result.level === level).length;
    const { contradicted, unsupported, omissions } = SAMPLE_DOCUMENT.summary;
    expect([count('error'), count('warning'), count('note')]).toEqual([contradicted, unsupported, omissions]);
    expect(run.results).toHaveLength(contradicted + unsupported + omissions);
  });

  it('points every result at its rule, and every rule has one', () => {
    const { rules } = (run['tool'] as { driver: { rules: { id: string }[] } }).driver;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(new Set(run.results.map(({ ruleId }) => ruleId)).size).toBe(rules.length);
  });

  it('gives regions in UTF-16, whose end is exclusive', () => {
    const lines = SAMPLE_REPORT.split('\n');
    type Region = {
      startLine: number;
      startColumn: number;
      endLine: number;
      endColumn: number;
      charOffset: number;
      charLength: number;
      snippet: { text: string };
    };
    for (const result of run.results.filter(({ level }) => level !== 'note')) {
      const { region } = (result.locations[0] as { physicalLocation: { region: Region } }).physicalLocation;
      expect(SAMPLE_REPORT.slice(region.charOffset, region.charOffset + region.charLength)).toBe(region.snippet.text);
      if (region.startLine === region.endLine)
        expect(lines[region.startLine - 1]!.slice(region.startColumn - 1, region.endColumn - 1)).toBe(
          region.snippet.text,
        );
    }
  });

  it('keeps the fingerprint of a claim that moves and is wrapped anew, and of no other', () => {
    const claim = SAMPLE_DOCUMENT.claims.find(({ verdict }) => verdict === 'contradicted')!;
    const print = (quote: string) =>
      toSarif({ ...SAMPLE_DOCUMENT, claims: [{ ...claim, quote, line: 99 }] }, SAMPLE_REPORT, 'r.md').runs[0]
        .results[0]!.partialFingerprints;
    expect(print(claim.quote.replace(' ', '\n  '))).toEqual(print(claim.quote));
    expect(print(`${claim.quote} not`)).not.toEqual(print(claim.quote));
  });

  it('lets no text of a report or record become a link', () => {
    const claim = {
      ...SAMPLE_DOCUMENT.claims.find(({ verdict }) => verdict === 'contradicted')!,
      explanation: '[x](https://evil.example)',
    };
    const { message } = toSarif({ ...SAMPLE_DOCUMENT, claims: [claim] }, SAMPLE_REPORT, 'r.md').runs[0].results[0]!;
    expect(message.text).toContain('\\[x\\](https');
  });

  it.each([
    ['reports/post mortem.md', 'reports/post%20mortem.md'],
    ['..\\..\\a.md', 'a.md'],
    ['/srv/x/#1.md', 'srv/x/%231.md'],
  ])('shows %s as %s', (path, uri) => expect(uriOf(path)).toBe(uri));
});
