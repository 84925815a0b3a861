/** What Google says when it is Google's own doing and may pass. */
const passing = /^(Exception: )?(Service |We're sorry, a server error|Internal error)/i;

/** Reads up to three times, with growing pauses, where the service fails for a moment; other errors and the third failure are thrown. Never for writes: those may have taken effect.
 * @example patiently(() => sheet.getDataRange().getValues())
 */
export const patiently = <T>(read: () => T, tries = 3, pause = 500): T => {
  try {
    return read();
  } catch (error) {
    if (tries <= 1 || !passing.test(error instanceof Error ? error.message : String(error))) throw error;
    Utilities.sleep(pause);
    return patiently(read, tries - 1, pause * 4);
  }
};
