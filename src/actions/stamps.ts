import type { Moment } from '../define/moment';
import type { AnyRowChange } from '../define/table';
import { settingChange } from '../tabs/settings';
import { version } from './version';

/** What a refresh notes of itself in Settings: its day, where that is another one, since formulas are computed anew by it; the version; the time. */
export const stamps = ({ settings, today, now }: Moment): readonly AnyRowChange[] =>
  [
    ...(settings.today === today ? [] : [settingChange('today', today)]),
    settingChange('version', version),
    settingChange('refreshedAt', now),
  ] as unknown as readonly AnyRowChange[];
