import { remember } from "../../src/domain/remember.ts";

/** A reading that counts how often each text is read, and the texts it was asked for. */
function countedReading(most?: number): {
  readonly read: (text: string) => number | null;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const read = remember((text: string) => {
    asked.push(text);
    return text === "" ? null : text.length;
  }, most);
  return { read, asked };
}

describe("a reading that keeps its answers", () => {
  it("reads equal texts once, also those that say nothing", () => {
    const { read, asked } = countedReading();
    expect(["采购", "", "采购", "", "资金拨付"].map(read)).toEqual([2, null, 2, null, 4]);
    expect(asked).toEqual(["采购", "", "资金拨付"]);
  });

  it("keeps no more than it may, and still answers rightly", () => {
    const { read, asked } = countedReading(1);
    expect(["采购", "资金拨付", "采购", "资金拨付"].map(read)).toEqual([2, 4, 2, 4]);
    expect(asked).toEqual(["采购", "资金拨付", "资金拨付"]);
  });
});
