import fc from "fast-check";
import { frozenIn, scrolling } from "../../../src/taskpane/page/frozen-panes.ts";
import { gridAxis, spanInView } from "../../../src/taskpane/page/grid-axis.ts";

const sizes = fc
  .array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 60 })
  .map((list) => Float32Array.from(list));

describe("表格的行高列宽", () => {
  it("tells where each row begins, hidden ones taking no room", () => {
    const axis = gridAxis(Float32Array.from([20, 0, 30]));
    expect([0, 1, 2, 3].map((index) => axis.before(index))).toEqual([0, 20, 20, 50]);
    expect([0, 19, 20, 49, 50, 1000].map((pixel) => axis.at(pixel))).toEqual([0, 0, 2, 2, 2, 2]);
    expect([axis.count, axis.total, axis.size(1), axis.size(9)]).toEqual([3, 50, 0, 0]);
  });

  it("finds the row at every pixel", () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 5000 }), (list, pixel) => {
        const axis = gridAxis(list);
        const index = axis.at(pixel);
        const isBeyond = pixel >= axis.total && index === list.length - 1;
        const isThere = axis.before(index) <= pixel && pixel < axis.before(index + 1);
        expect(isBeyond || isThere).toBe(true);
      }),
    );
  });

  it("takes some more rows on both sides of the view, never beyond the ends", () => {
    const axis = gridAxis(new Float32Array(100).fill(10));
    expect(spanInView(axis, 500, 100, 8)).toEqual({ first: 42, last: 68 });
    expect(spanInView(axis, 0, 100, 8)).toEqual({ first: 0, last: 18 });
    expect(spanInView(axis, 950, 100, 8)).toEqual({ first: 87, last: 99 });
  });
});

describe("冻结窗格", () => {
  const axes = {
    down: gridAxis(new Float32Array(50).fill(20)),
    across: gridAxis(new Float32Array(10).fill(100)),
  };

  it("keeps the rows and columns of the file in view", () => {
    expect(frozenIn(axes, { rows: 3, columns: 1 }, { width: 800, height: 600 })).toEqual({
      rows: 3,
      columns: 1,
      height: 60,
      width: 100,
    });
  });

  it("keeps none in a direction where they would leave no room to scroll", () => {
    expect(frozenIn(axes, { rows: 40, columns: 1 }, { width: 800, height: 600 })).toMatchObject({
      rows: 0,
      height: 0,
      columns: 1,
    });
  });

  it("lets the rest scroll", () => {
    expect(scrolling({ first: 0, last: 20 }, 3)).toEqual({ first: 3, last: 20 });
    expect(scrolling({ first: 9, last: 20 }, 3)).toEqual({ first: 9, last: 20 });
  });
});
