export { startUniver } from '../univer/start-univer';
export { univerEngine } from '../univer/univer-engine';
