import type { FindingRule } from '../../languages';

/** Parts of a digest, in order; `escalated` is what waits for somebody else and is told to who answers for it. */
export const sections = ['overdue', 'escalated', 'due', 'waiting', 'asked', 'checkIns', 'risks', 'others'] as const;
export type Section = (typeof sections)[number];

/** Rules told among the others: what is wrong with how a row is filled in or planned. They are a type only, for the bundle's sake; a rule that stands neither here nor below does not compile. */
// biome-ignore format: one rule a line would be a page
type Other =
  | 'cellUnread' | 'requiredMissing' | 'taskNoOwner' | 'taskNoDue' | 'taskEndsBeforeStart' | 'taskPostponed' | 'taskNoProgress' | 'taskOwnerElsewhere'
  | 'raciNoA' | 'raciManyA' | 'raciNoR' | 'raciManyR' | 'raciManyC' | 'raciManyI' | 'raciUnread' | 'raciOverload' | 'raciConcentrated' | 'raciIdle' | 'itemNoGoal'
  | 'kpiNoOwner' | 'kpiBaselineIsTarget' | 'kpiNoBaseline' | 'kpiPaceUnread' | 'kpiPaceSum' | 'checkInLeap' | 'checkInFell' | 'checkInConfidence'
  | 'goalNoOwner' | 'goalNoKpi' | 'goalNoParent' | 'goalWeights' | 'goalCycle' | 'goalOutsideParent' | 'goalSumShort' | 'goalRaiseOpen' | 'goalNoPlan' | 'goalsTooMany' | 'teamNoKpi'
  | 'accountNoOwner' | 'accountKeeper' | 'accountBehind' | 'accountFollowersOld' | 'campaignNoTarget' | 'channelConcentrated' | 'contentCollision' | 'contentNoPlan'
  | 'correctiveMissing' | 'correctiveStillOff' | 'customerNoRenewalTask' | 'customerNoOwner' | 'dependencyIncomplete' | 'feedbackDoubled' | 'lessonNoTask' | 'lessonTaskOverdue' | 'lessonAgain'
  | 'marketThreat' | 'marketNotSeen' | 'marketGapGrows' | 'meetingNoTodos' | 'meetingHours' | 'meetingUnknownName'
  | 'processBottleneck' | 'processBottlenecks' | 'processOverStandard' | 'processOld' | 'processFew' | 'processWaiting'
  | 'resourceSlow' | 'resourceUnallocated' | 'supplierLate' | 'supplierCostUp' | 'supplierStockMuch' | 'surveyLow' | 'surveyOffScale' | 'surveyTooFew' | 'surveyFew' | 'surveyBelow'
  | 'swotNoAction' | 'swotEmptyQuadrant' | 'swotOld' | 'tabStale' | 'kpiUnused' | 'memberNoHours' | 'calendarNoYear' | 'toolDailyOff' | 'toolDailyFailed' | 'toolIdle' | 'trainingNone';

/** Where each other rule is told. */
const told: { readonly [R in Exclude<FindingRule, Other>]: Exclude<Section, 'escalated' | 'others'> } = {
  taskOverdue: 'overdue',
  contentLate: 'overdue',
  correctiveLate: 'overdue',
  decisionLate: 'overdue',
  channelStepLate: 'overdue',
  customerContactLate: 'overdue',
  riskReviewLate: 'overdue',
  meetingMissed: 'overdue',
  trainingNotHeld: 'overdue',
  accountExpired: 'overdue',
  channelContractEnded: 'overdue',
  taskDueToday: 'due',
  taskDueSoon: 'due',
  contentNotApproved: 'due',
  accountExpires: 'due',
  channelContractEnds: 'due',
  toolRenewal: 'due',
  taskBlocked: 'waiting',
  taskWaitsForLate: 'waiting',
  dependencyLatePromise: 'waiting',
  dependencyOverdue: 'waiting',
  dependencyUnanswered: 'waiting',
  dependencyDisputed: 'waiting',
  memberAway: 'asked',
  memberStopped: 'asked',
  changeNoReason: 'asked',
  goalNoClosing: 'asked',
  correctiveUnverified: 'asked',
  decisionNoResult: 'asked',
  feedbackComplaint: 'asked',
  feedbackUnanswered: 'asked',
  feedbackUnresolved: 'asked',
  feedbackNoCallBack: 'asked',
  meetingNoOutcome: 'asked',
  campaignNoVerdict: 'asked',
  contentNoData: 'asked',
  kpiAwaiting: 'checkIns',
  kpiStale: 'checkIns',
  kpiNewerCheckIn: 'checkIns',
  kpiOffTrack: 'risks',
  kpiBoundMissed: 'risks',
  kpiLimitExceeded: 'risks',
  kpiProjectedShort: 'risks',
  kpiProjectedOver: 'risks',
  kpiFloor: 'risks',
  kpiFloorProjected: 'risks',
  goalOffTrack: 'risks',
  riskNoOwner: 'risks',
  riskNoMeasure: 'risks',
  riskNotRated: 'risks',
  riskTriggered: 'risks',
  riskBoundUnread: 'risks',
  riskOccurredNoPlan: 'risks',
  riskNoPlan: 'risks',
  riskNotLowered: 'risks',
  crisisNotStarted: 'risks',
  crisisDrillOld: 'risks',
  crisisNoDrill: 'risks',
  crisisReviewOld: 'risks',
  crisisLeadGone: 'risks',
  customerAtRisk: 'risks',
  campaignOverBudget: 'risks',
  campaignSpendAhead: 'risks',
  campaignCostHigh: 'risks',
  channelCost: 'risks',
  channelStuck: 'risks',
  resourceOver: 'risks',
  resourceOverAllocated: 'risks',
  resourceFast: 'risks',
  supplierStockOut: 'risks',
  supplierStockLow: 'risks',
};

/** The part of a digest in which a rule is told.
 * @example sectionOf('taskBlocked') // 'waiting'
 */
export const sectionOf = (rule: FindingRule): Section => (told as { readonly [R in FindingRule]?: Section })[rule] ?? 'others';
