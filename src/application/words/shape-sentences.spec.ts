/** No word of the library that finds mistakes reaches people. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shapeMistakes } from './shape-sentences.js';

const schema = z.strictObject({
  name: z.string().min(1).max(20),
  sender: z.enum(['github', 'grafana']),
  count: z.int().min(1).max(9).optional(),
  share: z.number().lt(1).optional(),
  open: z.boolean().optional(),
  address: z.url().optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  tags: z
    .array(z.strictObject({ id: z.string().min(3) }))
    .max(2)
    .optional(),
  version: z.literal('1.0').optional(),
  zone: z
    .string()
    .refine((zone) => zone === 'UTC', 'must be an IANA time zone such as Europe/Berlin')
    .optional(),
  either: z.union([z.string(), z.number()]).optional(),
  steps: z.number().multipleOf(5).optional(),
  said: z
    .string()
    .refine(() => false, 'Give absolute paths.')
    .optional(),
});
const good = { name: 'n', sender: 'github' };
const sentences = (value: unknown) => {
  const read = schema.safeParse(value);
  return read.success ? [] : shapeMistakes(read.error.issues).map(({ sentence }) => sentence);
};

describe('what is wrong with a shape', () => {
  it.each<[unknown, readonly string[]]>([
    [{ sender: 'github' }, ['"name" is missing.']],
    [{ ...good, name: 7 }, ['"name" must be text, not a number.']],
    [{ ...good, name: null }, ['"name" must be text, not null.']],
    [{ ...good, name: '' }, ['"name" must not be empty.']],
    [{ ...good, name: 'x'.repeat(21) }, ['"name" must have at most 20 characters.']],
    [{ ...good, sender: 'gitlab' }, ['"sender" must be one of github, grafana.']],
    [{ ...good, count: 0 }, ['"count" must be at least 1.']],
    [{ ...good, count: 1.5 }, ['"count" must be a whole number.']],
    [{ ...good, share: 1 }, ['"share" must be less than 1.']],
    [{ ...good, open: 'yes' }, ['"open" must be true or false, not text.']],
    [{ ...good, address: 'here' }, ['"address" must be an address that begins with http:// or https://.']],
    [{ ...good, code: 'A' }, ['"code" does not have the form that is needed.']],
    [{ ...good, tags: {} }, ['"tags" must be a list, not an object.']],
    [{ ...good, tags: [{ id: 'ab' }] }, ['"tags[0].id" must have at least 3 characters.']],
    [{ ...good, tags: [{ id: 'abc', colour: 1 }] }, ['"tags[0].colour" is not known there.']],
    [{ ...good, version: '2' }, ['"version" must be 1.0.']],
    [{ ...good, zone: 'X' }, ['"zone" must be an IANA time zone such as Europe/Berlin.']],
    [{ ...good, either: [] }, ['"either" fits none of the forms that are taken.']],
    [{ ...good, steps: 7 }, ['"steps" must be a multiple of 5.']],
    [{ ...good, said: 'x' }, ['"said": Give absolute paths.']],
    [{ ...good, colour: 1, size: 2 }, ['"colour" is not known.', '"size" is not known.']],
    [[], ['The body must be an object, not a list.']],
    [undefined, ['The body is missing.']],
    [{}, ['"name" is missing.', '"sender" must be one of github, grafana.']],
  ])('%j: %j', (value, expected) => {
    expect(sentences(value)).toEqual(expected);
  });
});
