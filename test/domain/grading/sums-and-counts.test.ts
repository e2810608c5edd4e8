import type { Lexicon } from "../../../src/domain/index.ts";
import { lexiconOf, shownBy } from "./own-lexicon.ts";

/** Sums below, at and above so many yuan weigh 1, 4 and 4. */
function limit(from: number): Lexicon {
  return lexiconOf({
    amounts: [
      { from: 0, weight: 1 },
      { from, weight: 4 },
    ],
  });
}

describe("a sum of money", () => {
  it.each([
    ["5元", 5],
    ["五元", 5],
    ["8.5元", 8.5],
    ["1,200元", 1_200],
    ["三百二十五元", 325],
    ["三百二元", 302],
    ["一千零五元", 1_005],
    ["百元", 100],
    ["十五万元", 150_000],
    ["5百元", 500],
    ["5百万元", 5_000_000],
    ["3亿元", 300_000_000],
    ["2万亿元", 2_000_000_000_000],
    ["万元", 10_000],
    ["上亿元", 100_000_000],
    ["数十元", 20],
    ["几百块钱", 200],
    ["20余元", 20],
    ["3万余元", 30_000],
    ["50来万元", 500_000],
    ["两万多元", 20_000],
    ["300余万资金", 3_000_000],
    ["900万项目", 9_000_000],
    ["2亿贷款", 200_000_000],
    ["5000元", 5_000],
  ])("is worth what it says: %s", (text, yuan) => {
    const weightAt = (from: number): readonly string[] =>
      shownBy(limit(from), text).map((shown) => shown.slice(-1));
    expect(weightAt(yuan)).toEqual(["4"]);
    expect(weightAt(yuan + 0.1)).toEqual(["1"]);
  });

  it.each([
    ["付5百元整", ["5百元@1 money 1"]],
    ["付3万余元整", ["3万余元@1 money 1"]],
    ["付约万元整", ["万元@2 money 1"]],
    ["付300余万资金", ["300余万@1 money 1"]],
    ["付3 000元", ["3 000元@1 money 1"]],
    ["公元", []],
    ["元旦", []],
    ["300万人口", []],
    ["1.2.3元", []],
    ["付三元和5元", ["三元@1 money 1", "5元@4 money 1"]],
  ])("stands where its number and its unit stand: %s", (text, shown) => {
    expect(shownBy(lexiconOf({ amounts: [{ from: 0, weight: 1 }] }), text)).toEqual(shown);
  });

  it.each([
    [99, []],
    [100, ["2"]],
    [199, ["2"]],
    [200, ["5"]],
  ])("takes the gravest step that it reaches, in whatever order: %d元", (yuan, weights) => {
    const steps = [
      { from: 200, weight: 5 },
      { from: 100, weight: 2 },
    ];
    for (const amounts of [steps, [...steps].reverse()])
      expect(shownBy(lexiconOf({ amounts }), `${yuan}元`).map((shown) => shown.slice(-1))).toEqual(weights);
  });
});

describe("a count", () => {
  const people = lexiconOf({
    counts: [
      {
        kind: "public-contact",
        units: ["户", "人", "人次", "(套)"],
        near: [],
        steps: [
          { from: 10, weight: 3 },
          { from: 1_000, weight: 5 },
        ],
      },
    ],
  });

  it.each([
    ["9户", []],
    ["10户", ["10户@0 public-contact 3"]],
    ["服务999户", ["999户@2 public-contact 3"]],
    ["服务1,000户", ["1,000户@2 public-contact 5"]],
    ["服务一千户", ["一千户@2 public-contact 5"]],
    ["服务1万余人次", []],
    ["服务1万人次", ["1万人次@2 public-contact 5"]],
    ["服务一万户", ["一万户@2 public-contact 5"]],
    ["服务20余人", ["20余人@2 public-contact 3"]],
    ["服务20人次", ["20人次@2 public-contact 3"]],
    ["发放20(套)", ["20(套)@2 public-contact 3"]],
    ["发放20套", []],
    ["服务户", []],
    ["十户", ["十户@0 public-contact 3"]],
  ])("weighs by its size: %s", (text, shown) => {
    expect(shownBy(people, text)).toEqual(shown);
  });

  const cases = lexiconOf({
    counts: [{ kind: "complaints", units: ["件"], near: ["投诉", "信访"], steps: [{ from: 1, weight: 3 }] }],
  });
  const six = (start: number): readonly string[] => [`6件@${start} complaints 3`];

  it.each([
    ["投诉6件", six(2)],
    ["6件投诉", six(0)],
    ["6件信访", six(0)],
    ["公文6件", []],
    ["投诉。6件", []],
    ["投诉,公文6件", []],
    ["6件。投诉", []],
    ["6件,有投诉", []],
    ["公文;投诉6件。其他", six(5)],
    [`投诉${"某".repeat(28)}6件`, six(30)],
    [`投诉${"某".repeat(29)}6件`, []],
    [`6件${"某".repeat(28)}投诉`, six(0)],
    [`6件${"某".repeat(29)}投诉`, []],
    [`${"某".repeat(40)}6件投诉`, six(40)],
  ])("that needs a word beside it finds it within thirty characters of its clause: %s", (text, shown) => {
    expect(shownBy(cases, text)).toEqual(shown);
  });
});
