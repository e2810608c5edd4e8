import { patchTitles } from "./document-titles.ts";
import { removeDependents } from "./own-sheets.ts";
import type { PackageEdit } from "./package-edit.ts";
import { dropSheets, scanWorkbook } from "./workbook-patch.ts";

/** Takes sheets out of a workbook with the parts that only they lead to; gives the names of those that were there. */
export async function removeSheets(edit: PackageEdit, names: readonly string[]): Promise<readonly string[]> {
  const { file } = edit;
  const bytes = await edit.original(file.workbookPath);
  const book = scanWorkbook(bytes, file.workbookPath);
  const gone = new Set<number>();
  const removed: string[] = [];
  for (const name of names) {
    const index = book.sheets.findIndex((one) => one.name === name);
    const sheet = file.sheets.find((one) => one.name === name);
    if (index < 0 || sheet === undefined) continue;
    gone.add(index);
    removed.push(name);
    await removeDependents(edit, sheet.part);
    await edit.remove(sheet.part);
    edit.dropRelationship(sheet.relationshipId);
  }
  await patchTitles(edit, { added: [], removed });
  await edit.patch(file.workbookPath, bytes, gone.size === 0 ? [] : dropSheets(book, gone));
  return removed;
}
