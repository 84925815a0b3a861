import { describe, expect, it } from '@jest/globals';
import { hostOf } from './script';

const code = `
  function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem(Session.getActiveUserLocale(), 'who').addToUi(); }
  function who() { console.log(Session.getActiveUser().getEmail(), Session.getActiveUserLocale()); }
  function keep() { PropertiesService.getUserProperties().setProperty('mine', Session.getActiveUser().getEmail()); }
  function kept() { console.log(PropertiesService.getUserProperties().getProperty('mine')); }
  function start() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
  function mine() { console.log(ScriptApp.getProjectTriggers().length); }
  function stop() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
  function hourly() { MailApp.sendEmail('boss@example.com', 'Due', Session.getEffectiveUser().getEmail()); }
  function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
  function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
  /** @customfunction */
  function OF_OWNER() { return PropertiesService.getUserProperties().getProperty('mine'); }
`;
const hour = 3_600_000;
const ann = 'ann@example.com';
const bo = 'bo@example.com';
const two = () => hostOf(code, { user: ann, locale: 'zh_CN' });

describe('two people on one workbook', () => {
  it('have their own menu, language, properties and triggers', () => {
    const host = two();
    host.open();
    host.clickMenu('keep');
    host.clickMenu('start');
    host.signIn({ user: bo, locale: 'en' });
    expect(host.menu()).toEqual([]);
    host.open();
    expect(host.menu()[0]?.entries).toEqual([{ label: 'en', function: 'who' }]);
    expect(host.clickMenu('en').log).toEqual([`${bo} en`]);
    expect(host.clickMenu('kept').log).toEqual(['null']);
    expect(host.clickMenu('mine').log).toEqual(['0']);
    expect(host.clickMenu('start').error).toBeNull();
    host.clickMenu('stop');
    host.signIn({ user: ann });
    expect(host.clickMenu('mine').log).toEqual(['1']);
    expect(host.clickMenu('kept').log).toEqual([ann]);
    expect(host.clickMenu('who').log).toEqual([`${ann} zh_CN`]);
  });

  it('have triggers that run as who installed them, whoever is at the keyboard', () => {
    const host = two();
    host.clickMenu('start');
    host.signIn({ user: bo });
    host.clickMenu('start');
    host.advance(hour + 60_000);
    expect(host.mails().map(({ body, from }) => [body, from])).toEqual([
      [ann, ann],
      [bo, bo],
    ]);
  });

  it('have quotas of their own', () => {
    const many = `${code} function many() { for (let n = 0; n < 100; n += 1) MailApp.sendEmail('a@example.com', 's', 'b'); console.log(MailApp.getRemainingDailyQuota()); }`;
    const host = hostOf(many, { user: ann });
    expect(host.clickMenu('many').log).toEqual(['0']);
    expect(host.clickMenu('hourly').error).toBe('Exception: Service invoked too many times for one day: email.');
    host.signIn({ user: bo, plan: 'workspace' });
    expect(host.clickMenu('many').log).toEqual(['1400']);
    host.signIn({ user: ann });
    host.advance(25 * hour);
    expect(host.clickMenu('many').error).toBeNull();
  });

  it('keep what is theirs in the state file', () => {
    const host = two();
    host.signIn({ user: bo });
    host.clickMenu('keep');
    expect(host.state().others).toEqual([[bo, [['mine', bo]]]]);
    expect(host.state().properties.user).toEqual([]);
  });
});

describe('what somebody may do with the file', () => {
  it('stops their trigger where they have lost access', () => {
    const watch = `${code} function start2() { ScriptApp.newTrigger('write').timeBased().everyHours(1).create(); }`;
    const host = hostOf(watch, { user: ann });
    host.signIn({ user: bo });
    host.clickMenu('start2');
    host.signIn({ user: ann });
    host.changeAccount({ user: bo, role: 'none' });
    host.advance(hour + 60_000);
    expect(host.executions().at(-1)).toMatchObject({
      user: bo,
      error: 'Exception: You do not have permission to access the requested document.',
    });
  });

  it('lets a viewer read and not write, type nothing, and see no menu', () => {
    const host = two();
    host.signIn({ user: bo, role: 'viewer' });
    expect(host.open()).toBeNull();
    expect(host.menu()).toEqual([]);
    expect(host.clickMenu('read').error).toBeNull();
    expect(host.clickMenu('write').error).toBe('Exception: You do not have permission to edit the requested document.');
    expect(host.edit(0, 1, 1, 'x')).toMatchObject({ done: false });
  });

  it('gives a formula the owner’s properties, whoever looks at it', () => {
    const host = two();
    host.clickMenu('keep');
    host.signIn({ user: bo });
    expect(host.customFunction('OF_OWNER', [])).toBe(ann);
  });
});
