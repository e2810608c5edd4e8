import { nodeZip } from "../../../src/cli/node-zip.ts";
import { crc32 } from "../../../src/adapters/xlsx/package/crc32.ts";
import { packText } from "../../../src/adapters/xlsx/package/zip-writer.ts";

describe("an entry of a package", () => {
  it("bears the checksum of all its bytes, though some pieces hold none", async () => {
    const { crc, size } = await packText("part.xml", ["<a>", "", new Uint8Array(), "中</a>", ""], nodeZip);
    const whole = new TextEncoder().encode("<a>中</a>");
    expect([crc, size]).toEqual([crc32(whole), whole.length]);
  });
});
