import type { Planned } from '../define/page-calls';
import { closePage } from './call';
import { openPage } from './open-page';
import { PlanView } from './plan-view';
import { useTalk } from './talk';

/** The action that the dialog was opened for. */
const action = document.getElementById('page')?.dataset.action ?? '';

const Plan = ({ first }: { readonly first: Planned }) => (
  <PlanView plan={first} action={action} input={{}} talk={useTalk()} onLeave={closePage} />
);

openPage('plan', 'plan', Plan, { action, input: {} });
