/** Runs of neighbouring numbers, each as first and length. */
export const runs = (numbers: readonly number[]): { first: number; count: number }[] => {
  const found: { first: number; count: number }[] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.first + last.count === n) last.count++;
    else found.push({ first: n, count: 1 });
  }
  return found;
};
