/** A digest of the code that reads and judges, written by the build (`scripts/stamp-engine.mjs`): other code may give other verdicts. */
export const ENGINE_CODE: string = 'unbuilt';
