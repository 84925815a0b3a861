import { parentPort } from 'node:worker_threads';
import { evaluateInNode } from '../host/node/run';
import { hostWorker } from '../univer/host-worker';

const port = parentPort;
if (port) {
  const receive = hostWorker((news) => port.postMessage(news), evaluateInNode);
  port.on('message', receive);
}
