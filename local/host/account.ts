/** Someone who uses the add-on in this file, at the keyboard or through a trigger of their own. */
export interface Account {
  /** The address; empty is nobody that is known. */
  readonly user: string;
  /** The language of the account, `zh_CN` or `en`. */
  readonly locale: string;
  /** What the person may do with the file; `none` has lost access to it. */
  readonly role: 'owner' | 'editor' | 'viewer' | 'none';
  /** Decides the daily quotas. */
  readonly plan: 'consumer' | 'workspace';
  /** Scopes of the manifest that the person has not granted, e.g. `script.send_mail`. */
  readonly withholds?: readonly string[];
}

/** What is told of an account when it signs in; the rest stays as it was or is usual. */
export type Introduced = Pick<Account, 'user'> & Partial<Account>;

/** Everybody the host has met, and who is at the keyboard. */
export interface Accounts {
  readonly first: Account;
  current(): Account;
  all(): readonly Account[];
  /** An account by its address; without one, the host's first. */
  named(user: string | undefined): Account;
  /** Adds or changes an account without seating it. */
  know(introduced: Introduced): Account;
  sit(user: string): void;
}

/** Accounts of a host.
 * @example accountsOf({ user: 'a@example.com', locale: 'en', role: 'owner', plan: 'consumer' }).current().user // 'a@example.com' */
export const accountsOf = (first: Account): Accounts => {
  const known = new Map([[first.user, first]]);
  let seated = first.user;
  const named = (user: string | undefined): Account =>
    known.get(user ?? first.user) ?? { ...first, user: user ?? first.user, role: 'none' };
  return {
    first,
    current: () => named(seated),
    all: () => [...known.values()],
    named,
    know: (introduced) => {
      const before = known.get(introduced.user) ?? { ...first, role: 'editor' as const };
      const account = { ...before, ...introduced };
      known.set(account.user, account);
      return account;
    },
    sit: (user) => {
      seated = user;
    },
  };
};
