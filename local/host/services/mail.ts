import type { Run } from '../run';
import { service } from '../service';
import type { SentMail } from '../state';
import { words } from '../words';
import { bytesOf } from './properties';

const perDay = 100;
const dayLength = 86_400_000;

const recipients = (mail: Pick<SentMail, 'to' | 'cc' | 'bcc'>): string[] =>
  [mail.to, mail.cc, mail.bcc]
    .flatMap((list) => (list ?? '').split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** MailApp: mails go to the outbox, within the quota of a personal account. */
export const mailApp = (run: Run): object => {
  const { memory } = run.desk;
  const left = (): number =>
    perDay - memory.outbox.filter(({ at }) => at > run.now() - dayLength).reduce((sum, mail) => sum + recipients(mail).length, 0);
  const send = (mail: Omit<SentMail, 'at'>): void => {
    const count = recipients(mail).length;
    if (count === 0) throw run.error(words.noRecipient);
    if (count > 50) throw run.error(words.mailRecipients);
    if (mail.subject.length > 250) throw run.error(words.tooLarge('subject'));
    if (bytesOf(mail.body) > 200 * 1024 || bytesOf(mail.htmlBody ?? '') > 200 * 1024) throw run.error(words.mailBody);
    if (count > left()) throw run.error(words.mailQuota);
    memory.outbox = [...memory.outbox, { at: run.now(), ...mail }];
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
