import type { Run } from '../run';
import { service } from '../service';
import type { SentMail } from '../state';
import { words } from '../words';
import { bytesOf } from './properties';

const perDay = { consumer: 100, workspace: 1500 };
const longestBody = { consumer: 200 * 1024, workspace: 400 * 1024 };
const dayLength = 86_400_000;

const recipients = (mail: Pick<SentMail, 'to' | 'cc' | 'bcc'>): string[] =>
  [mail.to, mail.cc, mail.bcc]
    .flatMap((list) => (list ?? '').split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** MailApp: mails go to the outbox, within the quota of who runs the script. */
export const mailApp = (run: Run): object => {
  const { memory, accounts } = run.desk;
  const { user, plan } = run.account;
  const sent = (): number =>
    memory.outbox
      .filter(({ at, from = accounts.first.user }) => at > run.now() - dayLength && from === user)
      .reduce((sum, mail) => sum + recipients(mail).length, 0);
  const left = (): number => Math.max(0, perDay[plan] - sent());
  const send = (mail: Omit<SentMail, 'at' | 'from'>): void => {
    const addresses = recipients(mail);
    const count = addresses.length;
    if (count === 0) throw run.error(words.noRecipient);
    const bad = addresses.find((address) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(address));
    if (bad !== undefined) throw run.error(words.badAddress(bad));
    if (count > 50) throw run.error(words.mailRecipients);
    if (mail.subject.length > 250) throw run.error(words.tooLarge('subject'));
    if (Math.max(bytesOf(mail.body), bytesOf(mail.htmlBody ?? '')) > longestBody[plan]) throw run.error(words.mailBody);
    if (count > left()) throw run.error(words.mailQuota);
    memory.outbox = [...memory.outbox, { at: run.now(), from: user, ...mail }];
  };
  const optional = (options: Readonly<Record<string, unknown>>): Partial<SentMail> =>
    Object.fromEntries(
      ['htmlBody', 'replyTo', 'cc', 'bcc', 'name'].flatMap((key) => (options[key] === undefined ? [] : [[key, String(options[key])]])),
    );
  return service<GoogleAppsScript.Mail.MailApp>(run, 'MailApp', [
    {
      mail: {
        getRemainingDailyQuota: left,
        sendEmail: (first: unknown, subject: unknown = '', body: unknown = '', options: Readonly<Record<string, unknown>> = {}) => {
          if (typeof first === 'string') send({ to: first, subject: String(subject), body: String(body), ...optional(options) });
          else {
            const message = Object(first) as Readonly<Record<string, unknown>>;
            send({
              to: String(message.to ?? ''),
              subject: String(message.subject ?? ''),
              body: String(message.body ?? ''),
              ...optional(message),
            });
          }
        },
      },
    },
  ]);
};
