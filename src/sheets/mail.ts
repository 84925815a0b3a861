import { asText, type Cell } from '../book/cells';
import { place } from '../book/place';
import type { Mail } from '../define/mail';
import type { Moment } from '../define/moment';
import type { AnyTab } from '../define/tab';
import type { ChoiceKey, Language } from '../languages';
import { labelOf, readChoice } from '../languages/choose';
import { say } from '../languages/say';
import { civilTime } from './civil';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type State = ChoiceKey<'mailState'>;

/** What became of a run's mails: those that are left stay planned, for want of quota or of the right to send. */
interface Posted {
  readonly sent: number;
  readonly failed: number;
  readonly left: number;
  readonly lacks: 'quota' | 'right' | null;
}

/** A row of the ledger while its mail is on its way. */
interface Line {
  readonly row: number;
  readonly state: State;
  readonly at: string;
  readonly note: string;
}

interface Ledger {
  /** The row of a mail that is still to be sent; null where it is not in the ledger, or was sent, or may have been. */
  planned(mail: Mail): Line | null;
  /** Writes rows that stand one below the other as one block. */
  write(lines: readonly Line[]): void;
}

/** The ledger as it stands now: a mail is sent only where its row, found by its id, says that it is planned. */
const ledgerOf = (sheet: Sheet, tab: AnyTab, language: Language): Ledger => {
  const values = sheet.getDataRange().getValues();
  const at = place(tab, values)?.at ?? new Map<string, number>();
  const [id, state] = [at.get('id') ?? 0, at.get('state') ?? 0];
  const together = state > 0 && at.get('sentAt') === state + 1 && at.get('note') === state + 2;
  const rows = new Map(values.map((row, index) => [String(row[id - 1] ?? ''), index]));
  const cells = (line: Line): Cell[] => {
    const word = asText(labelOf(language, 'mailState', line.state));
    return together ? [word, asText(line.at), asText(line.note)] : [word];
  };
  return {
    planned: (mail) => {
      const index = rows.get(mail.id);
      const found = index === undefined ? '' : String(values[index]?.[state - 1] ?? '');
      return index !== undefined && readChoice('mailState', found) === 'planned'
        ? { row: index + 1, state: 'planned', at: '', note: '' }
        : null;
    },
    write: (lines) => {
      const [first] = lines;
      if (first) sheet.getRange(first.row, state, lines.length, cells(first).length).setValues(lines.map(cells));
    },
  };
};

const mayNotSend = (): boolean =>
  ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Sends mails one by one, each noted in the ledger as on its way before it leaves and as sent after: three calls a mail. Broken off anywhere, a mail is planned, sent, or on its way; the last is never sent again. See docs/decisions/mails-have-a-ledger.md. */
const sendMails = (
  sheet: Sheet,
  tab: AnyTab,
  mails: readonly Mail[],
  { language, name, now }: { readonly language: Language; readonly name: string; readonly now: () => string },
): Posted => {
  if (mayNotSend()) return { sent: 0, failed: 0, left: mails.length, lacks: 'right' };
  const ledger = ledgerOf(sheet, tab, language);
  const due = mails
    .flatMap((mail) => {
      const line = ledger.planned(mail);
      return line ? [{ mail, line }] : [];
    })
    .sort((a, b) => a.line.row - b.line.row);
  let quota = due.length > 0 ? MailApp.getRemainingDailyQuota() : 0;
  const counts = { sent: 0, failed: 0 };
  // What became of the mail before; it is written together with the next one where they are neighbours.
  let before: Line | null = null;
  for (const { mail, line } of due) {
    if (quota <= 0) break;
    const leaving: Line = { ...line, state: 'sending', at: now() };
    if (before && before.row !== line.row - 1) ledger.write([before]);
    ledger.write(before?.row === line.row - 1 ? [before, leaving] : [leaving]);
    SpreadsheetApp.flush();
    try {
      MailApp.sendEmail({ to: mail.to, subject: mail.subject, body: mail.text, htmlBody: mail.html, name });
      before = { ...leaving, state: 'sent' };
      counts.sent += 1;
    } catch (thrown) {
      // Google's words are in the user's language: what was the matter shows in the quota. Where one mail was left it may be this one that took it.
      const exhausted = quota > 1 && MailApp.getRemainingDailyQuota() <= 0;
      before = exhausted ? line : { ...leaving, state: 'failed', note: say(language.clock.mailFailed, { error: messageOf(thrown) }) };
      if (exhausted) quota = 0;
      else counts.failed += 1;
    }
    quota -= 1;
  }
  // The run's next call, a read or its flush, puts it on the sheet.
  if (before) ledger.write([before]);
  const left = due.length - counts.sent - counts.failed;
  return { ...counts, left, lacks: left > 0 ? 'quota' : null };
};

/** What became of a run's mails, in one sentence. */
const saysPosted = ({ sent, failed, left, lacks }: Posted, { clock: words, reports }: Language): string =>
  [
    ...(sent > 0 ? [say(words.sent, { n: sent })] : []),
    ...(failed > 0 ? [say(words.failed, { n: failed })] : []),
    ...(left > 0 ? [say(lacks === 'right' ? words.noRight : words.carriedOver, { n: left })] : []),
  ].join(reports.listSeparator);

/** Sends a run's mails once everything is written, and says what became of them; '' where there are none, or no ledger. */
export const post = (
  tabs: readonly AnyTab[],
  sheet: Sheet | null,
  mails: readonly Mail[],
  { settings, language }: Moment,
  timeZone: string,
): string => {
  const tab = tabs.find(({ key }) => key === 'mails');
  if (!sheet || !tab || mails.length === 0) return '';
  const name = settings.team || language.actions.titles.sidebar;
  const now = () => civilTime(new Date(), timeZone).replace('T', ' ');
  return saysPosted(sendMails(sheet, tab, mails, { language, name, now }), language);
};
