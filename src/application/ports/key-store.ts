/** Where API keys are kept: their hashes, never their secrets. */
import type { KeyScope, KeyView } from '../use-cases.js';

/** @example await store.keys.find(sha256OfSecret) // → KeyView or null */
export interface KeyStore {
  add(name: string, scopes: readonly KeyScope[], secretSha256: string): Promise<KeyView>;
  list(): Promise<readonly KeyView[]>;
  /** False when there is no such key. */
  revoke(id: string): Promise<boolean>;
  /** The living key with this hash; notes that it was used. */
  find(secretSha256: string): Promise<KeyView | null>;
}
