/** A defect of ours is one however often it is tried. Everything else is Google's, whose sentences are in the language of the account and are not looked at. */
const isOurs = (error: unknown): boolean => [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);

/** Reads up to three times, with growing pauses, where the service fails for a moment; our own defects and the third failure are thrown. Never for writes, nor after one: those may have taken effect, or fail late.
 * @example patiently(() => sheet.getDataRange().getValues())
 */
export const patiently = <T>(read: () => T, tries = 3, pause = 500): T => {
  try {
    return read();
  } catch (error) {
    if (tries <= 1 || isOurs(error)) throw error;
    Utilities.sleep(pause);
    return patiently(read, tries - 1, pause * 4);
  }
};
