/** Problem details (RFC 9457) from faults; status and title come from the table of faults and from nowhere else. */
import { z } from 'zod';
import { FAULTS, type Fault, type FaultCode } from '../../application/faults.js';

export const problemSchema = z.strictObject({
  type: z.string().meta({ description: 'urn:corroborate:fault:<code>' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(FAULTS) as [FaultCode, ...FaultCode[]]),
  instance: z.string(),
  requestId: z.string(),
  errors: z
    .array(
      z.strictObject({
        detail: z.string(),
        code: z.string().optional(),
        pointer: z.string().optional().meta({ description: 'JSON pointer into the body, as a fragment' }),
        parameter: z.string().optional().meta({ description: 'name of a path or query parameter' }),
        at: z.string().optional().meta({ description: 'file of a bundle with line or index, or an option' }),
      }),
    )
    .optional(),
});

export type Problem = z.infer<typeof problemSchema>;

/** `parameter:tz` names a parameter, `#/a/0` a place in the body, anything else a file or option. */
function place(at: string): Pick<NonNullable<Problem['errors']>[number], 'pointer' | 'parameter' | 'at'> {
  if (at.startsWith('parameter:')) return { parameter: at.slice('parameter:'.length) };
  return at.startsWith('#') ? { pointer: at } : { at };
}

/** The body for one or more faults; the first gives status and title, all are listed when there is more to say than one sentence. */
export function toProblem(faults: readonly Fault[], request: { readonly id: string; readonly path: string }): Problem {
  const first = faults[0] ?? { code: 'internal' as const, detail: FAULTS.internal.title };
  const { status, title } = FAULTS[first.code];
  const listed = faults.length > 1 || first.at !== undefined;
  return {
    type: `urn:corroborate:fault:${first.code}`,
    title,
    status,
    detail: first.detail,
    code: first.code,
    instance: request.path,
    requestId: request.id,
    ...(listed
      ? {
          errors: faults.map(({ code, detail, at }) => ({
            detail,
            code,
            ...(at === undefined ? {} : place(at)),
          })),
        }
      : {}),
  };
}
