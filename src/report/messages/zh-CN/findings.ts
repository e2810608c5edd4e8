import type { FindingSaid, FindingText, FindingWords } from "../finding-words.ts";
import { cellFindings } from "./cell-findings.ts";
import { dateFindings } from "./date-findings.ts";

const several = (said: FindingSaid, one: string, many: string): string => (said.count > 1 ? many : one);

const missing = (name: string, more: string): FindingText => ({
  title: `${name}未填`,
  remedy: `请补填${name}。`,
  sentence: (said) => `${said.place}风险点“${said.text("risk")}”未填${name}，${more}`,
});

const TOTALS: Readonly<Record<string, string>> = {
  points: "风险点",
  measures: "防控措施",
  duties: "职权",
};

const RANKS: Readonly<Record<string, string>> = {
  main: "主要领导",
  deputy: "分管领导",
  department: "部室负责人",
  direct: "直接责任人",
};

const NUMBERING: Readonly<Record<string, string>> = {
  jump: "中间缺号",
  repeat: "编号重复",
  restart: "编号倒退或重新开始",
};

/** 填报问题的中文用语。 */
export const findings: FindingWords = {
  severities: { error: "须修改", warning: "请核实", hint: "提示" },
  row: (row, count) => (count > 1 ? `第${row}行等${count}处` : `第${row}行`),
  sheet: (name) => `“${name}”表`,
  day: ({ year, month, day }) => `${year}年${month}月${day}日`,
  comma: "、",
  proposed: (value) => `，建议改为“${value}”`,
  stop: "。",
  remedyProposed: (value) => `建议改为“${value}”。`,
  filledOn: "填表日期",
  kinds: {
    ...dateFindings,
    ...cellFindings,
    "classification-mark": {
      title: "有密级标志",
      remedy: "请先确认该文件可否在本机处理，非涉密文件请去掉密级标志后再报。",
      sentence: (said) =>
        `“${said.text("mark")}”为密级标志，请确认所用计算机可以处理该密级的文件，不可以的请立即关闭文件；不是涉密文件的，请去掉标志`,
    },
    "missing-point": {
      title: "风险点未填",
      remedy: "请补填风险点；确无风险的，该行请填“无”并清空等级和措施。",
      sentence: (said) => `${said.place}填有风险等级或防控措施，但未填风险点，请补填；确无风险的请填“无”`,
    },
    "missing-grade": missing("风险等级", "请对照等级评定标准填写一级、二级或三级"),
    "missing-measures": missing("防控措施", "请填写由谁做、多久做一次、留下什么记录"),
    "missing-category": missing("风险类别", "请在本级规定的类别中选填"),
    "missing-owner": {
      title: "一级风险无责任人",
      remedy: "请为一级风险点明确责任人。",
      sentence: (said) => `${said.place}一级风险点“${said.text("risk")}”未填责任人，请明确到人`,
    },
    "empty-column": {
      title: "整列空白",
      remedy: "请填写该列。",
      sentence: (said) => `“${said.field}”一列共${said.count}行全部空白，请补填`,
    },
    "blank-category-row": {
      title: "类别下未填",
      remedy: "确无风险的请填“无”。",
      sentence: (said) =>
        several(
          said,
          `${said.place}“${said.text("category")}”下未填内容，确无风险的请填“无”`,
          `${said.place}的风险类别下未填内容，确无风险的请填“无”`,
        ),
    },
    "unknown-grade": {
      title: "风险等级无法识别",
      remedy: "风险等级请只填一级、二级或三级（或本单位统一用的高、中、低）。",
      sentence: (said) => `${said.place}风险等级填写为“${said.original}”，无法识别，请只填一个等级`,
    },
    "mixed-notations": {
      title: "等级写法不统一",
      remedy: "请统一风险等级的写法。",
      sentence: (said) =>
        `${said.place}风险等级写为“${said.original}”，其他多写为“${said.text("usual")}”一类，请统一写法并确认对应关系`,
    },
    "same-risk-two-grades": {
      title: "同一风险等级不一",
      remedy: "同一风险点请只定一个等级。",
      sentence: (said) =>
        `${said.place}风险点“${said.text("risk")}”评为${said.grade("grade")}，“${said.text("otherSheet")}”表第${said.number("otherRow")}行的同一风险点评为${said.grade("otherGrade")}，请核定为一个等级`,
    },
    "grade-one-share": {
      title: "一级占比偏高",
      remedy: "请集体研究一级风险点是否准确，不要求为凑比例调整等级。",
      sentence: (said) =>
        `${said.text("unit") === "" ? "本表" : said.text("unit")}已定级风险点${said.number("total")}个，其中一级${said.number("ones")}个，占${said.number("share")}%，超过原则上的${said.number("cap")}%，请集体研究临界风险点`,
    },
    "grade-disagrees": {
      title: "自评与测算不一致",
      remedy: "请对照等级评定标准复核自评等级。",
      sentence: (said) =>
        several(
          said,
          `${said.place}风险点“${said.text("risk")}”自评为${said.grade("grade")}，系统测算为${said.grade("suggested")}（供参考），请复核`,
          `${said.place}自评等级与系统测算（供参考）不一致，请复核`,
        ),
    },
    "foreign-category": {
      title: "类别不属于本级",
      remedy: "请改用本级规定的风险类别。",
      sentence: (said) =>
        `${said.place}风险类别“${said.original}”不在${said.level("level")}常用类别（${said.categories("allowed")}、其他）之内，请核对`,
    },
    "same-leaders": {
      title: "两栏领导为同一人",
      remedy: "请核对主管领导与分管领导。",
      sentence: (said) => `${said.place}两个领导栏都填“${said.text("name")}”，请核对是否填重`,
    },
    "leader-rule": {
      title: "责任领导与口径不符",
      remedy: "请按责任口径填写责任领导。",
      sentence: (said) =>
        `${said.place}责任领导填“${said.original}”，按${said.text("rule") === "by-grade" ? "分级" : "分层"}负责的口径应有${RANKS[said.text("required")] ?? ""}，请核对`,
    },
    "duplicate-row": {
      title: "内容重复",
      remedy: "重复的行请只保留一行。",
      sentence: (said) =>
        `${said.place}与“${said.text("otherSheet")}”表第${said.number("otherRow")}行内容完全相同，确属重复的请删去一行`,
    },
    "pasted-twice": {
      title: "整段重复",
      remedy: "重复粘贴的部分请删去。",
      sentence: (said) =>
        `第${said.row}至${said.number("lastRow")}行共${said.number("count")}条与“${said.text("otherSheet")}”表第${said.number("otherRow")}至${said.number("otherLastRow")}行完全相同，疑为重复粘贴或重复报送，请核对`,
    },
    "versions-differ": {
      title: "两份内容不一致",
      remedy: "同一风险点在两处写法不同，请确认以哪一处为准。",
      sentence: (said) =>
        several(
          said,
          `${said.place}风险点“${said.text("risk")}”的${said.field}为“${said.text("text")}”，“${said.text("otherSheet")}”表第${said.number("otherRow")}行（${said.text("otherFile")}）同一风险点写的是“${said.text("otherText")}”，请确认以哪一处为准`,
          `${said.place}的${said.field}与“${said.text("otherSheet")}”表（${said.text("otherFile")}）同一风险点的写法不一致，请确认以哪一处为准`,
        ),
    },
    "risk-too-broad": {
      title: "风险点过宽",
      remedy: "请写明在哪个环节、可能出现什么行为，写到能定出具体措施为止。",
      sentence: (said) =>
        several(
          said,
          `${said.place}“${said.original}”只写了工作范围，没有写明可能出现的行为，请分解到具体环节`,
          `${said.place}风险点只写了工作范围（如“${said.original}”），没有写明可能出现的行为，请分解到具体环节`,
        ),
    },
    "diligence-fault": {
      title: "疑为勤政问题",
      remedy: "请区分工作过失与廉政风险，与用权无关的不列入。",
      sentence: (said) =>
        `${said.place}所写“${said.text("words")}”属于工作作风或能力问题，未见与用权的联系，请核对是否列为廉政风险`,
    },
    "measure-equals-risk": {
      title: "措施照抄风险",
      remedy: "请写针对该风险的防控措施。",
      sentence: (said) => `${said.place}防控措施与风险点文字相同，没有写怎么防，请重新填写`,
    },
    "empty-phrase-measure": {
      title: "措施空泛",
      remedy: "请写明由谁做、多久做一次、留下什么记录。",
      sentence: (said) =>
        several(
          said,
          `${said.place}防控措施“${said.original}”没有写明由谁做、多久做一次、留下什么记录，请具体化`,
          `${said.place}防控措施较空泛（如“${said.original}”），没有写明由谁做、多久做一次、留下什么记录，请具体化`,
        ),
    },
    "measures-by-reference": {
      title: "措施未写全",
      remedy: "请写出完整的防控措施，不用“同上”等代替。",
      sentence: (said) => `${said.place}防控措施只写“${said.original}”，单独使用时看不到内容，请写全`,
    },
    "one-measure-many-risks": {
      title: "一条措施对多个风险",
      remedy: "请按各风险点的特点分别制定措施。",
      sentence: (said) =>
        `${said.number("count")}个不同的风险点用了同一段防控措施（如第${said.row}行“${said.original}”），针对性不强，请分别制定`,
    },
    "copied-text": {
      title: "内容雷同",
      remedy: "请结合本岗位实际重新填写。",
      sentence: (said) =>
        `${said.place}${said.text("what") === "risk" ? "风险内容" : "防控措施"}“${said.original}”与其他${said.number("count") - 1}处相同或相近（相似度${said.number("likeness")}%以上${said.number("files") > 1 ? `，涉及${said.number("files")}个文件` : ""}），请核对是否照抄`,
    },
    "numbering-jump": {
      title: "编号不连续",
      remedy: "请核对编号，看有无漏项。",
      sentence: (said) =>
        `${said.place}单元格内“${said.text("before")}”之后是“${said.text("after")}”，${NUMBERING[said.text("why")] ?? ""}，请核对有无漏项`,
    },
    "total-mismatch": {
      title: "合计数不符",
      remedy: "请核对合计数。",
      sentence: (said) =>
        `${said.place}“${said.original}”写的是${said.number("typed")}，实际${said.text("of") === "grade" ? `${said.grade("grade")}风险点` : (TOTALS[said.text("of")] ?? "")}为${said.number("found")}，请核对`,
    },
  },
};
