import { describe, expect, it } from '@jest/globals';
import { nodeHost, readDist } from '../../local/host/node/run';

const files = readDist('dist');
const serial = 46155; // 2026-05-13

describe.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Apia', 'America/Sao_Paulo'])(
  'date cells in %s',
  (timeZone) => {
    const host = nodeHost({ files, now: '2026-05-13T09:00:00Z', timeZone, locale: 'en_GB' });
    it('are the day that the cell shows, whatever zone the script runs in', () => {
      expect(host.customFunction('TASK_FLAG', [{ day: serial }, 'In progress', { day: serial }])).toBe('Due today');
      expect(host.customFunction('TASK_FLAG', [{ day: serial }, 'In progress', { day: serial + 1 }])).toBe('Overdue');
      expect(host.customFunction('TASK_FLAG', [{ day: serial + 1.999 }, 'In progress', { day: serial + 1 }])).toBe('Due today');
    });
  },
);
