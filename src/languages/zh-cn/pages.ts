/** Filled below. */
export const pages = {} as const;
