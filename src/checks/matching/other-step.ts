/** Contradiction by step: the run broke off in another of its steps than is told. Silent where its record has no step of the told name. */
import type { ClaimOf } from '../../claims/claim.js';
import { fold } from '../../claims/words/atoms.js';
import type { Finding } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { eventPointer, finding } from './findings.js';

/** "Failed in its test step": null where the claim tells none, or the one that the record has. */
export function otherStep(
  check: string,
  { text, what }: ClaimOf<'event'>,
  event: TimelineEvent,
): readonly Finding[] | null {
  const told = IN_STEP.exec(fold(text))?.[1];
  const breaks = what.actions.every((action) => action === 'fail' || action === 'cancel' || action === 'end');
  if (!told || !breaks || event.kind !== 'build.finished') return null;
  const steps = stepsOf(event);
  const broken = steps.find(({ status }) => BROKEN.has(status));
  if (!broken || isCalled(broken.step, told)) return null;
  const asserted = { type: 'text', value: told } as const;
  const known = steps.some(({ step }) => isCalled(step, told));
  return known
    ? [
        finding(check, 'subject', 'contradicts', 'subject_differs', asserted, [eventPointer(event)], {
          type: 'text',
          value: broken.step,
        }),
      ]
    : [finding(check, 'subject', 'silent', 'no_record', asserted)];
}

const IN_STEP = /\b(?:in|at|during|on) (?:the|its|their) ([\p{L}\d_-]{2,40}) (?:step|stage|phase)\b/u;
const BROKEN: ReadonlySet<string> = new Set(['FAILURE', 'TIMEOUT', 'CANCELLED', 'INTERNAL_ERROR']);

/** "Deploy" is what people call "deploy-run", and "tests" what they call "test". */
function isCalled(step: string, told: string): boolean {
  const [own, said] = [fold(step), told.replace(/s$/, '')];
  return own.includes(said) || said.includes(own);
}

interface Step {
  readonly step: string;
  readonly status: string;
}

const stepsOf = ({ attributes: { steps } }: TimelineEvent): readonly Step[] =>
  Array.isArray(steps)
    ? steps.flatMap((one) => {
        const { step, status } = (one ?? {}) as { readonly step?: unknown; readonly status?: unknown };
        return typeof step === 'string' && typeof status === 'string' ? [{ step, status }] : [];
      })
    : [];
