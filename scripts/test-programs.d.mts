/** Types of test-programs.mjs, which plain Node runs before anything is built. */
export interface TestProgram {
  readonly name: string;
  readonly commands: readonly string[];
  readonly package: string;
  readonly suites: string;
}
export const TEST_PROGRAMS: readonly TestProgram[];
export function findProgram(commands: readonly string[], path?: string): string | null;
export function missingPrograms(path?: string): readonly TestProgram[];
