/** A store under a process that dies at some call: before it reached the database, or after it and before the answer. What is dead asks for nothing more. */
import type { Store } from '../../src/application/ports/store.js';

export class Crash extends Error {}

type Call = (...given: unknown[]) => unknown;

/** @param dies asked before each call */
export function crashingStore(store: Store, dies: () => 'before' | 'after' | null): Store {
  let dead = false;
  const crash = (): never => {
    dead = true;
    throw new Crash('killed');
  };
  const wrapped = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name) {
        const found = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        const call = found as Call;
        return (...given: unknown[]) => {
          const when = dead ? 'before' : dies();
          if (name === 'pages') return rows(call, given, when);
          return answer(call, given, when);
        };
      },
    });
  async function answer(call: Call, given: unknown[], when: 'before' | 'after' | null): Promise<unknown> {
    if (when === 'before') crash();
    const answered = await call(...given);
    return when === 'after' || dead ? crash() : answered;
  }
  async function* rows(call: Call, given: unknown[], when: 'before' | 'after' | null): AsyncGenerator<unknown> {
    if (when === 'before') crash();
    for await (const row of call(...given) as AsyncIterable<unknown>) {
      yield row;
      if (when === 'after' || dead) crash();
    }
  }
  return { ...store, collections: wrapped(store.collections), evidence: wrapped(store.evidence) };
}
