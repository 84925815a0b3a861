import { actions } from './actions';
import { choices } from './choices';
import { exports } from './exports';
import { findings } from './findings';
import { functions } from './functions';
import { pages } from './pages';
import { reports } from './reports';
import { tabs } from './tabs';

/** 简体中文. The source: its keys and slots are what every language must have. */
export const zhCn = {
  code: 'zh-CN',
  name: '简体中文',
  tabs,
  choices,
  findings,
  functions,
  actions,
  exports,
  pages,
  reports,
} as const;
