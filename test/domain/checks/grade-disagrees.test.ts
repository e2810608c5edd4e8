import { describeCheck } from "../../fixtures/describe-check.ts";
import { preset } from "../../fixtures/presets.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

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

const chosen = preset("criteria-count");
const agreed = Object.fromEntries([0, 1, 2, 3, 4, 5].map((place) => [place, same]));

describeFindings("grade-disagrees", [
  [
    "both grades",
    { rows },
    [
      {
        at: "F10",
        point: 6,
        original: "三级",
        facts: { risk: "工程变更签证把关不严,与施工方串通虚增工程量", grade: 3, suggested: 1 },
      },
    ],
    { gradings: { 6: scored } },
  ],
  [
    "both grades where a chosen scheme reads the words",
    { rows },
    [
      {
        at: "F10",
        point: 6,
        original: "三级",
        facts: { risk: "工程变更签证把关不严,与施工方串通虚增工程量", grade: 3, suggested: 2 },
      },
    ],
    { settings: { scheme: chosen }, gradings: { ...agreed, 6: { ...scored, suggested: 2, score: null } } },
  ],
  [
    "nothing at a typed text that is no grade",
    { rows: [{ 风险等级: "待定" }] },
    [],
    { gradings: { 6: scored } },
  ],
]);
