import { gradeRegister, reviewQuota } from "../../src/domain/index.ts";
import type { Review } from "../../src/domain/index.ts";
import { describeQuota } from "../../src/report/describe-quota.ts";
import { stabilitySentences } from "../../src/report/describe-stability.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { preset } from "../fixtures/presets.ts";
import { buildReview } from "../fixtures/review-builder.ts";

const words = wordsOf("zh-CN");

function matrix(risks: readonly { likelihood: number; severity: number; declared: 1 | 2 | 3 }[]): Review {
  const scheme = preset("likelihood-times-severity");
  const review = buildReview({ risks: risks.map(({ declared }) => ({ declared })), settings: { scheme } });
  const points = review.register.points.map((point, at) => ({
    ...point,
    ...risks[at],
    declaredGrade: risks[at]?.declared ?? null,
  }));
  const register = { ...review.register, points };
  return { ...review, register, gradings: gradeRegister(register, review.settings) };
}

describe("the sentence on a suggestion that a change of 10 % would flip", () => {
  const review = matrix([
    { likelihood: 3, severity: 5, declared: 1 },
    { likelihood: 5, severity: 5, declared: 1 },
  ]);

  it("names the number that moves and the grade that comes of it", () => {
    expect(stabilitySentences(review, words).get(0)).toBe("高界限提高10%时，会变为中。");
  });

  it("is blank where the suggestion stays", () => {
    expect(stabilitySentences(review, words).has(1)).toBe(false);
  });
});

describe("the sentence on a unit over the cap", () => {
  it("says what the count would be if the nearest were lowered, and that it is no advice", () => {
    // 12 risks, 3 of grade 1, one allowed: the two of lowest score (15 and 16) would be lowered.
    const review = matrix([
      { likelihood: 4, severity: 4, declared: 1 },
      { likelihood: 5, severity: 5, declared: 1 },
      { likelihood: 3, severity: 5, declared: 1 },
      ...Array.from({ length: 9 }, () => ({ likelihood: 2, severity: 2, declared: 3 as const })),
    ]);
    const [quota] = reviewQuota(review.register, review.gradings, review.settings);
    if (quota === undefined) throw new Error("no unit");
    expect(describeQuota(quota, words)).toBe(
      `${quota.unit ?? words.papers.words.unnamed}：共12个风险点，一级3个（占25%），原则上不超过1个。如经集体研究将最接近界限的2个（FX0003、FX0001）调低一级，一级为1个（占8.3%）。以上仅为测算，不作为调整等级的建议。`,
    );
  });

  it("is blank within the cap", () => {
    const review = matrix([{ likelihood: 5, severity: 5, declared: 1 }]);
    const quotas = reviewQuota(review.register, review.gradings, review.settings);
    expect(quotas.map((quota) => describeQuota(quota, words))).toEqual([""]);
  });
});
