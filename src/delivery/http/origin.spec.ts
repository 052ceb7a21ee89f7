import { describe, expect, it } from 'vitest';
import { hostAccepted, loopbackHosts, sameOrigin } from './origin.js';

const change = (more: object) => ({
  method: 'POST',
  host: 'localhost:8080',
  origin: undefined,
  fetchSite: undefined,
  ...more,
});

describe('a name of the server', () => {
  it('is one of its own, in any case of letters', () => {
    const hosts = loopbackHosts(8080);
    for (const host of ['127.0.0.1:8080', 'LocalHost:8080', '[::1]:8080']) expect(hostAccepted(host, hosts)).toBe(true);
    for (const host of [
      undefined,
      '',
      'localhost',
      'localhost:80',
      'localhost:8080.evil.example',
      'evil.example:8080',
    ]) {
      expect(hostAccepted(host, hosts)).toBe(false);
    }
  });

  it('needs no port on port 80, and is any where none is asked for', () => {
    expect(hostAccepted('localhost', loopbackHosts(80))).toBe(true);
    expect(hostAccepted('anything', null)).toBe(true);
  });
});

describe('a change', () => {
  it('comes from the own pages or from a program', () => {
    expect(sameOrigin(change({}))).toBe(true);
    expect(sameOrigin(change({ origin: 'http://localhost:8080', fetchSite: 'same-origin' }))).toBe(true);
    expect(sameOrigin(change({ fetchSite: 'none' }))).toBe(true);
  });

  it.each([
    { origin: 'http://localhost:8081' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://localhost:8080@evil.example' },
    { origin: 'http://localhost:8080', fetchSite: 'cross-site' },
    { fetchSite: 'same-site' },
    { origin: 'http://localhost:8080', host: undefined },
  ])('never comes from %j', (more) => {
    expect(sameOrigin(change(more))).toBe(false);
  });

  it('is no reading', () => {
    expect(sameOrigin(change({ method: 'GET', fetchSite: 'cross-site' }))).toBe(true);
  });
});
