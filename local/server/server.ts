import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname, extname, join, normalize, resolve } from 'node:path';

/** Where the server finds what it serves. */
export interface Places {
  /** The built page. */
  readonly page: string;
  /** The built add-on, exactly what is pushed to Apps Script. */
  readonly dist: string;
  /** The file the workbook is kept in. */
  readonly workbook: string;
}

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

// 'unsafe-eval' and 'unsafe-inline': the add-on's script is text that is evaluated, its pages are whole documents in frames. Nothing may be fetched from elsewhere.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob: data:",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};
const largest = 256 * 1024 * 1024;

const send = (response: ServerResponse, status: number, body = '', type = 'text/plain; charset=utf-8'): void => {
  response.writeHead(status, { ...headers, 'Content-Type': type }).end(body);
};

const sendFile = async (request: IncomingMessage, response: ServerResponse, folder: string, name: string): Promise<void> => {
  const path = resolve(folder, normalize(`./${name}`));
  const state = path.startsWith(resolve(folder)) ? await stat(path).catch(() => null) : null;
  if (!state?.isFile()) return send(response, 404, 'Not found');
  const tag = `"${state.size}-${Math.round(state.mtimeMs)}"`;
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': types.get(extname(path)) ?? 'application/octet-stream', ETag: tag });
  createReadStream(path).pipe(response);
};

const body = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size > largest) throw new Error('Too large');
  }
  return Buffer.concat(pieces).toString('utf8');
};

/** Keeps a file whole whatever happens while it is written. */
const keep = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, path);
};

const distFiles = async (dist: string): Promise<string> => {
  const names = (await readdir(dist)).filter((name) => /\.(js|json|html)$/.test(name));
  return JSON.stringify(await Promise.all(names.map(async (name) => [name, await readFile(join(dist, name), 'utf8')])));
};

const answer = async (request: IncomingMessage, response: ServerResponse, places: Places): Promise<void> => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const ours = request.headers.origin === undefined || new URL(request.headers.origin).host === request.headers.host;
  if (request.method === 'PUT' && pathname === '/workbook') {
    if (!ours) return send(response, 403, 'Not from here');
    const text = await body(request);
    JSON.parse(text);
    await keep(places.workbook, text);
    return send(response, 204);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Not allowed');
  if (pathname === '/workbook') {
    const text = await readFile(places.workbook, 'utf8').catch(() => null);
    return text === null ? send(response, 204) : send(response, 200, text, 'application/json; charset=utf-8');
  }
  if (pathname === '/dist') return send(response, 200, await distFiles(places.dist), 'application/json; charset=utf-8');
  return sendFile(request, response, places.page, pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1)));
};

/**
 * The local sheet's server: the page, the add-on's files, and the one workbook. It listens on this machine only.
 * @example startServer({ page: 'build/local/page', dist: 'dist', workbook: 'out/workbook.json' }, 8080) // serves http://localhost:8080
 */
export const startServer = (places: Places, port: number): Promise<Server> =>
  new Promise((started, failed) => {
    let writing = Promise.resolve();
    const server = createServer((request, response) => {
      const handle = (): Promise<void> =>
        answer(request, response, places).catch((error: unknown) => send(response, 400, error instanceof Error ? error.message : 'Failed'));
      if (request.method === 'PUT') writing = writing.then(handle);
      else void handle();
    });
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => started(server));
  });
