/** The same keys with any words: what a language must have, given the source. */
export type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> };
