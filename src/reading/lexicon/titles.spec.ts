import { describe, expect, it } from 'vitest';
import type { Identity } from '../../domain/identity.js';
import { titlesOf } from './titles.js';

const holder = (id: string, ...roles: string[]): Identity => ({ id, kind: 'human', names: [id], roles, listed: true });
const called = (text: string, ...people: Identity[]) =>
  titlesOf(people).filter((title) => title.text.toLowerCase() === text.toLowerCase());

describe('what people are called by their office', () => {
  it('is the role as it is listed, without its hours and its department', () => {
    const people = [holder('ana', 'release manager, edge'), holder('bo', 'incident commander until 10:15 UTC')];
    expect(called('release manager', ...people)).toEqual([
      { text: 'release manager', identity: 'ana', passing: false },
    ]);
    expect(called('incident commander', ...people)).toEqual([
      { text: 'incident commander', identity: 'bo', passing: true },
    ]);
  });

  it('may be shorter where nobody else is called so', () => {
    expect(called('tech lead', holder('ana', 'payments tech lead'))).toHaveLength(1);
    expect(called('tech lead', holder('ana', 'payments tech lead'), holder('bo', 'search tech lead'))).toEqual([]);
    expect(called('lead', holder('ana', 'payments tech lead'))).toEqual([]);
  });

  it.each([
    ['service desk', 'service desk lead'],
    ['rendering team', 'rendering lead'],
    ['laboratory operations', 'laboratory operations'],
    ['on-call engineer', 'edge on-call'],
    ['edge on call engineer', 'edge on-call'],
    ['DBA', 'DBA'],
  ])('%s is held in passing by a %s', (text, role) => {
    expect(called(text, holder('ana', role))).toEqual([{ text, identity: 'ana', passing: true }]);
  });

  it('is nobody’s where no role says it, and no agent’s or service’s', () => {
    expect(titlesOf([holder('ana')])).toEqual([]);
    expect(titlesOf([{ ...holder('bot', 'certificate lead'), kind: 'agent' }])).toEqual([]);
  });
});
