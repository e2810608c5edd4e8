import type { KeptHeaders, LedgerEvent, Rhythm, SchemeProblem } from "../../../domain/index.ts";

/** Words of the sheets that Probity keeps beside the ledgers: 打分表, 等级审定表, 落实记录, 等级评定标准. */
export interface KeptSheetWords {
  readonly headers: KeptHeaders;
  /** 与源表核对: what last happened to a row's risk in the source. */
  readonly events: Readonly<Record<LedgerEvent["kind"], (day: string) => string>>;
  readonly decisions: {
    readonly sheet: string;
    readonly title: string;
    readonly note: (asOf: string) => string;
    /** The line that the deciding body signs. */
    readonly signature: (body: string) => string;
    readonly message: string;
    readonly agreed: string;
    readonly spread: (steps: number, most: string, least: string) => string;
    readonly decided: string;
    readonly departs: (combined: string) => string;
    /** A grade that counts though nobody decided it. */
    readonly undecided: (body: string, grade: string) => string;
    readonly open: string;
  };
  readonly history: {
    readonly sheet: string;
    readonly title: string;
    readonly note: string;
    readonly empty: string;
  };
  readonly completion: {
    readonly section: Readonly<Record<"month" | "quarter", string>>;
    readonly period: string;
    readonly doneWithin: string;
    readonly doneSoFar: string;
    readonly total: string;
    readonly rate: string;
    readonly note: string;
    readonly month: (year: number, month: number) => string;
    readonly quarter: (year: number, quarter: number) => string;
  };
  readonly scheme: {
    readonly note: string;
    readonly use: string;
    readonly declaredFirst: string;
    readonly byScheme: string;
    readonly record: string;
    readonly grade: string;
    readonly label: string;
    readonly from: string;
    readonly meaning: string;
    readonly inclusive: string;
    readonly exclusive: string;
    /** How often controls of a grade are to be looked at. */
    readonly rhythm: string;
    readonly rhythms: Readonly<Record<Rhythm, string>>;
    readonly grades: readonly [string, string, string];
    /** A scheme with its version, in a cell. */
    readonly named: (name: string, version: number) => string;
    readonly problems: Readonly<Record<SchemeProblem["kind"], string>>;
    readonly problem: (sheet: string, cell: string, problem: string) => string;
    readonly used: (sheet: string, name: string, version: number, declaredFirst: boolean) => string;
    readonly overruled: (sheet: string, name: string) => string;
  };
  /** Heading over what the clerk must check in the kept sheets. */
  readonly notices: string;
  /** What became of a filled-in 打分表 or 等级审定表 that is a file of its own. */
  readonly papers: {
    readonly adopted: (file: string) => string;
    readonly isPaper: (owner: string) => string;
    readonly noOwner: (file: string) => string;
    /** File name of the two sheets of one source. */
    readonly fileName: (source: string) => string;
  };
  readonly tooMany: (most: number, mostOfAll: number) => string;
  /** What was written beside a finding that this run does not make any more. */
  readonly notFoundAgain: string;
  /** Settings as printed on the 数据核对表. */
  readonly scoringScheme: string;
  readonly noticeDate: string;
}

