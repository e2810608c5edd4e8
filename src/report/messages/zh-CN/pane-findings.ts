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
  readonly ignored: (count: number) => string;
  readonly showIgnored: string;
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
  ignored: (count) => `已忽略${count}条，不影响填报问题清单。`,
  showIgnored: "重新显示",
  acceptAll: (count) => `本类采纳${count}处`,
  dropAll: (count) => `本类取消${count}处`,
  preview: (count) => `预览${count}处修改`,
  checkSheet: "列出并标注",
  notices: "退回通知单",
  noticesIntro: "每个部室一份，列出须修改和请核实的内容，可直接退回。",
};
