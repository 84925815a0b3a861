import { palette, statusLook } from '../../define/look';
import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { say } from '../../languages/say';
import { escapeHtml } from '../../rules/escape-html';
import type { Digest } from './digests';
import type { DigestItem } from './items';
import { type Section, sections } from './sections';

/** Lines shown of a part, and characters of a line. */
const most = 10;
const longest = 300;

/** A person's text on one line, cut to a length. */
const oneLine = (text: string, length = longest): string => {
  const chars = [...text.replace(/\s+/g, ' ').trim()];
  return chars.length > length ? `${chars.slice(0, length - 1).join('')}…` : chars.join('');
};

interface Part {
  readonly section: Section;
  readonly name: string;
  readonly n: number;
  readonly items: readonly DigestItem[];
  /** Says how many more there are; '' where all are shown. */
  readonly more: string;
}

const partsOf = (items: readonly DigestItem[], { digest: words, tabs }: Language): readonly Part[] =>
  sections.flatMap((section) => {
    const own = items.filter((item) => item.section === section);
    const n = own.length;
    if (n === 0) return [];
    const more = n > most ? say(words.more, { n: n - most, tab: tabs.summary.name }) : '';
    return [{ section, name: say(words.heading, { name: words.sections[section].name, n }), n, items: own.slice(0, most), more }];
  });

const teamOf = (settings: Moment['settings'], language: Language): string => oneLine(settings.team, 60) || language.actions.titles.sidebar;

/** Parts that the subject counts, at most. */
const counted = 3;

const subjectOf = (parts: readonly Part[], team: string, { digest: words }: Language): string => {
  const counts = parts.slice(0, counted).map(({ section, n }) => say(words.sections[section].count, { n }));
  return say(words.subject, { counts: counts.join(' · '), team });
};

const cell = 'padding:6px 0;vertical-align:top';
const rule = `border-top:1px solid ${palette.rule}`;

const lineHtml = ({ says, mend, place }: DigestItem, n: number): string =>
  `<tr><td style="${cell};${rule};width:28px;color:${palette.quiet}">${n}</td><td style="${cell};${rule}">${escapeHtml(oneLine(says))}<br><span style="font-size:12px;color:${palette.quiet}">${escapeHtml(oneLine(place))} · ${escapeHtml(oneLine(mend))}</span></td></tr>`;

const partHtml = ({ section, name, items, more }: Part): string => {
  const colour = section === 'overdue' || section === 'escalated' ? statusLook.overdue.text : palette.accent;
  const lines = items.map((item, index) => lineHtml(item, index + 1)).join('');
  const rest = more === '' ? '' : `<p style="margin:4px 0 0;font-size:12px;color:${palette.quiet}">${escapeHtml(more)}</p>`;
  return `<h2 style="margin:24px 0 8px;font-size:15px;color:${colour}">${escapeHtml(name)}</h2><table role="presentation" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse;font-size:14px;line-height:1.5">${lines}</table>${rest}`;
};

/** A digest as a mail, in the member's language; everything a person wrote is escaped. `items` are those it tells. */
export const digestMail = (
  { member, language, whole, open }: Digest,
  items: readonly DigestItem[],
  { settings, today }: Moment,
): { readonly subject: string; readonly text: string; readonly html: string } => {
  const words = language.digest;
  const team = teamOf(settings, language);
  const parts = partsOf(items, language);
  const left = open.length - items.length;
  const intro = say(whole || left === 0 ? words.all : words.news, { team, day: today, member: oneLine(member.member ?? '', 60) });
  const before = left > 0 ? say(words.before, { n: left }) : '';
  const lines = parts.flatMap(({ name, items: shown, more }) => [
    '',
    name,
    ...shown.flatMap(({ says, mend, place }, index) => [`${index + 1}. ${oneLine(says)}`, `   ${oneLine(place)} · ${oneLine(mend)}`]),
    ...(more === '' ? [] : [more]),
  ]);
  const text = [intro, ...lines, ...(before === '' ? [] : ['', before]), '', '--', words.footer].join('\n');
  const small = (line: string): string => `<p style="margin:24px 0 0;font-size:12px;color:${palette.quiet}">${escapeHtml(line)}</p>`;
  const html = `<div lang="${language.code}" style="max-width:640px;overflow-wrap:anywhere;font-family:Arial,'PingFang SC','Microsoft YaHei',sans-serif;font-size:14px;line-height:1.5;color:${palette.text}"><p style="margin:0">${escapeHtml(intro)}</p>${parts.map(partHtml).join('')}${before === '' ? '' : small(before)}${small(words.footer)}</div>`;
  return { subject: subjectOf(parts, team, language), text, html };
};

/** Everything that is open for the members given, in one language, as a text for a chat.
 * @example chatText(digests, zhCn, moment) // '增长部 2026-05-13 待办提醒\n\n@李雷\n…'
 */
export const chatText = (digests: readonly Digest[], language: Language, { settings, today }: Moment): string => {
  const words = language.digest.chat;
  const slots = { team: teamOf(settings, language), day: today };
  const people = digests.flatMap(({ member, open, language: own }) => {
    const parts = partsOf(open, own);
    if (parts.length === 0) return [];
    const lines = parts.flatMap(({ name, items, more }) => [
      name,
      ...items.map(({ says }, index) => `${index + 1}. ${oneLine(says)}`),
      ...(more === '' ? [] : [more]),
    ]);
    return [['', say(words.person, { member: oneLine(member.member ?? '', 60) }), ...lines].join('\n')];
  });
  return people.length === 0 ? say(words.none, slots) : [say(words.title, slots), ...people].join('\n');
};
