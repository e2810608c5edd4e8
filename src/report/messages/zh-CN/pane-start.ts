import type { SheetKind } from "../../../domain/index.ts";

/** Words of 开始. */
export interface PaneStartWords {
  readonly asOf: string;
  readonly scheme: string;
  /** The scheme of the office's own, in the list of schemes. */
  readonly ownScheme: (name: string) => string;
  readonly counts: string;
  readonly points: string;
  readonly ungraded: string;
  readonly disagreements: string;
  readonly groups: Readonly<Record<"grades" | "findings" | "controls", string>>;
  /** What a screen reader says of a number that leads on. */
  readonly leadsTo: (label: string, count: number, screen: string) => string;
  readonly questions: (count: number) => string;
  readonly answer: string;
  readonly recognised: string;
  readonly kinds: Readonly<Record<SheetKind, string>>;
  /** Why a sheet gives no risks; blank where it does. */
  readonly whyNot: Readonly<Record<SheetKind, string>>;
  readonly own: string;
  readonly hidden: string;
  readonly isProtected: string;
  /** `岗位 · 12 行 · 34 个风险点` */
  readonly table: (level: string, rows: number, points: number) => string;
  readonly showSheet: (sheet: string) => string;
  readonly unread: string;
  /** Head and sentence for files that bear a 密级 mark. */
  readonly classified: string;
  readonly classifiedHow: (file: string, sheet: string, mark: string) => string;
  /** The button by which the clerk confirms that the work is done where it may be done. */
  readonly confirmClassified: string;
  readonly nothingFound: string;
  readonly nothingFoundHow: string;
  readonly lastResult: (action: string) => string;
  readonly seeResult: string;
  readonly restorable: (action: string) => string;
  readonly unsaved: string;
}

export const start: PaneStartWords = {
  asOf: "统计截至日期",
  scheme: "等级评定标准",
  ownScheme: (name) => `${name}（本单位）`,
  counts: "本表情况",
  points: "风险点",
  ungraded: "待评",
  disagreements: "等级不一致",
  groups: { grades: "风险等级", findings: "填报检查", controls: "防控措施" },
  leadsTo: (label, count, screen) => `${label} ${count}，查看${screen}`,
  questions: (count) => `有 ${count} 处可能有两种理解，需要您确认。确认前先按通常的理解测算。`,
  answer: "去确认",
  recognised: "识别到的工作表",
  kinds: {
    form: "填报表",
    list: "一览表",
    "power-catalogue": "职权目录",
    "duty-list": "职责清单",
    "measure-list": "措施清单",
    registration: "登记表",
    "work-plan": "工作计划",
    rectification: "整改台账",
    roster: "名册",
    scale: "等级标准",
    "score-card": "评分表",
    other: "其他",
    empty: "空表",
    unrecognised: "未识别",
  },
  whyNot: {
    form: "",
    list: "",
    "power-catalogue": "职权目录，不含风险点",
    "duty-list": "职责清单，不含风险点",
    "measure-list": "",
    registration: "",
    "work-plan": "工作计划，不含风险点",
    rectification: "整改台账，不作为风险点统计",
    roster: "名册，不含风险点",
    scale: "等级标准，用来核对等级写法",
    "score-card": "评分表，不作为风险点统计",
    other: "不是风险点填报表",
    empty: "没有内容",
    unrecognised: "没有找到“风险点”“风险等级”“防控措施”等表头",
  },
  own: "本工具生成",
  hidden: "已隐藏",
  isProtected: "受保护",
  table: (level, rows, points) =>
    [level, `${rows} 行`, `${points} 个风险点`].filter((part) => part !== "").join(" · "),
  showSheet: (sheet) => `在工作簿中显示“${sheet}”`,
  unread: "以下文件没有读取",
  classified: "有密级标志",
  classifiedHow: (file, sheet, mark) =>
    `${file} 的“${sheet}”标有“${mark}”，确认之前不列入统计，也不处理；其他文件照常办理。请确认这台电脑可以处理该密级的文件；不可以的，请立即关闭文件。`,
  confirmClassified: "本机可以处理该密级，继续",
  nothingFound: "没有识别到风险点",
  nothingFoundHow: "请确认表中有“风险点”“防控措施”等表头；也可以到“字段核对”中指定各列的含义。",
  lastResult: (action) => `最近完成：${action}`,
  seeResult: "查看结果",
  restorable: (action) => `可以恢复到“${action}”之前`,
  unsaved: "这项设置现在有效，但没能保存在工作簿里，关闭后需要重新设置。",
};
