import { describeCheck } from "../../fixtures/describe-check.ts";

const rows = [{ 风险等级: "三级" }];
const scored = { suggested: 1, strength: "strong", disagrees: true, score: 82 } as const;
const same = { suggested: 3, strength: "strong", disagrees: false, score: 12 } as const;

describeCheck("grade-disagrees", {
  finds: [
    ["a score that means another grade", { rows }, ["F10"], { gradings: { 6: scored } }],
    ["a score one grade away", { rows }, ["F10"], { gradings: { 6: { ...scored, suggested: 2 } } }],
    ["a sound row with another score", { rows }, ["F4"], { gradings: { 0: scored, 6: same } }],
    ["two rows one by one", { rows }, ["F4", "F10"], { gradings: { 0: scored, 6: scored } }],
    [
      "many rows as one finding",
      { rows },
      ["F4"],
      { gradings: { 0: scored, 1: scored, 2: scored, 3: scored, 4: scored, 5: scored } },
    ],
  ],
  passes: [
    ["the same grade", { rows }, { gradings: { 6: same } }],
    ["a weak suggestion", { rows }, { gradings: { 6: { ...scored, strength: "weak" } } }],
    [
      "a suggestion from words alone while no scheme is chosen",
      { rows },
      { gradings: { 6: { ...scored, score: null } } },
    ],
    ["a row without a typed grade", { rows: [{ 风险等级: null }] }, { gradings: { 6: scored } }],
    [
      "a range instead of a grade",
      { rows },
      { gradings: { 6: { ...scored, suggested: null, range: [1, 2] } } },
    ],
  ],
});
