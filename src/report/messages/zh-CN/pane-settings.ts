/** Words of 设置与关于. */
export interface PaneSettingsWords {
  readonly appearance: string;
  readonly language: string;
  readonly languages: Readonly<Record<"zh-CN" | "en", string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<"auto" | "light" | "dark" | "contrast", string>>;
  readonly office: string;
  readonly keptInWorkbook: string;
  readonly needsWorkbook: string;
  readonly leadDays: string;
  readonly leadDaysHint: string;
  readonly leadDaysWrong: string;
  readonly labels: string;
  readonly labelsHint: string;
  readonly labelOf: (grade: number) => string;
  readonly labelsWrong: string;
  readonly responsibility: string;
  readonly responsibilities: Readonly<Record<"by-grade" | "by-level", string>>;
  readonly decidingBody: string;
  readonly stageDone: string;
  readonly save: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly noNetwork: string;
  readonly licences: string;
  readonly licencesText: string;
  readonly forget: string;
  readonly forgetHint: string;
  readonly noRestoreData: string;
}

export const settings: PaneSettingsWords = {
  appearance: "显示",
  language: "语言",
  languages: { "zh-CN": "简体中文", en: "English" },
  theme: "颜色",
  themes: { auto: "跟随系统", light: "浅色", dark: "深色", contrast: "高对比度" },
  office: "本单位口径",
  keptInWorkbook: "保存在当前工作簿里，下次打开自动沿用。",
  needsWorkbook: "读取工作簿后可以设置。",
  leadDays: "即将到期提前量（工作日）",
  leadDaysHint: "可分几档（最多三档），用逗号隔开，如 10，20",
  leadDaysWrong: "请填 1 至 250 之间的整数，最多三档，用逗号隔开",
  labels: "等级名称",
  labelsHint: "从高到低，例如 一级、二级、三级，或 高、中、低",
  labelOf: (grade) => `第 ${grade} 档名称`,
  labelsWrong: "三个名称都要填写，且不能相同",
  responsibility: "责任口径",
  responsibilities: {
    "by-grade": "按等级：一级由主要领导负责，二级由分管领导负责，三级由部室负责人负责",
    "by-level": "按层级：单位风险由主要领导负责，部室风险由分管领导负责，岗位风险由部室负责人负责",
  },
  decidingBody: "审定机构",
  stageDone: "“阶段性办结”按已完成统计",
  save: "保存",
  about: "关于",
  version: (version) => `版本 ${version}`,
  noNetwork: "所有处理都在本机完成：不联网，不上传，不收集任何信息。表格内容不会离开这台电脑。",
  licences: "许可",
  licencesText:
    "本软件使用 React、Fluent UI、Valibot、OpenCC、chinese-days、fflate 等开源组件（MIT 或 Apache-2.0 许可）；在 Excel 中运行时使用 Microsoft 的 Office.js。",
  forget: "清除恢复数据",
  forgetHint: "“恢复原表”所需的数据存在工作簿里。对外报送前可以清除；清除后不能再恢复。",
  noRestoreData: "工作簿中没有恢复数据。",
};