export const keptSheets: KeptSheetWords = {
  headers: {
    scores: {
      number: "风险编号",
      unit: "单位",
      department: "部室",
      post: "岗位",
      point: "风险点",
      declared: "自评等级",
      low: "最低得分",
      high: "最高得分",
      grade: "打分测算等级（供参考）",
      proposals: "系统测算：建议分值及依据（供参考）",
      source: "来源",
      check: "与源表核对",
      baseline: "核对记录（请勿改动）",
    },
    decisions: {
      number: "风险编号",
      unit: "单位",
      department: "部室",
      post: "岗位",
      point: "风险点",
      self: "岗位自评",
      peer: "部室互评",
      public: "群众点评",
      panel: "集体评议",
      combined: "四评综合",
      spread: "意见差异",
      suggestion: "系统测算（供参考）",
      reason: "测算理由",
      stability: "权重、界限变动10%时（供参考）",
      decision: "审定意见",
      standing: "审定情况",
      remarks: "备注",
      source: "来源",
      check: "与源表核对",
      baseline: "核对记录（请勿改动）",
    },
    history: {
      number: "措施编号",
      measure: "防控措施",
      doneOn: "日期",
      state: "状态",
      status: "落实情况",
      recordedOn: "记录日",
    },
  },
  events: {
    new: (day) => `${day}新增`,
    changed: (day) => `${day}源表有改动`,
    vanished: (day) => `源表未见，待确认（${day}）`,
    returned: (day) => `${day}源表重新出现`,
    conflict: (day) => `${day}源表与本表所填不一致，已保留本表所填`,
  },
  decisions: {
    sheet: "等级审定表",
    title: "廉政风险等级审定表",
    note: (asOf) =>
      `统计截至日期：${asOf}。淡色栏由会议填写，可填等级，也可填分数；“审定意见”填审定等级，再次运行时计入台账。四评综合、意见差异在再次运行时更新，审定意见不参与平均。`,
    signature: (body) => `审定机构：${body}  会议日期：   年  月  日  主持人：      记录人：`,
    message: "请从下拉列表中选择等级，尚未审定的留空。",
    agreed: "一致",
    spread: (steps, most, least) => `相差${steps}级（${most}、${least}）`,
    decided: "已审定",
    departs: (combined) => `已审定，与四评综合（${combined}）不同`,
    undecided: (body, grade) => `未经${body}审定，暂按自评${grade}统计`,
    open: "待评",
  },
  history: {
    sheet: "落实记录",
    title: "防控措施落实记录",
    note: "每次运行时，凡“最近落实日期”或“落实情况”有变动的措施在此追加一行；已有记录不改动。",
    empty: "暂无落实记录。",
  },
  completion: {
    section: { month: "各月完成率", quarter: "各季度完成率" },
    period: "期间",
    doneWithin: "本期完成",
    doneSoFar: "期末累计完成",
    total: "措施总数",
    rate: "完成率",
    note: "按“落实记录”统计：完成率为期末最近一次记录为已完成的措施占措施总数的比例；当期算到统计截至日期。",
    month: (year, month) => `${year}年${month}月`,
    quarter: (year, quarter) => `${year}年第${["一", "二", "三", "四"][quarter - 1] ?? quarter}季度`,
  },
  scheme: {
    note: "本单位的等级评定标准。等级名称、界限、权重、分值可在本表修改，再次运行时按修改后的标准测算并作为新版本记录；已填报、已审定的等级不受影响。",
    use: "使用方式",
    declaredFirst: "以自评等级为准，已打分的按本标准测算",
    byScheme: "按本标准测算",
    record: "核对记录（请勿改动）",
    grade: "等级",
    label: "等级名称",
    from: "界限（分）",
    meaning: "界限含义",
    inclusive: "达到",
    exclusive: "超过",
    rhythm: "检查频次（建议）",
    rhythms: {
      week: "每周",
      month: "每月",
      quarter: "每季度",
      "half-year": "每半年",
      year: "每年",
      term: "每学期",
    },
    grades: ["第一等（最高）", "第二等", "第三等"],
    named: (name, version) => `${name}（第${version}版）`,
    problems: {
      shape: "内容缺失，或不是数字、不是可选的内容",
      "thresholds-order": "界限应从高到低依次减小",
      "thresholds-grades": "应有三个等级的界限",
      "thresholds-unreachable": "界限高于可能的最高分，没有风险点能达到",
      "thresholds-gap": "最低一等的界限高于可能的最低分，部分风险点没有等级",
      "scale-points": "分值应从最低分到最高分，并与所填最低分、最高分一致",
      "scale-bounds": "最低分应小于最高分",
      "no-weight": "至少一个因素的权重应大于0",
      "duplicate-key": "名称重复",
    },
    problem: (sheet, cell, problem) => `“${sheet}”${cell}：${problem}。本次未采用该表，请改正后再次运行。`,
    used: (sheet, name, version, declaredFirst) =>
      declaredFirst
        ? `按工作簿中的“${sheet}”：以自评等级为准，已打分的按${name}（第${version}版）测算。`
        : `按工作簿中的“${sheet}”测算：${name}（第${version}版）。`,
    overruled: (sheet, name) =>
      `本次按“${name}”评定，未采用工作簿中的“${sheet}”（已另行指定方案，或各工作簿的标准不一致）。`,
  },
  notices: "台账核对事项",
  notFoundAgain: "本次未再出现",
  scoringScheme: "打分所用标准",
  noticeDate: "时限起算日（收到通知等）",
  papers: {
    adopted: (file) => `已读回“${file}”中填写的打分和审定意见。`,
    isPaper: (owner) => `本文件是“${owner}”的打分表或等级审定表，所填内容已读回，不作为风险清单统计。`,
    noOwner: (file) =>
      `“${file}”是打分表或等级审定表，但没有找到对应的源表（或有两份源表同样符合），未采用。请与源表放在同一文件夹后再次运行。`,
    fileName: (source) => `${source}_打分表和审定表`,
  },
  tooMany: (most, mostOfAll) =>
    `风险点超过${most}条，“一键评级”未附打分表和等级审定表。需要时请点“等级测算”（命令行用 grade 加 -o 文件夹）单独生成，最多${mostOfAll}条；再多请按部室拆分工作簿。`,
};
