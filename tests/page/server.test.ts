import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../../local/server/server';

const folder = mkdtempSync(join(tmpdir(), 'server-'));
const workbook = join(folder, 'out', 'workbook.json');
let server: Server;
let address = '';

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<p>sheet</p>');
  writeFileSync(join(folder, 'Code.js'), 'function onOpen() {}');
  writeFileSync(join(dirname(folder), 'beside.txt'), 'not yours');
  server = await startServer({ page: folder, dist: folder, workbook }, 0);
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('the local server', () => {
  it('isolates the page, so that threads may share memory, and forbids everything from elsewhere', async () => {
    const { headers } = await fetch(address);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'/);
  });

  it('keeps a workbook whole and gives it back', async () => {
    expect((await fetch(`${address}/workbook`)).status).toBe(204);
    const texts = Array.from({ length: 5 }, (_, at) => JSON.stringify({ version: 1, at }));
    await Promise.all(texts.map((body) => fetch(`${address}/workbook`, { method: 'PUT', body })));
    expect(texts).toContain(await (await fetch(`${address}/workbook`)).text());
    expect(readdirSync(dirname(workbook))).toEqual(['workbook.json']);
  });

  it('refuses a workbook that is none, or that another page sends', async () => {
    expect((await fetch(`${address}/workbook`, { method: 'PUT', body: '{' })).status).toBe(400);
    const foreign = { method: 'PUT', body: '{}', headers: { origin: 'https://example.com' } };
    expect((await fetch(`${address}/workbook`, foreign)).status).toBe(403);
  });

  it('gives the add-on as it is built, and no file beside the page', async () => {
    expect(await (await fetch(`${address}/dist`)).json()).toContainEqual(['Code.js', 'function onOpen() {}']);
    expect((await fetch(`${address}/..%2fbeside.txt`)).status).toBe(404);
  });
});
