import type { Evaluate } from '../host/host';

/**
 * Evaluates a bundle inside a function: its top-level names are new in each run, while the built-ins are the thread's own. For the page,
 * where there is no `node:vm`.
 * @example evaluate('function f() { return g; }', { g: 1 }).f() // 1
 */
export const evaluate: Evaluate = (code, globals) => {
  const names = Object.keys(globals);
  const functions = [...code.matchAll(/^(?:async\s+)?function\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gmu)].map(([, name]) => name ?? '');
  const scope: unknown = new Function(...names, `${code}\n;return { ${[...new Set(functions)].join(', ')} };`)(...Object.values(globals));
  return scope as object;
};
