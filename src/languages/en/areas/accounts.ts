import type { Words } from '../../words';
import type { accounts as source } from '../../zh-cn/areas/accounts';

/** Everything the Accounts tab says. */
export const accounts: Words<typeof source> = {
  name: 'Accounts',
  about: 'Which accounts there are, who runs them, whether they post enough, and how they grow',
  columns: {
    account: { header: 'Account', note: 'What you call it, one row an account. Example: Xiaohongshu main. The content calendar offers it.' },
    platform: { header: 'Platform', note: 'Where it is; write your own where the list has none.' },
    owner: { header: 'Owner', note: 'Who answers for it, from Members.' },
    positioning: { header: 'Positioning', note: 'About what, for whom. Example: choosing products, for new mothers of 25 to 35.' },
    part: { header: 'Part', note: 'Its part in the matrix: main, vertical, persona, service or overseas.' },
    perWeek: { header: 'Posts a week', note: 'How many are planned. Example: 4. 0 for an account that rests.' },
    followers: { header: 'Followers', note: 'As last counted. Example: 48,200.' },
    counted: { header: 'Counted on', note: 'The day of that number; where there is none, refresh fills in today. Change it together with the number.' },
    expires: { header: 'Verification expires', note: 'When verification or authorisation ends; you are told 30 days before.' },
    keeper: { header: 'Keeper of access', note: 'Who keeps the login, from Members. Never write the password here.' },
    gained: { header: 'Followers gained', note: 'From refresh: followers more than on the last day they were counted.' },
    growth: { header: 'Growth', note: 'From refresh: followers gained ÷ followers at the last count.' },
    before: { header: 'Count before', note: '' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    platform: {
      wechat: 'WeChat|WeChat Official Account',
      channels: 'Channels|WeChat Channels',
      douyin: 'Douyin',
      xiaohongshu: 'Xiaohongshu|RED|RedNote',
      bilibili: 'Bilibili',
      weibo: 'Weibo',
      zhihu: 'Zhihu',
      kuaishou: 'Kuaishou',
      x: 'X|Twitter',
      youtube: 'YouTube',
      linkedin: 'LinkedIn',
      facebook: 'Facebook',
      instagram: 'Instagram',
      tiktok: 'TikTok',
    },
    accountPart: { main: 'Main', vertical: 'Vertical', persona: 'Persona', service: 'Service', overseas: 'Overseas' },
  },
  findings: {
    accountNoOwner: { says: 'Account “{account}” has no owner', mend: 'Choose a member in Owner' },
    accountKeeper: { says: 'The login of “{account}” is kept only by the external {member}', mend: 'Let a member of the team keep it' },
    accountExpires: { says: 'The verification of “{account}” expires in {n} {n:day|days}', mend: 'Renew it by {day}, then change the day' },
    accountExpired: { says: 'The verification of “{account}” expired on {day}', mend: 'Renew it and change the day, or empty it where none is needed' },
    accountFollowersOld: { says: 'The followers of “{account}” were last counted {n} days ago', mend: 'Enter the followers and the day they were counted' },
  },
  words: {
    title: 'Accounts',
    total: '{n} {n:account|accounts} with {followers} followers in all, not deduplicated. Gained: on the last day they were counted.',
  },
};
