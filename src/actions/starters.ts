/** Starter matrices shipped with the add-on, in the order in which they are offered. */
export const starters: readonly string[] = ['general', 'content', 'growth', 'commerce', 'b2b'];
