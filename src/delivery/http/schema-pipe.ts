/** Nest's standard-schema pipe, answering with one fault for each mistake that says where it is: a pointer into the body, or a parameter's name. */
import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { type Fault, fault } from '../../application/faults.js';
import { type ShapeIssue, type ShapeMistake, shapeMistakes } from '../../application/words/shape-sentences.js';
import { FaultError } from './fault-error.js';

/** More than this many mistakes are not listed. */
const MAX_ISSUES = 50;

class Issues extends Error {
  constructor(readonly issues: readonly ShapeIssue[]) {
    super('invalid');
  }
}

/** A JSON pointer as a URI fragment, as RFC 9457 writes it; `#` is the whole body. */
const pointer = (path: readonly string[]): string =>
  `#${path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

function toFault({ path, sentence }: ShapeMistake, type: ArgumentMetadata['type']): Fault {
  return fault('invalid_request', sentence, type === 'body' ? pointer(path) : `parameter:${path[0] ?? ''}`);
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
      const mistakes = shapeMistakes(
        error.issues.slice(0, MAX_ISSUES),
        metadata.type === 'body' ? 'The body' : 'The address',
      );
      throw new FaultError(mistakes.slice(0, MAX_ISSUES).map((mistake) => toFault(mistake, metadata.type)));
    }
  }
}
