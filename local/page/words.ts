/** The words of the page around the grid. */
export interface Words {
  readonly untitled: string;
  readonly file: string;
  readonly newFile: string;
  readonly openXlsx: string;
  readonly downloadXlsx: string;
  readonly view: string;
  readonly executions: string;
  readonly showColumns: string;
  readonly hideColumns: string;
  readonly extensions: string;
  readonly addon: string;
  readonly help: string;
  readonly helpText: string;
  readonly noMenu: string;
  readonly saved: string;
  readonly saving: string;
  readonly notSaved: string;
  readonly today: string;
  readonly realDay: string;
  readonly chosenDay: string;
  readonly running: string;
  readonly dismiss: string;
  readonly close: string;
  readonly replace: string;
  readonly replaceText: string;
  readonly notXlsx: string;
  readonly answers: Readonly<Record<'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE', string>>;
  readonly startedBy: Readonly<Record<string, string>>;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly noExecutions: string;
  readonly calls: (total: number) => string;
  readonly seconds: (seconds: string) => string;
  readonly done: string;
  readonly failed: string;
  readonly triggers: string;
  readonly noTriggers: string;
  readonly runNow: string;
  readonly reopen: string;
  readonly protectedCells: string;
  readonly name: string;
  readonly loading: string;
}

const zh: Words = {
  untitled: '未命名电子表格',
  file: '文件',
  newFile: '新建',
  openXlsx: '打开 .xlsx…',
  downloadXlsx: '下载为 .xlsx',
  view: '查看',
  executions: '执行记录',
  showColumns: '展开本表折叠的列',
  hideColumns: '折叠本表的列组',
  extensions: '扩展程序',
  addon: 'Operations matrix 运营矩阵',
  help: '帮助',
  helpText: '这是本机上的电子表格，运行与推送到 Google 表格相同的加载项；数据只保存在本机。',
  noMenu: '此加载项没有菜单',
  saved: '已保存到本机',
  saving: '正在保存…',
  notSaved: '未能保存：本机服务没有应答',
  today: '今天',
  realDay: '回到真实日期',
  chosenDay: '已改日期',
  running: '正在运行脚本…',
  dismiss: '关闭',
  close: '关闭',
  replace: '替换当前工作簿',
  replaceText: '当前工作簿会被替换，且无法恢复。需要保留的话，请先用“文件 › 下载为 .xlsx”存一份。',
  notXlsx: '无法读取这个文件，请选择 .xlsx 工作簿。',
  answers: { OK: '确定', CANCEL: '取消', YES: '是', NO: '否', CLOSE: '关闭' },
  startedBy: {
    menu: '菜单',
    page: '页面',
    open: '打开',
    install: '安装',
    edit: '编辑',
    change: '更改',
    clock: '时钟',
    formula: '公式',
    trigger: '触发器',
  },
  columns: ['函数', '由谁启动', '时间', '调用', '模拟耗时', '状态'],
  noExecutions: '还没有运行过。',
  calls: (total) => `${total} 次`,
  seconds: (seconds) => `${seconds} 秒`,
  done: '已完成',
  failed: '失败',
  triggers: '触发器',
  noTriggers: '没有已安装的触发器。',
  runNow: '立即运行',
  reopen: '重新打开文件',
  protectedCells: '这里由程序计算，本不应手动修改。可按 Ctrl+Z 撤销。',
  name: '文件名',
  loading: '正在打开…',
};

const en: Words = {
  untitled: 'Untitled spreadsheet',
  file: 'File',
  newFile: 'New',
  openXlsx: 'Open .xlsx…',
  downloadXlsx: 'Download as .xlsx',
  view: 'View',
  executions: 'Executions',
  showColumns: 'Unfold this tab’s columns',
  hideColumns: 'Fold this tab’s column groups',
  extensions: 'Extensions',
  addon: 'Operations matrix 运营矩阵',
  help: 'Help',
  helpText: 'A spreadsheet on this machine. It runs the same add-on that is pushed to Google Sheets; the data stays on this machine.',
  noMenu: 'This add-on has no menu',
  saved: 'Saved on this machine',
  saving: 'Saving…',
  notSaved: 'Not saved: the local server does not answer',
  today: 'Today',
  realDay: 'Back to the real date',
  chosenDay: 'Date changed',
  running: 'Running script…',
  dismiss: 'Dismiss',
  close: 'Close',
  replace: 'Replace this workbook',
  replaceText: 'This workbook will be replaced and cannot be brought back. To keep it, first use File › Download as .xlsx.',
  notXlsx: 'This file could not be read. Choose an .xlsx workbook.',
  answers: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' },
  startedBy: {
    menu: 'Menu',
    page: 'Page',
    open: 'Open',
    install: 'Install',
    edit: 'Edit',
    change: 'Change',
    clock: 'Clock',
    formula: 'Formula',
    trigger: 'Trigger',
  },
  columns: ['Function', 'Started by', 'Time', 'Calls', 'Simulated time', 'Status'],
  noExecutions: 'Nothing has run yet.',
  calls: (total) => `${total}`,
  seconds: (seconds) => `${seconds} s`,
  done: 'Completed',
  failed: 'Failed',
  triggers: 'Triggers',
  noTriggers: 'No trigger is installed.',
  runNow: 'Run now',
  reopen: 'Open the file again',
  protectedCells: 'This is computed and is not meant to be changed by hand. Ctrl+Z undoes it.',
  name: 'Name of the file',
  loading: 'Opening…',
};

/** The page's language: `?lang=`, else the browser's. */
export const pageLanguage = (search: string, browser: string): 'zh' | 'en' =>
  (new URLSearchParams(search).get('lang') ?? browser).toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** The page's words in a language. */
export const wordsIn = (language: 'zh' | 'en'): Words => (language === 'zh' ? zh : en);
