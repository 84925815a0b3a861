import type { SidebarState } from '../define/page-calls';

/** What a newcomer, or anyone, does next. */
export const nextStep = (
  state: Pick<SidebarState, 'members' | 'goals' | 'items' | 'refreshedAt'> & { readonly findings: readonly unknown[] },
): {
  readonly says: 'nextMembers' | 'nextGoals' | 'nextItems' | 'nextCheckIns' | 'nextFindings' | 'nextKeep';
  readonly at: 'members' | 'goals' | 'items' | null;
} => {
  if (state.members.length === 0) return { says: 'nextMembers', at: 'members' };
  if (state.goals.length === 0) return { says: 'nextGoals', at: 'goals' };
  if (state.items.length === 0) return { says: 'nextItems', at: 'items' };
  if (state.refreshedAt === '') return { says: 'nextCheckIns', at: null };
  return { says: state.findings.length > 0 ? 'nextFindings' : 'nextKeep', at: null };
};
