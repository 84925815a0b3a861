import type { Workbook } from './engine';

/** A trigger that the add-on has installed; `due` is the next moment of a clock trigger in milliseconds since 1970. */
export interface InstalledTrigger {
  readonly id: string;
  readonly function: string;
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly everyHours?: number;
  readonly due?: number;
}

/** A mail that would have been sent. */
export interface SentMail {
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly replyTo?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly name?: string;
}

export type Store = 'document' | 'user' | 'script';

/** What Google would remember beside the workbook. */
export interface Memory {
  readonly properties: Readonly<Record<Store, Map<string, string>>>;
  readonly cache: Map<string, { readonly value: string; readonly until: number }>;
  triggers: readonly InstalledTrigger[];
  outbox: readonly SentMail[];
}

/** Workbook and memory as one JSON file. */
export interface HostState {
  readonly version: 1;
  readonly workbook: Workbook;
  readonly properties: Readonly<Record<Store, readonly (readonly [string, string])[]>>;
  readonly triggers: readonly InstalledTrigger[];
  readonly outbox: readonly SentMail[];
}

/** A memory from a file's state, or a blank one. */
export const openMemory = (state?: Omit<HostState, 'workbook'>): Memory => ({
  properties: {
    document: new Map(state?.properties.document),
    user: new Map(state?.properties.user),
    script: new Map(state?.properties.script),
  },
  cache: new Map(),
  triggers: state?.triggers ?? [],
  outbox: state?.outbox ?? [],
});

/** The state to keep in a file. The cache is not kept: Google may drop it at any time too. */
export const keepState = (workbook: Workbook, { properties, triggers, outbox }: Memory): HostState => ({
  version: 1,
  workbook,
  properties: { document: [...properties.document], user: [...properties.user], script: [...properties.script] },
  triggers,
  outbox,
});
