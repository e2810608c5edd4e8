import type { FinishedFile } from "./book-requests.ts";

/** What became of a file that was to be saved. */
export type SaveResult = "saved" | "cancelled" | "failed";

interface SaveHandle {
  createWritable(): Promise<{ write(data: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
}

type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<SaveHandle>;

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.12";

function isPicker(value: unknown): value is SavePicker {
  return typeof value === "function";
}

/** The browser's own save dialog, where it has one that may be shown now. */
function savePicker(): SavePicker | null {
  const picker: unknown = Reflect.get(globalThis, "showSaveFilePicker");
  return isPicker(picker) && navigator.userActivation.isActive ? picker.bind(globalThis) : null;
}

function download({ name, bytes }: FinishedFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: typeOf(name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

function typeOf(name: string): string {
  return name.toLowerCase().endsWith(".xlsm") ? MACRO_TYPE : WORKBOOK_TYPE;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/**
 * Saves a file where the clerk wants it: asks for the place where the browser can, else downloads.
 * The place is asked for before the bytes are made, because the browser lets a page ask only right after a click.
 * @throws whatever kept the file from being made or written
 */
export async function saveFile(
  name: string,
  make: () => Promise<FinishedFile>,
): Promise<Exclude<SaveResult, "failed">> {
  const picker = savePicker();
  if (picker === null) {
    download({ ...(await make()), name });
    return "saved";
  }
  const ending = name.slice(name.lastIndexOf("."));
  try {
    const handle = await picker({
      suggestedName: name,
      types: [{ description: "Excel", accept: { [typeOf(name)]: [ending] } }],
    });
    const { bytes } = await make();
    const target = await handle.createWritable();
    await target.write(bytes);
    await target.close();
    return "saved";
  } catch (error) {
    if (isAbort(error)) return "cancelled";
    throw error;
  }
}
