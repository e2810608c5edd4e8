import fc from "fast-check";
import { prepared, XmlBytes } from "../../../../src/adapters/xlsx/sheet-xml/xml-bytes.ts";

function decoded(write: (out: XmlBytes) => void, size = 8): string {
  const out = new XmlBytes(size);
  write(out);
  return new TextDecoder().decode(out.take());
}

describe("the bytes of a part", () => {
  it("hold any text as UTF-8, halves of characters as U+FFFD", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(12), (text, size) => {
        expect(
          decoded((out) => {
            out.text(text);
          }, size),
        ).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
      }),
    );
    expect(
      decoded((out) => {
        out.text("风险\ud800点𠮷é");
      }),
    ).toBe("风险\ufffd点𠮷é");
  });

  it("hold any finite number as the language spells it", () => {
    const border = fc.constantFrom(0, -0, 9, 10, 99, 100, 2 ** 31 - 1, 2 ** 31, -1, 1e21, 1e-7);
    fc.assert(
      fc.property(
        fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), border),
        (value) => {
          expect(
            decoded((out) => {
              out.number(value);
            }),
          ).toBe(String(value));
        },
      ),
    );
  });

  it("follow each other whatever room there was at the start", () => {
    const pieces = fc.array(fc.oneof(fc.string({ maxLength: 9 }), fc.nat()), { maxLength: 20 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 40 }), (list, size) => {
        const written = decoded((out) => {
          for (const piece of list) {
            if (typeof piece === "number") out.number(piece);
            else out.bytes(prepared(piece));
          }
        }, size);
        expect(written).toBe(new TextDecoder().decode(new TextEncoder().encode(list.join(""))));
      }),
    );
  });

  it("begin anew after they are taken", () => {
    const out = new XmlBytes(4);
    out.text("第一段");
    const first = out.take();
    out.text("第二段");
    expect(new TextDecoder().decode(first)).toBe("第一段");
    expect(new TextDecoder().decode(out.take())).toBe("第二段");
    expect(out).toHaveLength(0);
  });

  it("hold earlier bytes once more between two pieces", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (number, size) => {
        const written = decoded((out) => {
          out.text("行");
          const start = out.length;
          out.number(number);
          out.around(prepared("<c A"), start, out.length, prepared("/>"));
        }, size);
        expect(written).toBe(`行${number}<c A${number}/>`);
      }),
    );
  });

  it("escape what XML reserves", () => {
    expect(
      decoded((out) => {
        out.escaped('a<b>&"\u0001');
      }),
    ).toBe('a&lt;b&gt;&amp;"_x0001_');
  });
});
