/** Fetches a secret by its reference, from the environment or a file; neither is ever repeated in a message. */
import { open } from 'node:fs/promises';
import { RemoteFault } from '../../application/ports/read-only-http.js';

const MOST_BYTES = 65_536;

/** @param own names of our own settings, which are nobody else's credentials */
export const secretReader =
  (env: Readonly<Record<string, string | undefined>>, own: readonly string[]) =>
  async (reference: string): Promise<string> => {
    const [scheme, name] = [reference.slice(0, reference.indexOf(':')), reference.slice(reference.indexOf(':') + 1)];
    const found =
      scheme === 'env' ? fromEnvironment(env, own, name) : scheme === 'file' ? await fromFile(name) : undefined;
    const secret = found?.trim();
    if (!secret) throw new RemoteFault('denied', `There is no secret at ${reference}.`);
    return secret;
  };

const fromEnvironment = (env: Readonly<Record<string, string | undefined>>, own: readonly string[], name: string) =>
  own.includes(name) ? undefined : env[name];

async function fromFile(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    return size <= MOST_BYTES ? await file.readFile('utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
