/** Why something could not be computed; `language.problems[problem]` is the sentence, `slots` fill it. */
export interface Problem {
  readonly problem: string;
  readonly slots: Readonly<Record<string, string | number>>;
}

/** Whether a result is a problem instead of a value. */
export const isProblem = (x: unknown): x is Problem => typeof x === 'object' && x !== null && 'problem' in x && 'slots' in x;
