/** Checks the tokens that Google signs for Pub/Sub push: issuer, audience, time and signature, with keys fetched from Google's one address. */
import { OAuth2Client } from 'google-auth-library';
import { StoreUnavailable } from '../../application/ports/store.js';
import type { VerifyToken } from '../../application/push/authenticate.js';

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

type Certificates = Awaited<ReturnType<OAuth2Client['getFederatedSignonCertsAsync']>>['certs'];

/**
 * @param certificates the provider's keys by their ids; tests give their own
 * @example await verifyToken()(token, 'https://corroborate.example') // → { email: 'push@acme-prod.iam.gserviceaccount.com' } or null
 */
export function verifyToken(certificates?: () => Promise<Certificates>): VerifyToken {
  const client = new OAuth2Client();
  const fetched = certificates ?? (async () => (await client.getFederatedSignonCertsAsync()).certs);
  return async (token, audience) => {
    const keys = await fetched().catch((cause: unknown) => {
      throw new StoreUnavailable('The keys of the token issuer cannot be reached just now', { cause });
    });
    try {
      const ticket = await client.verifySignedJwtWithCertsAsync(token, keys, audience, ISSUERS);
      const { email, email_verified: verified } = ticket.getPayload() ?? {};
      return { email: verified === true && email !== undefined ? email : null };
    } catch {
      return null;
    }
  };
}
