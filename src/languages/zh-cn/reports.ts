/** Filled below. */
export const reports = {} as const;
