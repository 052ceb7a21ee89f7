/** `corroborate verify`: report and bundle in, a verdict document out in the form asked for. */
import { writeFile } from 'node:fs/promises';
import { memoryEvidence } from '../../application/timeline/memory-evidence.js';
import { verifyReport } from '../../application/verify-report.js';
import { bundleMistakes, bundleNotes } from './bundle-notes.js';
import type { VerifyCommand } from './command-line.js';
import { exitStatus } from './exit-status.js';
import { lookOf } from './look.js';
import { readReportText, sentence } from './read-report-text.js';
import { refuse } from './refuse.js';
import { renderVerdicts } from './render-verdicts.js';
import { type Surroundings, writeAll } from './surroundings.js';

export async function runVerify(command: VerifyCommand, around: Surroundings): Promise<number> {
  const [report, loaded] = await Promise.all([
    readReportText(command.report, around.stdin),
    around.loadBundle(command.evidence),
  ]);
  const mistakes = [
    ...(report.ok ? [] : [report.mistake]),
    ...(loaded.ok ? [] : bundleMistakes(command.evidence, loaded.faults)),
  ];
  if (!report.ok || !loaded.ok) return refuse(around, mistakes);
  const { value: bundle } = loaded;
  const evidence = memoryEvidence(bundle.manifest, bundle);
  const document = await verifyReport({ text: report.text, options: command.options }, evidence);
  await writeAll(around.stderr, bundleNotes(bundle));
  const rendered = renderVerdicts(command.format, {
    document,
    text: report.text,
    reportPath: command.report,
    names: new Map(bundle.identities.map(({ id, names }) => [id, names[0] ?? id])),
    zone: command.options.tz ?? bundle.manifest.incident.timeZone,
    look: command.out === null ? lookOf(around.stdout, around.env) : lookOf({ write: () => {} }, {}),
  });
  if (command.out === null) await writeAll(around.stdout, rendered);
  else {
    const { out } = command;
    const failed = await writeFile(out, rendered).catch((error: unknown) => sentence(out, error));
    if (typeof failed === 'string') return refuse(around, [failed]);
  }
  return exitStatus(document.summary, command.failOn);
}
