import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { judgeTable, readOfficeTable } from "./judge-table.ts";
import { parseOfficeTables } from "./office-table.ts";

const batches = readdirSync(__dirname)
  .filter((name) => name.endsWith(".txt"))
  .sort();

const tables = batches.flatMap((name) => parseOfficeTables(readFileSync(join(__dirname, name), "utf8")));

describe("tables as offices lay them out", () => {
  it.each(tables.map((table) => [table.name, table] as const))("reads %s", (_, table) => {
    const { wrong, others } = judgeTable(table, readOfficeTable(table));
    expect([...wrong, ...others]).toEqual([]);
  });
});
