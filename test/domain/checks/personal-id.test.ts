import { ledger } from "../../fixtures/filled-ledger.ts";
import { book, findingsOf } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

// Invented numbers of no living person: area code 110000, born in 1900, check digits reckoned by hand.
const FIRST = "11000019000101001X";
const text = (责任人: string) => ({ rows: [{ 责任人 }] });

/** A number with its right check digit, by the rule of GB 11643. */
function withCheckDigit(seventeen: string): string {
  const sum = Array.from(seventeen).reduce(
    (total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11),
    0,
  );
  return seventeen + "10X98765432".charAt(sum % 11);
}

const second = withCheckDigit("11000019000102002");
const third = withCheckDigit("11000019000229001");
const valid = withCheckDigit(FIRST.slice(0, 17));
const spoilt = valid.slice(0, 17) + (valid.endsWith("1") ? "2" : "1");

describeCheck("personal-id", {
  finds: [
    ["a number behind a name", text(`某甲 ${valid}`), ["H10"]],
    [
      "a number in full width",
      text(valid.replace(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
      ["H10"],
    ],
    ["a number alone", text(second), ["H10"]],
    ["a small x", text(valid.toLowerCase()), ["H10"]],
    [
      "full-width digits",
      text(valid.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
      ["H10"],
    ],
    ["a number above the table", { sheet: ledger([], { line: `填表人:某甲(${second})` }) }, ["A2"]],
  ],
  passes: [
    ["a wrong check digit", text(spoilt)],
    ["29 February 1900, a day that was not", text(third)],
    ["seventeen digits", text(valid.slice(0, 17))],
    ["a longer number of an account", text(`${second}1`)],
    ["a name", text("某甲")],
  ],
});

describe("findings on identity numbers", () => {
  it("never repeat the number", () => {
    const findings = findingsOf([book([ledger([{ 责任人: `某甲${second}` }])])]).filter(
      ({ kind }) => kind === "personal-id",
    );
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain(second.slice(3, 16));
  });
});

/** A number of somebody who would have been born on this day, with the first of the given order signs that ends in `end`. */
function bornOn(day: string, end: RegExp): string {
  const numbers = Array.from({ length: 100 }, (_, order) => withCheckDigit(`110000${day}${100 + order}`));
  const found = numbers.find((number) => end.test(number));
  if (found === undefined) throw new Error("no such number");
  return found;
}

const withX = bornOn("19000101", /X$/);
const mask = (number: string) => ({ masked: `110*************${number.slice(-2)}` });

describeFindings("personal-id", [
  ["the first three signs and the last two", text(`某甲 ${second}`), [{ at: "H10", facts: mask(second) }]],
  ["a number that ends in X", text(withX), [{ at: "H10", facts: mask(withX) }]],
  [
    "a number that ends in a small x",
    text(withX.toLowerCase()),
    [{ at: "H10", facts: mask(withX.toLowerCase()) }],
  ],
  ["the right one of two numbers", text(`${spoilt},${second}`), [{ at: "H10", facts: mask(second) }]],
  [
    "a number of the last year that counts",
    text(bornOn("21000101", /\d$/)),
    [{ at: "H10", facts: mask(bornOn("21000101", /\d$/)) }],
  ],
  ["none of the year after", text(bornOn("21010101", /\d$/)), []],
  [
    "six cells as one finding",
    { rows: Array.from({ length: 6 }, () => ({ 责任人: second })) },
    [{ at: "H10", related: ["H11", "H12", "H13", "H14", "H15"], facts: { ...mask(second), count: 6 } }],
  ],
]);
