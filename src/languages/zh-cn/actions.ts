/** Filled below. */
export const actions = {} as const;
