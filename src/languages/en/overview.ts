import type { Words } from '../words';
import type { overview as source } from '../zh-cn/overview';

/** The overview of the areas, docs/areas.md. */
export const overview: Words<typeof source> = {
  title: 'Overview of the areas',
  intro: 'Which tabs keep each of the 27 headings of an operations matrix; what is filled in on each tab, what is computed, what is flagged, and what stands in the review.',
  headings: 'Headings and tabs',
  heading: 'Heading',
  tabs: 'Tabs',
  inputs: 'Filled in',
  computed: 'Computed',
  findings: 'Flagged',
  review: 'Review',
  inReview: 'a section',
  none: '–',
  required: '★ required, ▸ folded',
};
