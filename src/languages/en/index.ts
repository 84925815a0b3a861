import type { Language } from '../index';
import { actions } from './actions';
import { archive } from './archive';
import { areaChoices, areaFindings, areas } from './areas';
import { choices } from './choices';
import { clock } from './clock';
import { digest } from './digest';
import { exports } from './exports';
import { findings } from './findings';
import { pages } from './pages';
import { problems } from './problems';
import { repair } from './repair';
import { reports } from './reports';
import { settings } from './settings';
import { tabs } from './tabs';

/** English. */
export const en: Language = {
  code: 'en',
  name: 'English',
  tabs: { ...tabs, ...areas },
  choices: { ...choices, ...areaChoices },
  findings: { ...findings, ...areaFindings },
  areas,
  problems,
  actions,
  archive,
  clock,
  digest,
  exports,
  pages,
  repair,
  reports,
  settings,
};
