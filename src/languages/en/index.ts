import type { Language } from '../index';
import { actions } from './actions';
import { choices } from './choices';
import { exports } from './exports';
import { findings } from './findings';
import { functions } from './functions';
import { pages } from './pages';
import { reports } from './reports';
import { tabs } from './tabs';

/** English. */
export const en: Language = {
  code: 'en',
  name: 'English',
  tabs,
  choices,
  findings,
  functions,
  actions,
  exports,
  pages,
  reports,
};
