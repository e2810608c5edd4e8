import fc from "fast-check";
import type { CellLook } from "../../../src/app/sheet-look-port.ts";
import { cellColors, contrastOf } from "../../../src/taskpane/page/cell-colors.ts";

function look(fill: string | null, color: string | null): CellLook {
  return {
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    size: 11,
    color,
    fill,
    horizontal: null,
    vertical: "bottom",
    wrap: false,
    numberFormat: "General",
  };
}

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => value.toString(16).padStart(6, "0").toUpperCase());

describe("单元格的颜色", () => {
  it("is the file's own where it can be read", () => {
    expect(cellColors(look("FFFF00", "FF0000"), "light").background).toBe("#FFFF00");
    expect(cellColors(look("FDE9E7", "C00000"), "light")).toEqual({ background: "#FDE9E7", text: "#C00000" });
  });

  it("is black or white where the file's own text cannot be read on its fill", () => {
    expect(cellColors(look("000080", "000000"), "light").text).toBe("#FFFFFF");
    expect(cellColors(look("FFFF00", "FFFFFF"), "dark").text).toBe("#000000");
  });

  it("leaves an unfilled cell to a dark theme, and gives a readable text to a light one", () => {
    expect(cellColors(look(null, "000000"), "dark")).toEqual({ background: null, text: null });
    expect(cellColors(look(null, "C00000"), "light")).toEqual({ background: null, text: "#C00000" });
    expect(cellColors(look(null, "FFFF99"), "light").text).toBeNull();
  });

  it("takes no colours in high contrast", () => {
    expect(cellColors(look("FFFF00", "FF0000"), "contrast")).toEqual({ background: null, text: null });
  });

  it("knows the contrast of black on white, either way round", () => {
    expect(contrastOf("000000", "FFFFFF")).toBeCloseTo(21, 5);
    expect(contrastOf("FFFFFF", "000000")).toBeCloseTo(21, 5);
    expect(contrastOf("777777", "777777")).toBe(1);
  });

  it("can be read on every fill, whatever the file's text", () => {
    fc.assert(
      fc.property(color, color, (fill, own) => {
        const { text } = cellColors(look(fill, own), "light");
        expect(contrastOf(text?.slice(1) ?? "", fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
