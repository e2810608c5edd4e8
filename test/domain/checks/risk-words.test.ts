import {
  AREA_END,
  CONCRETE,
  CONDUCT,
  DILIGENCE,
  GAIN,
  REFERENCE,
  SLOGAN_START,
} from "../../../src/domain/checks/risk-words.ts";
import { normaliseText } from "../../../src/domain/index.ts";

function fits(pattern: RegExp, text: string): boolean {
  return pattern.test(normaliseText(text));
}

describe("words of conduct", () => {
  it.each(["审核不严", "违规支付", "泄露标底", "虚列费用", "收受礼金", "拆分项目", "走过场", "吃拿卡要"])(
    "are in 「%s」",
    (text) => {
      expect(fits(CONDUCT, text)).toBe(true);
    },
  );

  it.each(["物资采购管理", "资金支付", "工程招标", "档案保管"])("are none in 「%s」", (text) => {
    expect(fits(CONDUCT, text)).toBe(false);
  });
});

describe("an area of work", () => {
  it.each(["物资采购管理", "资金支付", "招投标", "人事任免权", "廉洁风险", "财务报销工作", "行政执法领域"])(
    "ends 「%s」",
    (text) => {
      expect(fits(AREA_END, text)).toBe(true);
    },
  );

  it.each(["管理人员名单", "采购合同", "审批时收礼", "权限"])("does not end 「%s」", (text) => {
    expect(fits(AREA_END, text)).toBe(false);
  });
});

describe("faults of diligence", () => {
  it.each([
    "经常迟到早退",
    "上班时间做私事",
    "办事效率低",
    "办事效率不高",
    "工作不积极主动",
    "工作消极应付",
    "积极性不强",
    "态度生硬",
    "责任心不强",
    "业务不熟练",
    "业务能力不强",
    "学习不够深入",
    "服务意识淡薄",
  ])("are in 「%s」", (text) => {
    expect(fits(DILIGENCE, text)).toBe(true);
  });

  it.each(["上班时间表", "工作流程", "业务审批", "效率考核", "学习制度", "服务意识"])(
    "are none in 「%s」",
    (text) => {
      expect(fits(DILIGENCE, text)).toBe(false);
    },
  );
});

describe("signs of gain", () => {
  it.each(["为熟人谋取好处", "收受红包", "徇私舞弊", "截留补助", "不廉洁", "造成损失", "审批把关"])(
    "are in 「%s」",
    (text) => {
      expect(fits(GAIN, text)).toBe(true);
    },
  );

  it.each(["经常迟到早退", "学习不够深入"])("are none in 「%s」", (text) => {
    expect(fits(GAIN, text)).toBe(false);
  });
});

describe("a measure that can be checked", () => {
  it.each([
    "公示7天",
    "遵守《采购条例》",
    "“三重一大”制度",
    "每日自查",
    "每半年自查",
    "逐笔核销",
    "按季自查",
    "由某甲保管",
    "由某甲保管并承担后果的一切事宜",
    "双人保管",
    "集体研究",
    "政务公开",
    "公开招选",
    "登记台账",
    "询价",
    "追究责任",
  ])("says so: 「%s」", (text) => {
    expect(fits(CONCRETE, text)).toBe(true);
  });

  it.each([
    "切实加强思想教育",
    "提高廉洁意识",
    "每个人自律",
    "逐步完善",
    "按要求做好工作",
    "由,此",
    "公开透明",
    "个人自律",
  ])("is not 「%s」", (text) => {
    expect(fits(CONCRETE, text)).toBe(false);
  });
});

describe("a phrase that only asks for more virtue", () => {
  it.each(["加强管理", "切实加强管理", "要进一步提高认识", "应当自觉严格遵守纪律", "廉洁自律", "杜绝违规"])(
    "begins 「%s」",
    (text) => {
      expect(fits(SLOGAN_START, text)).toBe(true);
    },
  );

  it.each(["每月加强抽查", "切实每月抽查", "切实", "双人复核", ""])("does not begin 「%s」", (text) => {
    expect(fits(SLOGAN_START, text)).toBe(false);
  });
});

describe("a cell that only points elsewhere", () => {
  it.each([
    "同上",
    "同上。",
    "同 上",
    "同上条",
    "同上一条",
    "同上栏",
    "同上述",
    "同上措施",
    "同上的防控措施",
    "同上防范措施.",
    "同前",
    "同左",
    "上同",
    "如上",
    "如前",
    "〃",
    "々",
    "''",
    '"',
    "略",
    "同第一条",
    "同本第3条",
    "同第十二项",
    "同3",
    "同12号",
    "同一类",
    "同序号3",
    "同编号12",
    "同序号3项",
    "同上各项",
    "参见下项",
    "与前项一致",
    "同左的措施",
    "如上防控措施",
    "同第3项措施",
    "详见附件",
    "详见附件一第三部分",
    "参见附表2",
    "参照上一项",
    "参考前项",
    "见下页",
    "见以上",
    "见第三条",
    "见附后",
    "见后附表格",
    "按上述",
    "按前述要求办",
    "与上一条相同",
    "与上一致",
    "与前同",
    "与第3项措施相同",
  ])("is 「%s」", (text) => {
    expect(fits(REFERENCE, text)).toBe(true);
  });

  it.each([
    "",
    "措施同上",
    "同上级部门沟通",
    "见上级文件",
    "见第三方报告",
    "详见附件,每月公示",
    "详见附件一二三四五六七八九十一",
    "略有不足",
    "同步公示",
    "同事复核",
    "按上述要求,每月公示",
    "按上述一二三四五六七八九",
    "按规定",
    "与上级部门沟通",
    "与上,级一致",
    "同3人复核",
    "见下级单位自查表",
    "同序号3人",
    "同左侧",
    "同序号",
    "。",
  ])("is not 「%s」", (text) => {
    expect(fits(REFERENCE, text)).toBe(false);
  });
});
