/** API keys: 256 random bits shown once, kept as a hash. */
import { createHash } from 'node:crypto';
import { fault } from '../faults.js';
import type { KeyStore } from '../ports/key-store.js';
import { ok, refused } from '../result.js';
import type { KeyScope, Keys } from '../use-cases.js';

/** Tells our secrets from others, for people and for scanners that look for leaked ones. */
const PREFIX = 'crb_';
const SECRET = /^crb_[A-Za-z0-9_-]{43}$/;
const SCOPES: readonly KeyScope[] = ['evidence:write', 'reports:write', 'verdicts:read'];
const LONGEST_NAME = 200;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** @param randomBytes a source of random bytes fit for secrets */
export function keys(store: KeyStore, randomBytes: (count: number) => Uint8Array): Keys {
  return {
    async create(name, scopes) {
      const label = name.trim();
      if (label === '' || label.length > LONGEST_NAME) {
        return refused(fault('invalid_request', `A key needs a name of at most ${LONGEST_NAME} characters.`, '/name'));
      }
      const wanted = SCOPES.filter((scope) => scopes.includes(scope));
      if (wanted.length === 0 || wanted.length < new Set(scopes).size) {
        return refused(fault('invalid_request', `The scopes of a key are some of ${SCOPES.join(', ')}.`, '/scopes'));
      }
      const secret = PREFIX + Buffer.from(randomBytes(32)).toString('base64url');
      return ok({ ...(await store.add(label, wanted, hashOf(secret))), secret });
    },
    list: () => store.list(),
    async revoke(id) {
      return (await store.revoke(id)) ? ok(null) : refused(fault('not_found', 'There is no such key.'));
    },
    // What cannot be a secret of ours is not looked up. A hash of 256 random bits needs neither salt nor slowness, and no comparison in constant time.
    authenticate: async (secret) => (SECRET.test(secret) ? store.find(hashOf(secret)) : null),
  };
}
