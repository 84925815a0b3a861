/** One mail, ready to be sent. */
export interface Mail {
  /** Id of its row in the ledger `mails`. */
  readonly id: string;
  /** An address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
