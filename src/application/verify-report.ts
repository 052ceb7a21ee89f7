/** The spine: a report and a way to ask the evidence, in; the verdict document, out. Numbered steps, each a call into a lower floor; no clock, no network, no model. */
import { CHECKS } from '../checks/index.js';
import { STATEMENT_KINDS } from '../checks/matching/statements.js';
import type { Claim } from '../claims/claim.js';
import type { Question } from '../domain/question.js';
import type { ReportOptions } from '../reading/claims/report-options.js';
import { readReport } from '../reading/read-report.js';
import type { VerdictDocument } from './document/schema.js';
import type { Dictionary, EvidenceReader } from './ports/evidence-reader.js';
import { type Remembered, remembering } from './timeline/remembering.js';
import type { Progress } from './use-cases.js';
import { buildDocument } from './verify/build-document.js';
import { findOmissions, OMISSION_QUESTIONS } from './verify/find-omissions.js';
import { AUTHORSHIP_QUESTIONS, judgeAuthorship } from './verify/judge-authorship.js';
import { judgeClaims } from './verify/judge-claims.js';
import { judgeOtherwise } from './verify/judge-otherwise.js';
import { questionsOf } from './verify/questions-of.js';
import type { ReportInput } from './verify/report-input.js';
import { claimsTurned, judgeTurned, turnedReadings } from './verify/turned/judge-turned.js';
import { sayTurnedRound } from './verify/turned-round.js';
import { worldOf } from './verify/world-of.js';
import { fitsBadly, fitsBetter, zoneFit } from './verify/zone-that-fits.js';

/**
 * @example
 * const document = await verifyReport({ text: '# Post-mortem …', options: { tz: 'UTC' } }, memoryEvidence(manifest, built));
 */
export async function verifyReport(
  input: ReportInput,
  evidence: EvidenceReader,
  onProgress: (progress: Progress) => void = () => {},
): Promise<VerdictDocument> {
  const say = (stage: Progress['stage'], claims = 0, checked = 0): void =>
    onProgress({ state: stage === 'done' ? 'verified' : 'verifying', stage, claims, checked });
  // 1. What is known before the report is read: names, people, completeness.
  say('reading');
  const dictionary = await evidence.dictionary();
  // 2.–5. Read and judged; again in another zone, where its clocks fit no record in the one that nobody stated.
  const asked = remembering(evidence);
  const judgeIn = (options: ReportOptions) => readAndJudge({ ...input, options }, dictionary, asked, say);
  const first = await judgeIn(input.options);
  const { report, authorship, world, judge, judged: read } = await inZoneThatFits(first, judgeIn, input.options);
  const { timeline } = asked;
  const known = { statements: timeline.ask(STATEMENTS), world };
  const turned = turnedReadings(read, report.rereadings, known);
  await asked.answer(questionsOf(claimsTurned(turned)));
  const judged = sayTurnedRound(judgeTurned(read, turned, judge, known), input.text);
  say('weighing', report.claims.length, judged.length);
  // 6. What bears on the incident and no claim states.
  const omissions = findOmissions(judged, report.units, timeline, world);
  // 7. The document, in words and positions.
  const told = { ...report, claims: judged.map(({ claim }) => claim) };
  const document = buildDocument({ input, dictionary, report: told, judged, omissions, authorship, world });
  say('done', report.claims.length, judged.length);
  return document;
}

type Say = (stage: Progress['stage'], claims?: number, checked?: number) => void;

async function readAndJudge(input: ReportInput, dictionary: Dictionary, asked: Remembered, say: Say) {
  // 2. The report as units, passages and typed claims.
  const report = readReport(input.text, dictionary, input.options);
  // 3. Every question of every claim, in one batch.
  say('asking', report.claims.length);
  const otherwise = [...report.otherwise.values()].flatMap((others) => others.flatMap(({ claims }) => claims));
  const { timeline } = asked;
  await asked.answer([
    ...questionsOf([...report.claims, ...otherwise]),
    STATEMENTS,
    ...OMISSION_QUESTIONS,
    ...AUTHORSHIP_QUESTIONS,
  ]);
  // 4. Who wrote it, and whether they had a hand in the incident.
  const authorship = judgeAuthorship(report.authors, dictionary, timeline);
  // 5. Findings and verdicts, claim by claim; of a sentence that stays open, by another reading of it.
  const world = worldOf(dictionary, authorship);
  const judge = (claims: readonly Claim[]) => judgeClaims(claims, CHECKS, timeline, world);
  const judged = judgeOtherwise(judge(report.claims), report.otherwise, judge, world);
  return { report, authorship, world, judge, judged };
}

type Read = Awaited<ReturnType<typeof readAndJudge>>;

async function inZoneThatFits(
  first: Read,
  judgeIn: (options: ReportOptions) => Promise<Read>,
  options: ReportOptions,
): Promise<Read> {
  const fit = zoneFit(first.judged);
  if (!fitsBadly(fit)) return first;
  for (const tz of first.report.otherZones) {
    const other = await judgeIn({ ...options, tz });
    if (fitsBetter(zoneFit(other.judged), fit)) return other;
  }
  return first;
}

const STATEMENTS: Question = { kinds: STATEMENT_KINDS };
