import { useEffect, useState } from 'preact/hooks';
import type { Planned } from '../define/page-calls';
import { Frame } from './frame';
import type { Here } from './place';
import { PlanView } from './plan-view';
import { useWords } from './words';

/** The plan of an action in the sidebar; the way back leads home. */
export const PlanPage = ({ here, action }: { readonly here: Here; readonly action: string }) => {
  const { title } = useWords().pages.plan;
  const { talk, go } = here;
  const [plan, setPlan] = useState<Planned | null>(null);
  useEffect(() => {
    talk.send('plan', { action, input: {} }).then(setPlan);
  }, []);
  const home = (): void => go({ at: 'home' });
  if (!plan)
    return (
      <Frame title={title} talk={talk} onBack={home}>
        {null}
      </Frame>
    );
  return <PlanView plan={plan} action={action} input={{}} talk={talk} onLeave={home} inSidebar />;
};
