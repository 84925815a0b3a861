import { evaluate } from '../univer/evaluate';
import { hostWorker } from '../univer/host-worker';

const receive = hostWorker((news) => self.postMessage(news), evaluate);
self.addEventListener('message', ({ data }) => receive(data));
