/** Words of 填报检查. */
export interface PaneFindingWords {
  /** No finding at all. */
  readonly none: string;
  readonly original: string;
  readonly proposal: string;
  readonly blank: string;
  readonly accept: string;
  readonly accepted: string;
  readonly ignore: string;
  /** Head of what was set aside, and what that means. */
  readonly ignored: (count: number) => string;
  readonly ignoredHint: string;
  readonly regard: string;
  readonly regardAll: string;
  /** The clerk's own value for the cell of a finding. */
  readonly own: string;
  readonly ownValue: string;
  readonly ownLabel: (place: string) => string;
  readonly takeOwn: string;
  readonly dropOwn: string;
  readonly acceptAll: (count: number) => string;
  readonly dropAll: (count: number) => string;
  readonly preview: (count: number) => string;
  readonly checkSheet: string;
  readonly notices: string;
  readonly noticesIntro: string;
}

export const findings: PaneFindingWords = {
  none: "没有发现填报问题，可以进行等级评定。",
  original: "原文",
  proposal: "改为",
  blank: "（空白）",
  accept: "采纳",
  accepted: "已采纳",
  ignore: "忽略",
  ignored: (count) => `已忽略${count}条`,
  ignoredHint: "忽略的内容不列入清单和通知单，记在工作簿里；原文改动后会重新列出。",
  regard: "恢复显示",
  regardAll: "全部恢复显示",
  own: "自己填写",
  ownValue: "自填",
  ownLabel: (place) => `${place}改为`,
  takeOwn: "确定",
  dropOwn: "取消自填",
  acceptAll: (count) => `本类采纳${count}处`,
  dropAll: (count) => `本类取消${count}处`,
  preview: (count) => `预览${count}处修改`,
  checkSheet: "列出并标注",
  notices: "退回通知单",
  noticesIntro: "每个部室一份，列出须修改和请核实的内容，可直接退回。",
};
