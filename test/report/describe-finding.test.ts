import { FINDING_KINDS } from "../../src/domain/index.ts";
import type { Finding } from "../../src/domain/index.ts";
import { describeFinding, findingRemedy, findingTitle } from "../../src/report/describe-finding.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { book, d, findingsOf, ledger } from "../fixtures/filled-ledger.ts";

const zh = wordsOf("zh-CN");
const en = wordsOf("en");

function first(findings: readonly Finding[], kind: Finding["kind"]): Finding {
  const finding = findings.find((one) => one.kind === kind);
  if (finding === undefined) throw new Error(`no finding of kind ${kind}`);
  return finding;
}

const findings = findingsOf([
  book([
    ledger([
      { 完成时限: "6月31日" },
      { 风险等级: "一级", 责任人: null },
      { 防控措施: "加强学习，提高认识" },
      { 落实情况: "已完成", 完成日期: d("2026-12-05") },
      { 风险类别: "重大项目安排" },
      { 完成时限: d("2026-02-10") },
    ]),
  ]),
]);

describe("sentences on findings", () => {
  it.each([
    ["impossible-date", "第10行完成时限为“6月31日”，6月只有30日，建议改为“2026年6月30日”。"],
    ["missing-owner", "第11行一级风险点“档案查询未登记,擅自泄露个人信息”未填责任人，请明确到人。"],
    [
      "empty-phrase-measure",
      "第12行防控措施“加强学习，提高认识”没有写明由谁做、多久做一次、留下什么记录，请具体化。",
    ],
    ["done-in-future", "第13行完成日期为2026年12月5日，晚于统计截至日期2026年11月22日，请核对。"],
    [
      "deadline-before-fill-date",
      "第15行完成时限“2026-02-10”（2026年2月10日）早于填表日期2026年3月1日，且未记为完成，请核对。",
    ],
  ] as const)("say where, what and how to mend it: %s", (kind, sentence) => {
    expect(describeFinding(first(findings, kind), zh)).toBe(sentence);
  });

  it("name the categories that are usual at the level", () => {
    expect(describeFinding(first(findings, "foreign-category"), zh)).toContain(
      "“重大项目安排”不在常用类别（思想道德风险、",
    );
  });

  it("give the remedy with the proposed value", () => {
    expect(findingRemedy(first(findings, "impossible-date"), zh)).toBe(
      "请改为存在的日期。建议改为“2026年6月30日”。",
    );
  });

  it.each(FINDING_KINDS)("leave no gap where facts are missing: %s", (kind) => {
    const bare: Finding = {
      kind,
      severity: "hint",
      file: "甲局.xlsx",
      sheet: "台账",
      address: { row: 6, column: 2 },
      related: [],
      point: null,
      original: "原文",
      facts: {},
      proposal: null,
    };
    for (const words of [zh, en]) {
      const sentence = describeFinding(bare, words);
      expect(sentence).not.toMatch(/undefined|null|NaN|[!！]/);
      expect(sentence.endsWith(words.findings.stop)).toBe(true);
      expect(findingTitle(bare, words).length).toBeGreaterThan(2);
      expect(findingRemedy(bare, words).length).toBeGreaterThan(5);
    }
  });

  it("shorten a long text", () => {
    const [finding] = findingsOf([book([ledger([{ 防控措施: "加强学习,".repeat(30) }])])]);
    expect(finding).toBeDefined();
    expect(finding === undefined ? "" : describeFinding(finding, zh)).toContain("…”");
  });
});
