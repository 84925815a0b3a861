import type { Language } from '../languages';
import type { Document } from './document';

/** One file format of a report; runs in the dialog and in Node alike. */
export interface Export {
  readonly key: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  make(document: Document, language: Language): Promise<string | Uint8Array>;
}
