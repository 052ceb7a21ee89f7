/** Secrets by reference: `env:NAME` or `file:/path`. What stands in the store is never a secret. */
import { RemoteFault } from './read-only-http.js';

/** The secret behind a reference; never logged, never shown. @throws RemoteFault `denied` when there is none */
export type ReadSecret = (reference: string) => Promise<string>;

export const SECRET_REFERENCE = /^(?:env:[A-Z][A-Z0-9_]{0,99}|file:\/[^\0\r\n]{1,1000})$/;

/** The secret, or null when there is none now. */
export async function secretIfThere(readSecret: ReadSecret, reference: string): Promise<string | null> {
  try {
    return await readSecret(reference);
  } catch (error) {
    if (error instanceof RemoteFault) return null;
    throw error;
  }
}
