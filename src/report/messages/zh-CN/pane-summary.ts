/** Words of 汇总. */
export interface PaneSummaryWords {
  readonly parts: Readonly<Record<"numbers" | "sheets" | "papers", string>>;
  readonly none: string;
  readonly asOf: (day: string, scheme: string) => string;
  readonly tables: Readonly<Record<"units" | "departments" | "categories" | "owners", string>>;
  readonly heads: Readonly<Record<"name" | "total" | "share" | "unverified" | "done" | "others", string>>;
  readonly more: (count: number) => string;
  /** Where a number leads: `财务科 一级 3，查看清单`. */
  readonly leadsTo: (name: string, head: string, count: number) => string;
  /** One message, as the title of a chart. */
  /** The first of several that are equal, and how many they are. */
  readonly tied: Readonly<Record<"department" | "owner", (name: string, count: number) => string>>;
  readonly departmentChart: (name: string, count: number) => string;
  readonly ownerChart: (name: string, count: number) => string;
  /** 已到期待核实 and 即将到期 together. */
  readonly due: string;
  readonly nothingLate: string;
  readonly groups: Readonly<Record<"statistics" | "lists" | "ledgers", string>>;
  readonly choose: string;
  readonly withLedgers: string;
  readonly intoThis: string;
  readonly intoNew: string;
  readonly papersIntro: string;
  readonly paperKinds: Readonly<Record<"return" | "inside" | "public" | "filing", string>>;
  readonly openPapers: (count: number) => string;
  readonly noPapers: string;
  readonly choosePapers: string;
}

export const summary: PaneSummaryWords = {
  parts: { numbers: "数字", sheets: "汇总表", papers: "外发文书" },
  none: "没有可以汇总的风险点。请先打开填报表，并在“字段核对”中确认各列。",
  asOf: (day, scheme) => `统计截至${day}，评定标准：${scheme}`,
  tables: {
    units: "各单位等级统计",
    departments: "各部室等级统计",
    categories: "各类别等级统计",
    owners: "各责任人落实情况",
  },
  heads: {
    name: "名称",
    total: "合计",
    share: "一级占比",
    unverified: "待核实",
    done: "已完成",
    others: "其他",
  },
  more: (count) => `另有${count}行，见汇总表。`,
  leadsTo: (name, head, count) => `${name} ${head} ${count}，查看清单`,
  tied: {
    department: (name, count) => `${name}等${count}个部室`,
    owner: (name, count) => `${name}等${count}名责任人`,
  },
  departmentChart: (name, count) => `${name}风险点最多（${count}个）`,
  ownerChart: (name, count) => `${name}逾期最多（${count}项）`,
  due: "到期待核实或即将到期",
  nothingLate: "没有逾期的措施",
  groups: { statistics: "汇总与统计", lists: "清单", ledgers: "明细与核对" },
  choose: "选择要生成的表",
  withLedgers: "统计数字用公式计算，用到的明细表会一并生成。",
  intoThis: "写入本工作簿",
  intoNew: "另存为新工作簿",
  papersIntro: "每份是一个单独的文件，只有数值，不含台账、公式和恢复数据。",
  paperKinds: {
    return: "退回修改通知单",
    inside: "公示表（单位内）",
    public: "公示表（对外公开）",
    filing: "一级风险点备案表",
  },
  openPapers: (count) => `生成所选${count}份文书`,
  noPapers: "现在没有需要退回或公示的内容。",
  choosePapers: "先选择要生成的文书",
};
