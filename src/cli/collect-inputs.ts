import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, extname, join, relative, resolve, sep } from "node:path";

/** One file to read. */
export interface InputFile {
  readonly path: string;
  /** Tells it from every other input of the run; its name where that is enough, else the end of its path. */
  readonly label: string;
  /** Name of the folder that it lies in. */
  readonly folder: string;
}

const READABLE = new Set([".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv"]);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && READABLE.has(extname(entry.name).toLowerCase()))
    .filter((entry) => !entry.name.startsWith("~$") && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => (one < other ? -1 : 1));
}

async function expand(input: string): Promise<{ root: string; paths: string[] }> {
  const isFolder = await stat(input).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return isFolder
    ? { root: input, paths: await filesBelow(input) }
    : { root: dirname(input), paths: [input] };
}

/** A found file; its label is made of the last `depth` names of its path. */
interface Found {
  readonly path: string;
  readonly names: readonly string[];
  readonly depth: number;
  /** Names of its path from the given folder, which the label holds where one is not enough. */
  readonly given: number;
}

/** What tells files apart whatever the way they are spelled; a path that leads nowhere is told when it is read. */
function keyOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function labelOf({ names, depth }: Found): string {
  return names.slice(-depth).join(sep);
}

function lengthened(file: Found): Found {
  return { ...file, depth: Math.max(2, file.given, file.depth + 1) };
}

/** Lengthens labels by one folder after the other until no two are the same; whole paths differ at the latest. */
function toldApart(files: readonly Found[]): readonly Found[] {
  const timesUsed = new Map<string, number>();
  for (const file of files) timesUsed.set(labelOf(file), (timesUsed.get(labelOf(file)) ?? 0) + 1);
  const isAmbiguous = (file: Found): boolean =>
    file.depth < file.names.length && (timesUsed.get(labelOf(file)) ?? 0) > 1;
  if (!files.some(isAmbiguous)) return files;
  return toldApart(files.map((file) => (isAmbiguous(file) ? lengthened(file) : file)));
}

/** The files that the inputs name, folders searched through; a file given twice, however spelled, is read once. */
export async function collectInputs(inputs: readonly string[]): Promise<readonly InputFile[]> {
  const found = new Map<string, Found>();
  for (const { root, paths } of await Promise.all(inputs.map(expand))) {
    const keys = await Promise.all(paths.map(keyOf));
    for (const [index, path] of paths.entries()) {
      const key = keys[index] ?? path;
      const given = relative(root, path).split(sep).length;
      if (!found.has(key)) found.set(key, { path, names: resolve(path).split(sep), depth: 1, given });
    }
  }
  return toldApart([...found.values()]).map((file) => ({
    path: file.path,
    label: labelOf(file),
    folder: file.names.at(-2) ?? "",
  }));
}
