import { fileError } from "../file-error.ts";
import { relativeTarget } from "../package/part-path.ts";
import { OFFICE_RELATIONSHIPS, SPREADSHEET_TYPE } from "../sheet-xml/part.ts";
import { XML_HEAD } from "../sheet-xml/xml-text.ts";
import type { PackageEdit } from "./package-edit.ts";
import { applySplices, type Splice, textOf } from "./splice.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The style sheet that a workbook's cells go by; `isNew` where the file has none and this one is to come into it. */
export interface StyleSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isNew: boolean;
}

/** Most cell formats that Excel opens. */
const MOST_FORMATS = 65_490;

/** Highest place of a cell format that the cells, rows and columns of a workbook name. */
async function highestFormat(edit: PackageEdit): Promise<number> {
  let highest = 0;
  for (const { part } of edit.file.sheets) {
    const bytes = await edit.original(part);
    for (const [, place] of textOf(bytes, 0, bytes.length).matchAll(/\ss(?:tyle)?="(\d{1,9})"/g)) {
      highest = Math.max(highest, Number(place));
    }
  }
  return highest;
}

/** A style sheet under which every cell looks as it does without one: all formats that cells name are plain. */
function plainStyles(formats: number): Uint8Array {
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const text = [
    `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">`,
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    `<cellStyleXfs count="1">${plain}/></cellStyleXfs>`,
    `<cellXfs count="${formats}">${`${plain} xfId="0"/>`.repeat(formats)}</cellXfs>`,
    "</styleSheet>",
  ];
  return new TextEncoder().encode(text.join(""));
}

/**
 * Finds the style sheet of a workbook, or makes a plain one for a workbook without.
 * @throws WorkbookError `damaged` where cells name more formats than a workbook can have
 */
export async function openStyleSource(edit: PackageEdit): Promise<StyleSource> {
  const { file } = edit;
  const link = file.relationships.find(({ kind, isExternal }) => kind === "styles" && !isExternal);
  if (link !== undefined) return { path: link.target, bytes: await edit.original(link.target), isNew: false };
  const formats = (await highestFormat(edit)) + 1;
  if (formats > MOST_FORMATS) throw fileError("damaged", { part: "styles", why: "missing" });
  let number = 0;
  const path = (): string => `xl/styles${number === 0 ? "" : String(number)}.xml`;
  while (edit.has(path())) number += 1;
  return { path: path(), bytes: plainStyles(formats), isNew: true };
}

/** Puts what was added to the style sheet into the workbook. */
export async function putStyles(
  edit: PackageEdit,
  { path, bytes, isNew }: StyleSource,
  splices: readonly Splice[],
): Promise<void> {
  if (!isNew) {
    await edit.patch(path, bytes, splices);
    return;
  }
  const complete = applySplices(bytes, splices).bytes;
  await edit.write(path, [textOf(complete, 0, complete.length)]);
  edit.addRelationship(`${OFFICE_RELATIONSHIPS}/styles`, relativeTarget(edit.file.workbookPath, path));
  edit.addContentType(path, `${SPREADSHEET_TYPE}styles+xml`);
}
