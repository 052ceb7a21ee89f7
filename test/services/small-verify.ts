/** A real but small stand-in for the engine: reads every record's events and tells how many times the report names them. Deterministic, and as slow as the report asks. */
import type { VerdictDocument } from '../../src/application/document/schema.js';
import type { Verify } from '../../src/application/reports/run-verification.js';
import { EVENT_KINDS, type EventKind } from '../../src/domain/event-kind.js';

const ALL = { kinds: Object.keys(EVENT_KINDS) as EventKind[] };

/** `pause: 300` in a report makes its verification take that many milliseconds; `die` ends the process, `throw` fails. */
export const smallVerify: Verify = async ({ text }, evidence, onProgress) => {
  const { manifest } = await evidence.dictionary();
  const events = (await evidence.answer([ALL])).ask(ALL);
  const pause = Number(/pause: (\d+)/.exec(text)?.[1] ?? 0);
  for (let step = 0; step < 5; step++) {
    onProgress?.({ state: 'verifying', stage: 'checking', claims: 5, checked: step });
    await new Promise((resolve) => setTimeout(resolve, pause / 5));
    if (/\bdie\b/.test(text)) process.kill(process.pid, 'SIGKILL');
    if (/\bthrow\b/.test(text)) throw new Error('this report is too much');
  }
  const says = events.map((event) => `${event.id}@${event.at.from}`).join('\n');
  const summary = {
    claims: 0,
    supported: 0,
    contradicted: 0,
    unsupported: 0,
    not_checkable: 0,
    omissions: 0,
    unread: 0,
  };
  const { id, title } = manifest.incident;
  return {
    schema: 'corroborate.verdicts/v1',
    engine: { version: 'test', rules: 'sha256:test' },
    incident: { id, title },
    report: { title: says, sha256: String(text.length), authors: [] },
    summary,
    units: [],
    claims: [],
    omissions: [],
    passages: [],
    coverage: manifest.coverage.map(({ path, scope, complete }) => ({
      source: '',
      path,
      scope,
      from: '',
      to: '',
      complete,
    })),
    conflicts: [],
    authorship: { authors: [], agentActedInIncident: false, independentHumanAuthor: false, signOffBlockedBy: [] },
  } satisfies VerdictDocument;
};
