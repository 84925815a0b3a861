import type { ICommandInfo, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import {
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

/** What of Univer 0.25's own debounced calculation is used to start it at once. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(one: object, other: object): object;
}

/** Calculating on demand: `calculate` resolves once every value is current, at once when nothing changed. */
export interface UniverCalculation {
  readonly calculate: () => Promise<void>;
  /** A workbook was opened: Univer is about to ask for a calculation of everything. */
  readonly opened: () => void;
  /** While held, nothing is calculated but what is asked for: a script writes much and reads little. */
  readonly hold: (held: boolean) => void;
}

/** Drives Univer's calculation in place of its own timer, which pauses for 100 ms and breaks off what runs: one calculation at a time, each to its end. */
export const univerCalculation = (injector: Injector): UniverCalculation => {
  const commands = injector.get(ICommandService);
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  let running = 0;
  let held = false;
  let fresh = true;
  let waiting: (() => void)[] = [];
  let soon: ReturnType<typeof setTimeout> | undefined;

  commands.onCommandExecuted((command) => {
    // Univer's own listener has set it for this command.
    clearTimeout(trigger._setTimeoutKey);
    if (!held && trigger._waitingCommandQueue.length > 0) soon ??= setTimeout(() => void calculate());
    if (command.id === SetFormulaCalculationStartMutation.id) running += 1;
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
    // Without a state it tells of progress; with any it has ended.
    if (functionsExecutedState === undefined) return;
    running = Math.max(0, running - 1);
    const done = waiting;
    waiting = [];
    // Univer resets its dirty data in a listener of the same notification; go on after it.
    for (const resolve of done) setTimeout(resolve);
  });

  const ended = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const calculate = async (): Promise<void> => {
    if (fresh) await new Promise((resolve) => setTimeout(resolve));
    fresh = false;
    while (running > 0) await ended();
    clearTimeout(soon);
    soon = undefined;
    if (trigger._waitingCommandQueue.length === 0) return;
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
    trigger._waitingCommandQueue = [];
    commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
    while (running > 0) await ended();
  };
  return {
    calculate,
    opened: () => {
      fresh = true;
    },
    hold: (now) => {
      held = now;
      if (!held) void calculate();
    },
  };
};
