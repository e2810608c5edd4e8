/** Words of the command line. */
export interface CliWords {
  readonly help: string;
  readonly usage: {
    readonly unknownCommand: (command: string) => string;
    readonly unknownOption: (option: string) => string;
    readonly missingFiles: string;
    readonly missingOutput: (command: string) => string;
    readonly badDate: (text: string) => string;
    readonly badNoticeDate: (text: string) => string;
    readonly badLanguage: (text: string) => string;
    readonly badWorkers: (text: string) => string;
    readonly badJson: (file: string) => string;
    readonly badMapping: (file: string, problem: string) => string;
    readonly badAnswers: (file: string) => string;
    readonly badScheme: (name: string, known: string) => string;
    readonly tryHelp: string;
  };
  readonly progress: {
    readonly reading: (done: number, total: number, file: string) => string;
    readonly understood: string;
    readonly writing: (file: string) => string;
  };
  /** Said of a command that only shows its results, where `-o` names a place. */
  readonly unusedOutput: (command: string) => string;
  readonly failure: {
    readonly noFiles: (paths: string) => string;
    readonly nothingRecognised: string;
    readonly exists: (file: string) => string;
    /** `reason` is the system's code (ENOSPC, EACCES …). */
    readonly cannotWrite: (file: string, reason: string) => string;
    /** An input whose marked copy was not written, and why. */
    readonly notMarked: (file: string, sentence: string) => string;
    readonly signedHint: string;
    readonly tooMuch: string;
    readonly unexpected: (what: string) => string;
  };
  readonly wrote: string;
}

const NO_PERMISSION = "没有写入权限（文件夹或文件为只读）。请换一个文件夹，或取消只读后重试。";
const NO_SPACE = "磁盘空间不足。请清理磁盘或换一个位置后重试；已写好的文件不受影响。";
const IN_USE = "文件正被其他程序打开。请在 Excel 或 WPS 中关闭该文件后重试。";

/** What to do where the system refuses a write, by its code. */
const WRITE_FAILURES: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EFBIG: NO_SPACE,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOTDIR: "路径中有一段不是文件夹。请检查 -o 的写法后重试。",
  EISDIR: "该位置已有同名文件夹。请换一个名称后重试。",
  ENAMETOOLONG: "文件名过长。请换一个较短的名称或位置后重试。",
};

function otherReason(code: string): string {
  return `系统没有允许写入（${code}）。请检查文件夹是否存在、磁盘是否可用后重试。`;
}

export const cli: CliWords = {
  help: `廉政风险识别防控一览表：读表、检查、评级、督办、汇总

用法：probity <命令> [文件或文件夹…] [选项]

命令
  inspect   说明每张表是怎样识别的
  check     填报检查，列出问题
  grade     等级测算，给出建议等级和理由；加 -o 文件夹时另存打分表和审定表，填好后与源表放在一起即可读回
  followup  统计截至日期各项措施的落实状态
  summarise 汇总所有文件，生成汇总工作簿（-o 文件名.xlsx）
  run       全部完成：每个文件一份标注后的副本、一份汇总、对外的单独文件（-o 文件夹）

选项
  --as-of 2026-11-22      统计截至日期，默认当天
  --scheme 名称或文件      等级评定标准；不指定时按工作簿中的“等级评定标准”，没有则为 declared（按填报等级）
  --notice-date 日期       “收到通知后3天内”一类时限的起算日
  --json                  以 JSON 输出结果
  -o, --output 路径        输出文件或文件夹（grade、summarise、run）
  --force                 覆盖已有文件
  --lang zh-CN|en         语言
  --mapping 文件           已核对的字段对应关系
  --answers 文件           对疑问的回答，可重复使用
  --confirm-classified    确认可在本机处理标有密级的文件
  --without-signature     带数字签名的文件也写出标注副本，副本不带签名；不加时不写
  --workers 数目           同时读取文件的进程数
  --quiet                 不显示进度
  --help, --version       显示本说明或版本

退出码：0 未发现错误；1 有“须修改”的问题；2 用法有误；3 未能完成
`,
  usage: {
    unknownCommand: (command) => `没有“${command}”这个命令。`,
    unknownOption: (option) => `选项有误：${option}。`,
    missingFiles: "请写明要处理的文件或文件夹。",
    missingOutput: (command) => `${command} 需要用 -o 写明输出位置。`,
    badDate: (text) => `统计截至日期“${text}”不是有效日期，请写成 2026-11-22 这样的形式。`,
    badNoticeDate: (text) => `--notice-date “${text}”不是有效日期，请写成 2026-11-22 这样的形式。`,
    badLanguage: (text) => `没有“${text}”这种语言，可用 zh-CN 或 en。`,
    badWorkers: (text) => `--workers 应为 1 到 16 的整数，现为“${text}”。`,
    badJson: (file) => `文件“${file}”读不出来，或内容不是 JSON，请检查路径和内容。`,
    badMapping: (file, problem) =>
      `字段对应文件“${file}”有误：${problem}。请对照 inspect --json 的输出修改。`,
    badAnswers: (file) => `回答文件“${file}”应为“疑问编号：选项”的 JSON 对象。`,
    badScheme: (name, known) => `没有名为“${name}”的等级评定标准，也不是有效的标准文件。可用：${known}。`,
    tryHelp: "运行 probity --help 查看用法。",
  },
  progress: {
    reading: (done, total, file) => `读取 ${done}/${total} ${file}`,
    understood: "汇总分析",
    writing: (file) => `写出 ${file}`,
  },
  unusedOutput: (command) =>
    `${command} 只显示结果，没有向 -o 的位置写文件。要写出文件，请用 grade、summarise 或 run。`,
  failure: {
    noFiles: (paths) => `在 ${paths} 中没有找到可读的表格文件（.xlsx .xlsm .xls .et .csv .tsv）。`,
    nothingRecognised:
      "没有识别出任何廉政风险表。请用 inspect 查看各表是怎样识别的，必要时用 --mapping 指定各列的含义。",
    exists: (file) => `“${file}”已存在，没有覆盖。请换一个名称，或加 --force 覆盖。`,
    cannotWrite: (file, reason) => `“${file}”写不进去：${WRITE_FAILURES[reason] ?? otherReason(reason)}`,
    notMarked: (file, sentence) => `没有写出“${file}”的标注副本：${sentence}`,
    signedHint: "如需要不带签名的标注副本，请加 --without-signature 重新运行。",
    tooMuch:
      "内容太多，程序一次处理不了，结果没有全部输出。请把文件分成几批，分别处理；已经写出的文件是完整的。",
    unexpected: (what) => `程序遇到意外情况（${what}），没有写出任何文件。请把这句话告诉技术人员。`,
  },
  wrote: "已写出：",
};
