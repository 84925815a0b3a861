/** Filled below. */
export const functions = {} as const;
