import { expect, it } from '@jest/globals';
import { minutesOf } from '../../src/rules/time-of-day';

it.each([
  ['19:30', 1170],
  ['１９：３０', 1170],
  ['9:05', 545],
  ['19:30:00', 1170],
  ['1899-12-30 19:30:00', 1170],
  ['0.8125', 1170],
  ['7:30 PM', 1170],
  ['12 am', 0],
  ['12:15 pm', 735],
  ['19点', 1140],
  ['下午3点半', 930],
  ['晚上8点15分', 1215],
  ['上午10:00', 600],
  ['', null],
  ['19', null],
  ['24:00', null],
  ['12:60', null],
  ['evening', null],
])('the time %s is minute %s of the day', (text, minutes) => expect(minutesOf(text)).toBe(minutes));
