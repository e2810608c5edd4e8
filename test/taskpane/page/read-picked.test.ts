import { readPicked } from "../../../src/taskpane/page/read-picked.ts";

/** A file of a size whose bytes nobody may ask for. */
class UnreadFile extends File {
  override readonly size: number;

  constructor(size: number) {
    super([], "台账.xlsx");
    this.size = size;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    throw new Error("was read");
  }
}

describe("a file that the clerk picked", () => {
  it("is refused by its size before it is in memory", async () => {
    await expect(readPicked(new UnreadFile(101), 100)).rejects.toMatchObject({
      code: "too-large",
      facts: { bytes: 101 },
    });
    await expect(readPicked(new UnreadFile(100), 100)).rejects.toThrow("was read");
  });

  it("gives its bytes where it is no larger", async () => {
    const picked = new File([Uint8Array.of(1, 2, 3)], "台账.xlsx");
    expect([...(await readPicked(picked, 3))]).toEqual([1, 2, 3]);
  });
});
