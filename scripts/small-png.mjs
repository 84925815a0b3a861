// A screenshot as a PNG of 256 colours: a third of the size, and no difference that the eye sees.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const chunksOf = (png) => {
  const found = { IDAT: [] };
  for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (type === 'IDAT') found.IDAT.push(data);
    else found[type] = data;
  }
  return found;
};

const paeth = (left, up, corner) => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};
const predictors = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

/** The pixels as numbers 0xrrggbb, row by row. */
const pixelsOf = ({ IHDR, IDAT }) => {
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)];
  if (IHDR[8] !== 8 || (IHDR[9] !== 2 && IHDR[9] !== 6)) throw new Error('Not a screenshot: its colours are not RGB of 8 bits.');
  const depth = IHDR[9] === 6 ? 4 : 3;
  const line = width * depth + 1;
  const bytes = inflateSync(Buffer.concat(IDAT));
  for (let row = 0; row < height; row += 1) {
    const start = row * line + 1;
    const predict = predictors[bytes[start - 1]];
    for (let at = start; at < start + line - 1; at += 1) {
      const isFirst = at < start + depth;
      const [left, up] = [isFirst ? 0 : bytes[at - depth], row === 0 ? 0 : bytes[at - line]];
      bytes[at] += predict(left, up, isFirst || row === 0 ? 0 : bytes[at - line - depth]);
    }
  }
  const pixel = (at) => (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
  return {
    width,
    height,
    pixels: Array.from({ length: width * height }, (_, n) => pixel(Math.floor(n / width) * line + 1 + (n % width) * depth)),
  };
};

/** At most 256 colours: the most frequent of those that differ by more than a shade. */
const paletteOf = (counts) => {
  const shades = new Map();
  for (const [color] of [...counts].sort(([, one], [, other]) => other - one)) {
    const shade = (color >> 3) & 0x1f1f1f;
    if (!shades.has(shade) && shades.size < 256) shades.set(shade, color);
  }
  return [...shades.values()];
};

const distance = (one, other) => [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
const nearest = (palette, color) => {
  let best = 0;
  for (let at = 1; at < palette.length; at += 1) if (distance(palette[at], color) < distance(palette[best], color)) best = at;
  return best;
};

/** The same picture in 256 colours. */
export const smallPng = (png) => {
  const chunks = chunksOf(png);
  const { width, height, pixels } = pixelsOf(chunks);
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = paletteOf(counts);
  const index = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const lines = Buffer.alloc(height * (width + 1));
  pixels.forEach((color, n) => {
    lines[Math.floor(n / width) * (width + 1) + 1 + (n % width)] = index.get(color);
  });
  const head = Buffer.from(chunks.IHDR);
  head[9] = 3;
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
