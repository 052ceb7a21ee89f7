/** Secrets by reference: `env:NAME` or `file:/path`. What stands in the store is never a secret. */
import { RemoteFault } from './read-only-http.js';

/** The secret behind a reference; never logged, never shown. @throws RemoteFault `denied` when there is none */
export type ReadSecret = (reference: string) => Promise<string>;

export const SECRET_REFERENCE = /^(?:env:[A-Za-z_][A-Za-z0-9_]{0,199}|file:\/[^\0\r\n]{1,1000})$/;

/** What may be shown again of references as somebody typed them: a secret given in place of one is not repeated. */
export const shownReferences = (typed: string): string =>
  SECRET_REFERENCE.test(typed)
    ? typed
    : typed
        .split(/[,\s]+/)
        .filter((part) => SECRET_REFERENCE.test(part))
        .join(', ');

/** The secret, or null when there is none now. */
export async function secretIfThere(readSecret: ReadSecret, reference: string): Promise<string | null> {
  try {
    return await readSecret(reference);
  } catch (error) {
    if (error instanceof RemoteFault) return null;
    throw error;
  }
}
