import { book, findingsOf, ledger } from "../../fixtures/filled-ledger.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";

describe("checks of sound tables", () => {
  it("say nothing about a ledger that is filled in soundly", () => {
    expect(findingsOf([book([ledger([{}, {}, {}, {}, {}, {}])])], { withSimilarity: true })).toEqual([]);
  });

  it("say nothing about an official form that is filled in soundly", () => {
    expect(findingsOf([book([postForm(SOUND_LINES)])], { withSimilarity: true })).toEqual([]);
  });

  it("say nothing about a workbook without tables", () => {
    expect(findingsOf([book([])])).toEqual([]);
  });
});
