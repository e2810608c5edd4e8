import { mendText } from "../../../src/domain/checks/mend-text.ts";

describe("a damaged text", () => {
  it.each([
    ["审核旳流程", "old-de", "旳", "审核的流程"],
    ["旳确是旳", "old-de", "旳", "的确是的"],
    ["风风险险旳表现", "old-de", "旳", "风险的表现"],
    ["风风险险点", "doubled", "风风险险", "风险点"],
    ["职职责责不清", "doubled", "职职责责", "职责不清"],
    ["科科室室自查", "doubled", "科科室室", "科室自查"],
    ["工工作作记录", "doubled", "工工作作", "工作记录"],
    ["按谋谋取取私利处理", "doubled", "谋谋取取", "按谋取私利处理"],
    ["各采采购购员员签字", "doubled", "采采购购员员", "各采购员签字"],
    ["认认真真地落落实实", "doubled", "落落实实", "认认真真地落实"],
    ["风风险险和措措施施", "doubled", "风风险险", "风险和措施"],
    ["岗位险风点", "swapped", "险风", "岗位风险点"],
    ["险风高,险风多", "swapped", "险风", "风险高,风险多"],
    ["落实任责人", "swapped", "任责", "落实责任人"],
    ["防控施措", "swapped", "施措", "防控措施"],
    ["姓名\ufffd\ufffd单位", "lost", "\ufffd\ufffd", null],
    ["锟斤拷单位", "lost", "锟斤拷", null],
    ["烫烫烫", "lost", "烫烫烫", null],
    ["风风险险\ufffd旳", "lost", "\ufffd", null],
  ])("「%s」 is %s at 「%s」 and meant 「%s」", (text, damage, words, mended) => {
    expect(mendText(text)).toEqual({ damage, words, mended });
  });

  it.each([
    "",
    "廉政风险防控措施",
    "认认真真核对",
    "高高兴兴上班,平平安安回家",
    "人人有责",
    "风风险",
    "每年11月22日",
    "aabb,1122,::::",
    "风险风险",
    "风险,险风险",
    "责任责任",
    "一任责任制",
    "措施措施",
    "防控施措施",
    "如实施措置",
    "干干净净做事",
  ])("is not 「%s」", (text) => {
    expect(mendText(text)).toBeNull();
  });
});
