import { describe, expect, it } from 'vitest';
import { FAULTS, type FaultCode, fault } from '../../application/faults.js';
import { problemSchema, toProblem } from './problem.js';

const REQUEST = { id: 'r1', path: '/x' };

describe('a problem document', () => {
  it('takes status and title from the table, for every code', () => {
    for (const code of Object.keys(FAULTS) as FaultCode[]) {
      const problem = toProblem([fault(code, 'Because.')], REQUEST);
      expect(problem).toMatchObject({ ...FAULTS[code], code, detail: 'Because.', instance: '/x', requestId: 'r1' });
      expect(problemSchema.safeParse(problem).success).toBe(true);
    }
  });

  it('says where: in the body, in a parameter, in a file', () => {
    const at = ['#/a/0', 'parameter:tz', 'events.jsonl:3'].map((place) => fault('invalid_request', 'Bad.', place));
    expect(toProblem(at, REQUEST).errors).toEqual([
      { detail: 'Bad.', code: 'invalid_request', pointer: '#/a/0' },
      { detail: 'Bad.', code: 'invalid_request', parameter: 'tz' },
      { detail: 'Bad.', code: 'invalid_request', at: 'events.jsonl:3' },
    ]);
  });

  it('lists nothing when one sentence says it all', () => {
    expect(toProblem([fault('not_found', 'No.')], REQUEST).errors).toBeUndefined();
  });
});
