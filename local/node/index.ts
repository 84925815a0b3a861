export { startUniver } from '../univer/start-univer';
export { univerEngine } from '../univer/univer-engine';
export { type UniverHost, type UniverHostOptions, univerHost } from './univer-host';
