/** The probability between −t and t for a whole number of degrees of freedom, with t = √ν · tan θ; a finite sum (Abramowitz & Stegun 26.7.3 and 26.7.4). */
const between = (theta: number, freedom: number): number => {
  const odd = freedom % 2 === 1;
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  let term = odd ? cosine : 1;
  let sum = 0;
  for (let k = odd ? 1 : 0; k <= freedom - 2 && term > 0; k += 2) {
    sum += term;
    term *= (cosine * cosine * (k + 1)) / (k + 2);
  }
  return odd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
};

/** The t that Student's distribution stays below with a probability, for 0 < probability < 1 and a whole number of degrees of freedom from 1 on; to a relative 1e-12.
 * @example studentQuantile(0.975, 4) // 2.776445…
 */
export const studentQuantile = (probability: number, freedom: number): number => {
  const wanted = Math.abs(2 * probability - 1);
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (between(middle, freedom) < wanted) low = middle;
    else high = middle;
  }
  return Math.sign(probability - 0.5) * Math.sqrt(freedom) * Math.tan((low + high) / 2);
};
