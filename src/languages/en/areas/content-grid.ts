import type { Words } from '../../words';
import type { contentGrid as source } from '../../zh-cn/areas/content-grid';

/** Everything the Content matrix tab says. */
export const contentGrid: Words<typeof source> = {
  name: 'Content matrix',
  about: 'How far each topic of the quarter is on each account, on one page; built for you, nothing to fill in',
  columns: {},
  choices: {},
  findings: {},
  words: {
    title: '{team} content matrix',
    opening: '{period}, as of {today}',
    off: 'Switch on {areas} in the menu, under Areas; after a refresh, topics and accounts stand here.',
    none: 'Nothing is planned for {period} yet. Write a topic in the Content calendar with its account and the day to publish; after a refresh it stands here.',
    topic: 'Topic',
    noAccount: 'No account yet',
    several: '{cell} +{n}',
    moreTopics: '{n} more {n:topic|topics} in the Content calendar.',
    moreAccounts: '{n} more {n:account|accounts} in Accounts.',
    legend: 'Signs: ● published, ■ overdue, ◐ in the making, in review or scheduled, ○ idea; then the day. What is still to publish comes first, by its day. +1: one more of the same topic on that account. Blank: not planned.',
    totals: 'Totals by account',
    planned: 'Planned',
    published: 'Published',
    onTime: 'Published on time',
  },
};
