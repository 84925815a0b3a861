import type { MendableRule } from '../../languages';
import { areaMends } from './area-mends';
import { cellMends } from './cell-mends';
import { goalMends } from './goal-mends';
import { gridMends } from './grid-mends';
import type { Mends } from './mend';
import { taskMends } from './task-mends';

/** What one click does about a finding, by rule: each rule whose words say so, and no other. */
export const mends: Mends<MendableRule> = { ...cellMends, ...taskMends, ...gridMends, ...goalMends, ...areaMends };
