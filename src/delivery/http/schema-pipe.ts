/** Nest's standard-schema pipe, answering with one fault per issue that says where it is: a pointer into the body, or a parameter's name. */
import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { type Fault, fault } from '../../application/faults.js';
import { FaultError } from './fault-error.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** More than this many mistakes are not listed. */
const MAX_ISSUES = 50;

class Issues extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('invalid');
  }
}

const steps = (issue: Issue): string[] =>
  (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));

/** A JSON pointer as a URI fragment, as RFC 9457 writes it; `#` is the whole body. */
const pointer = (path: readonly string[]): string =>
  `#${path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

function toFault(issue: Issue, type: ArgumentMetadata['type']): Fault {
  const path = steps(issue);
  const named = path.length > 0 ? `${path.join('.')}: ` : '';
  const at = type === 'body' ? pointer(path) : `parameter:${path[0] ?? ''}`;
  return fault('invalid_request', `${named}${issue.message}`, at);
}

@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new Issues(issues) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Issues)) throw error;
      throw new FaultError(error.issues.slice(0, MAX_ISSUES).map((issue) => toFault(issue, metadata.type)));
    }
  }
}
