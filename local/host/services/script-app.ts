import { ungranted } from '../auth';
import type { Run } from '../run';
import { type EnumValue, enumeration, service, typeNames } from '../service';
import type { InstalledTrigger } from '../state';
import { words } from '../words';
import { epochOfSerial, serialOfEpoch } from '../zone';
import { heldBy, hold } from './held';

/** `ScriptApp.AuthMode`. */
export const authModes = enumeration('NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL');
const eventTypes = enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT');
const sources = enumeration('SPREADSHEETS', 'CLOCK');
const statuses = enumeration('REQUIRED', 'NOT_REQUIRED');
const hour = 3_600_000;

const triggerOf = (run: Run, trigger: InstalledTrigger): object =>
  hold(
    service<GoogleAppsScript.Script.Trigger>(run, 'Trigger', [
      {
        handle: {
          getHandlerFunction: () => trigger.function,
          getUniqueId: () => trigger.id,
          getEventType: (): EnumValue => eventTypes[trigger.event],
          getTriggerSource: () => (trigger.event === 'CLOCK' ? sources.CLOCK : sources.SPREADSHEETS),
        },
      },
    ]),
    'trigger',
    trigger.id,
  );

/** The triggers that the run's account may see: its own. */
const mine = (run: Run): readonly InstalledTrigger[] => {
  const { memory, accounts } = run.desk;
  return memory.triggers.filter(({ by = accounts.first.user }) => by === run.account.user);
};

const create = (run: Run, trigger: Omit<InstalledTrigger, 'id'>): object => {
  const { memory } = run.desk;
  // An add-on has one trigger of a type for each user and document.
  if (mine(run).some(({ event }) => event === trigger.event))
    throw run.error(trigger.event === 'CLOCK' ? words.clockTriggers : words.manyTriggers);
  const made = { id: String(Math.floor(run.desk.random() * 9e15) + 1e15), ...trigger, by: run.account.user };
  memory.triggers = [...memory.triggers, made];
  return triggerOf(run, made);
};

const clockBuilder = (run: Run, functionName: string): object => {
  let everyHours = 0;
  let atHour: number | null = null;
  const set = (change: () => void) => (): object => {
    change();
    return builder;
  };
  const firstDue = (): number => {
    const now = run.now();
    if (atHour === null) return now + everyHours * hour;
    const zone = run.desk.scriptTimeZone;
    const midnight = Math.floor(serialOfEpoch(now, zone));
    // Google chooses a minute within the hour and keeps to it.
    const due = epochOfSerial(midnight + atHour / 24, zone) + Math.floor(run.desk.random() * 60) * 60_000;
    return due > now ? due : due + 24 * hour;
  };
  const builder: object = service<GoogleAppsScript.Script.ClockTriggerBuilder>(run, 'ClockTriggerBuilder', [
    {
      handle: {
        everyHours: (hours: number) =>
          set(() => {
            everyHours = hours;
          })(),
        everyDays: (days: number) =>
          set(() => {
            everyHours = days * 24;
          })(),
        everyWeeks: (weeks: number) =>
          set(() => {
            everyHours = weeks * 168;
          })(),
        atHour: (at: number) =>
          set(() => {
            atHour = at;
          })(),
        everyMinutes: () => {
          throw run.error(words.subHour);
        },
        inTimezone: () => builder,
        nearMinute: () => builder,
      },
      trigger: {
        create: () => {
          if (!Number.isInteger(everyHours) || everyHours < 1) throw run.error(words.subHour);
          return create(run, { function: functionName, event: 'CLOCK', everyHours, due: firstDue() });
        },
      },
    },
  ]);
  return builder;
};

const sheetBuilder = (run: Run, functionName: string): object => {
  const on = (event: InstalledTrigger['event']) => () =>
    service<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(run, 'SpreadsheetTriggerBuilder', [
      { trigger: { create: () => create(run, { function: functionName, event }) } },
    ]);
  return service<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(run, 'SpreadsheetTriggerBuilder', [
    { handle: { onOpen: on('ON_OPEN'), onEdit: on('ON_EDIT'), onChange: on('ON_CHANGE'), onFormSubmit: on('ON_FORM_SUBMIT') } },
  ]);
};

/** ScriptApp: triggers and rights. */
export const scriptApp = (run: Run): object => {
  const { memory } = run.desk;
  return service<GoogleAppsScript.Script.ScriptApp>(
    run,
    'ScriptApp',
    [
      {
        handle: {
          newTrigger: (functionName: string) =>
            service<GoogleAppsScript.Script.TriggerBuilder>(run, 'TriggerBuilder', [
              { handle: { timeBased: () => clockBuilder(run, functionName), forSpreadsheet: () => sheetBuilder(run, functionName) } },
            ]),
          getAuthorizationInfo: (_mode: unknown, scopes?: readonly string[]) => {
            const missing = ungranted(run.desk.granted, run.account, scopes).length > 0;
            return service<GoogleAppsScript.Script.AuthorizationInfo>(run, 'AuthorizationInfo', [
              {
                handle: {
                  getAuthorizationStatus: () => (missing ? statuses.REQUIRED : statuses.NOT_REQUIRED),
                  getAuthorizationUrl: () => (missing ? 'https://accounts.google.com/o/oauth2/auth' : null),
                },
              },
            ]);
          },
        },
        trigger: {
          getProjectTriggers: () => mine(run).map((trigger) => triggerOf(run, trigger)),
          deleteTrigger: (trigger: unknown) => {
            const id = heldBy(trigger, 'trigger');
            if (id === null) throw run.error(words.badParameters(typeNames([trigger]), 'ScriptApp.deleteTrigger'));
            memory.triggers = memory.triggers.filter((held) => held.id !== id);
          },
        },
      },
    ],
    { AuthMode: authModes, AuthorizationStatus: statuses, EventType: eventTypes, TriggerSource: sources },
  );
};
