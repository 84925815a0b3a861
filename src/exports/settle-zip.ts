const entryMark = 0x02014b50;
const endMark = 0x06054b50;
/** 1 January 1980, the earliest day a zip file knows. */
const firstDay = 0x0021;

/** A zip file with the times of its entries set to the same day, so that the same contents give the same bytes.
 * @throws RangeError where the bytes are not a whole zip file.
 */
export const settleZip = (bytes: Uint8Array): Uint8Array => {
  const settled = bytes.slice();
  const view = new DataView(settled.buffer);
  let end = settled.length - 22;
  while (view.getUint32(end, true) !== endMark) end -= 1;
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === entryMark) {
    const local = view.getUint32(entry + 42, true);
    for (const time of [entry + 12, local + 10]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, firstDay, true);
    }
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return settled;
};
