import type { Workbook } from './engine';

/** A trigger that the add-on has installed; `due` is the next moment of a clock trigger in milliseconds since 1970. */
export interface InstalledTrigger {
  readonly id: string;
  readonly function: string;
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly everyHours?: number;
  readonly due?: number;
  /** The address of who installed it; without one, the host's first person. */
  readonly by?: string;
}

/** A mail that would have been sent. */
export interface SentMail {
  readonly at: number;
  /** The address of whose quota it counts on. */
  readonly from?: string;
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
  /** `user` is the host's first person's. */
  readonly properties: Readonly<Record<Store, Map<string, string>>>;
  /** User properties of everybody else, by address. */
  readonly others: Map<string, Map<string, string>>;
  readonly cache: Map<string, { readonly value: string; readonly until: number }>;
  triggers: readonly InstalledTrigger[];
  outbox: readonly SentMail[];
}

/** Workbook and memory as one JSON file. */
export interface HostState {
  readonly version: 1;
  readonly workbook: Workbook;
  readonly properties: Readonly<Record<Store, readonly (readonly [string, string])[]>>;
  readonly others?: readonly (readonly [string, readonly (readonly [string, string])[]])[];
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
  others: new Map((state?.others ?? []).map(([user, kept]) => [user, new Map(kept)])),
  cache: new Map(),
  triggers: state?.triggers ?? [],
  outbox: state?.outbox ?? [],
});

/** The state to keep in a file. The cache is not kept: Google may drop it at any time too. */
export const keepState = (workbook: Workbook, { properties, others, triggers, outbox }: Memory): HostState => ({
  version: 1,
  workbook,
  properties: { document: [...properties.document], user: [...properties.user], script: [...properties.script] },
  ...(others.size > 0 ? { others: [...others].map(([user, kept]) => [user, [...kept]] as const) } : {}),
  triggers,
  outbox,
});
