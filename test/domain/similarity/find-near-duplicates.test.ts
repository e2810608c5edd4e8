import fc from "fast-check";
import { findNearDuplicates } from "../../../src/domain/index.ts";

const options = { threshold: 0.7, shortest: 8 };
const LONG = "在专项资金分配中不按规定程序集体研究由个人说了算为亲友企业优先安排";

const groupsOf = (texts: readonly string[]): readonly (readonly number[])[] =>
  findNearDuplicates(texts, options).map(({ members }) => members);

describe("near-duplicate texts", () => {
  it("group equal texts, however short, with likeness 1", () => {
    expect(findNearDuplicates(["受贿", "挪用公款", "受贿"], options)).toEqual([
      { members: [0, 2], likeness: 1 },
    ]);
  });

  it("group a text with one that has another ending, and tell how alike they are", () => {
    const [group] = findNearDuplicates([LONG, `${LONG}情节较重`], options);
    // 31 pieces of three characters are shared, and the second text has four more.
    expect(LONG).toHaveLength(33);
    expect(group?.members).toEqual([0, 1]);
    expect(group?.likeness).toBeCloseTo(31 / 35);
  });

  it("keep apart texts that share a beginning only", () => {
    expect(
      groupsOf([
        "在专项资金分配中收受申报企业礼金并泄露评分",
        "在专项资金分配中将额度转给关系单位后截留",
        "在专项资金分配中伪造会议纪要绕过集体讨论",
      ]),
    ).toEqual([]);
  });

  it("leave out empty texts and short texts that are only alike", () => {
    expect(groupsOf(["", "", "虚列支出", "虚列支付"])).toEqual([]);
  });

  it("come in the order of their first texts", () => {
    expect(groupsOf(["甲甲甲甲甲甲甲甲甲", LONG, `${LONG}等`, "甲甲甲甲甲甲甲甲甲"])).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  it("never put a text into two groups, and always find the equal ones", () => {
    const text = fc.string({
      unit: fc.constantFrom("审", "批", "采", "购", "资", "金", "项", "目", "监", "督"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
        const members = findNearDuplicates(texts, options).flatMap((group) => group.members);
        expect(new Set(members).size).toBe(members.length);
        texts.forEach((one, place) => {
          const isRepeated = one !== "" && texts.indexOf(one) !== texts.lastIndexOf(one);
          expect(isRepeated && !members.includes(place)).toBe(false);
        });
      }),
    );
  });

  it("are the same in every run", () => {
    const texts = Array.from({ length: 200 }, (_, place) => `${LONG.slice(place % 9)}${place % 7}`);
    expect(findNearDuplicates(texts, options)).toEqual(findNearDuplicates(texts, options));
  });
});
