/** Runs of neighbours with the same trait, counted from 1: what can be set in one call.
 * @example alike([96, 96, 280]) // [{ first: 1, count: 2, trait: 96 }, { first: 3, count: 1, trait: 280 }]
 */
export const alike = <T>(traits: readonly T[]): readonly { readonly first: number; readonly count: number; readonly trait: T }[] => {
  const found: { first: number; count: number; trait: T }[] = [];
  traits.forEach((trait, index) => {
    const last = found.at(-1);
    if (last && last.trait === trait) last.count++;
    else found.push({ first: index + 1, count: 1, trait });
  });
  return found;
};
