/** Google's sentences as a Chinese account reads them; where the exact wording is not known, what it would say. What matters: no English word of the sentence is left to be recognised. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^The coordinates of the range are outside the dimensions of the sheet\.$/, '范围的坐标超出了工作表的尺寸。'],
  [/^The coordinates or dimensions of the range are invalid\.$/, '范围的坐标或尺寸无效。'],
  [/^Range not found$/, '找不到范围'],
  [/^Sheet not found$/, '找不到工作表'],
  [/^The number of rows in the range must be at least 1\.$/, '范围中的行数必须至少为 1。'],
  [/^The number of columns in the range must be at least 1\.$/, '范围中的列数必须至少为 1。'],
  [/^Those rows are out of bounds\.$/, '这些行超出了范围。'],
  [/^Those columns are out of bounds\.$/, '这些列超出了范围。'],
  [/^The number of rows in the data .* has (\d+) .* has (\d+)\.$/, '数据的行数与范围的行数不符。数据有 $1 行，但范围有 $2 行。'],
  [/^The number of columns in the data .* has (\d+) .* has (\d+)\.$/, '数据的列数与范围的列数不符。数据有 $1 列，但范围有 $2 列。'],
  [/^Sorry, it is not possible to delete all non-frozen rows\.$/, '抱歉，无法删除所有未冻结的行。'],
  [/^Sorry, it is not possible to delete all non-frozen columns\.$/, '抱歉，无法删除所有未冻结的列。'],
  [/^Adding developer metadata to arbitrary ranges .*$/, '目前不支持向任意范围添加开发者元数据。'],
  [/^A sheet with the name "(.*)" already exists\. .*$/, '名称为“$1”的工作表已存在。请输入其他名称。'],
  [/^Your input contains more than the maximum of 50000 .*$/, '您在单个单元格中的输入超过了 50000 个字符的上限。'],
  [/^This action would increase the number of cells .*$/, '此操作会使工作簿中的单元格数量超过 10000000 个的上限。'],
  [
    /^The data you entered in cell (\S+) violates .* Please enter one of the following values: (.*)\.$/,
    '您在单元格 $1 中输入的数据违反了此单元格上设置的数据验证规则。请输入以下值之一：$2。',
  ],
  [/^The data you entered in cell (\S+) violates .*$/, '您在单元格 $1 中输入的数据违反了此单元格上设置的数据验证规则。'],
  [
    /^You are trying to edit a protected cell or object\. .*$/,
    '您正在尝试修改受保护的单元格或对象。如需修改，请与电子表格所有者联系以取消保护。',
  ],
  [/^The data validation rule has more items .*$/, '数据验证规则的项数超过了 500 项的上限。请改用“列表（某个范围）”条件。'],
  [/^Conditional format rule cannot reference .*$/, '条件格式规则不能引用其他工作表。'],
  [/^The parameters \((.*)\) don't match the method signature for (.*)\.$/, '参数 ($1) 与 $2 的方法签名不符。'],
  [/^Specified permissions are not sufficient to call (\S+)\. Required permissions: (.*)$/, '指定的权限不足，无法调用 $1。所需权限：$2'],
  [/^You do not have permission to call (\S+)\. Required permissions: (.*)$/, '您没有调用 $1 的权限。所需权限：$2'],
  [/^You do not have permission to call (\S+)$/, '您没有调用 $1 的权限'],
  [/^You do not have permission to access .*$/, '您没有访问所请求文档的权限。'],
  [/^You do not have permission to edit .*$/, '您没有修改所请求文档的权限。'],
  [/^Cannot call SpreadsheetApp\.getUi\(\) from this context\.$/, '无法从此上下文中调用 SpreadsheetApp.getUi()。'],
  [/^Exceeded maximum execution time$/, '超出了执行时间上限'],
  [/^Service (\S+) timed out while accessing document with id (\S+)\.$/, '访问 ID 为 $2 的文档时，服务“$1”超时。'],
  [/^We're sorry, a server error occurred\..*$/, '很抱歉，发生了服务器错误。请稍等片刻，然后重试。'],
  [
    /^Service invoked too many times in a short time: (\S+)\. .*$/,
    '短时间内调用服务次数过多：$1。请在两次调用之间尝试 Utilities.sleep(1000)。',
  ],
  [/^Service invoked too many times for one day: (.*)\.$/, '一天内调用服务次数过多：$1。'],
  [/^Service using too much computer time for one day\.$/, '服务一天内占用的计算机时间过多。'],
  [/^Lock timeout: .*$/, '锁定超时：另一个进程持有锁定的时间过长。'],
  [/^You have exceeded the property storage quota\. .*$/, '您已超出属性存储配额。请移除部分属性，然后重试。'],
  [/^Argument too large: (.*)$/, '参数过大：$1'],
  [/^Failed to send email: no recipient$/, '无法发送电子邮件：没有收件人'],
  [/^Invalid email: (.*)$/, '电子邮件地址无效：$1'],
  [/^Limit Exceeded: Email Recipients Per Message\.$/, '超出限制：每封电子邮件的收件人数。'],
  [/^Limit Exceeded: Email Body Size\.$/, '超出限制：电子邮件正文大小。'],
  [/^This add-on has created too many time-based triggers .*$/, '对于此 Google 用户帐号，该插件在此文档中创建的基于时间的触发器过多。'],
  [/^This script has too many triggers\. .*$/, '此脚本的触发器过多。必须先从脚本中删除触发器，然后才能添加更多触发器。'],
  [/^Script function not found: (.*)$/, '找不到脚本函数：$1'],
  [/^No HTML file named (.*) was found\.$/, '找不到名为 $1 的 HTML 文件。'],
];

/** A sentence of Google's in Chinese; one that is not known stays as it is.
 * @example inChinese('Range not found') // '找不到范围' */
export const inChinese = (sentence: string): string => {
  const known = sentences.find(([pattern]) => pattern.test(sentence));
  return known ? sentence.replace(known[0], known[1]) : sentence;
};
