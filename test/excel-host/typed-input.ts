import type { HostCell, Scalar } from "./book.ts";
import { HostError } from "./host-error.ts";

/** Most characters of a cell, https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** What a cell gets when something is put into it; a number format only where Excel chooses one. */
export type TypedInput = Pick<HostCell, "value" | "isError" | "formula" | "isQuoted"> & {
  readonly numberFormat?: string;
};

const text = (value: Scalar): TypedInput => ({ value, isError: false, formula: null, isQuoted: false });

const ERRORS = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

const DATES: readonly { readonly pattern: RegExp; readonly format: string }[] = [
  { pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, format: "yyyy/m/d" },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"' },
  { pattern: /^()(\d{1,2})月(\d{1,2})日$/, format: 'm"月"d"日"' },
  { pattern: /^()(\d{1,2})[-/](\d{1,2})$/, format: 'm"月"d"日"' },
];

/** Year that a date without one gets; Excel takes the clock's. */
const THIS_YEAR = "2026";

function serialOf(year: number, month: number, day: number): number | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.getTime() / 86_400_000 + 25_569 : null;
}

function typedDate(typed: string, date1904: boolean): TypedInput | null {
  for (const { pattern, format } of DATES) {
    const match = pattern.exec(typed);
    if (match === null) continue;
    const [, year = "", month, day] = match;
    const serial = serialOf(Number(year === "" ? THIS_YEAR : year), Number(month), Number(day));
    if (serial !== null) return { ...text(date1904 ? serial - 1_462 : serial), numberFormat: format };
  }
  return null;
}

function typedFormula(typed: string): TypedInput {
  if (typed.length > MAX_FORMULA) throw new HostError("InvalidArgument", "formula is too long");
  const formula = typed.startsWith("=") ? typed : `=${typed.startsWith("@") ? typed.slice(1) : typed}`;
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, "");
  const open = bare.split("(").length - bare.split(")").length;
  if (open !== 0 || formula === "=") throw new HostError("InvalidArgument", `not a formula: ${typed}`);
  return { value: 0, isError: false, formula, isQuoted: false };
}

function typedText(typed: string, date1904: boolean): TypedInput {
  if (typed === "") return text(null);
  if (typed.startsWith("'")) return { ...text(typed.slice(1)), isQuoted: true };
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(typed)) return text(Number(typed));
  if (/^[-+]?\d+(\.\d+)?%$/.test(typed))
    return { ...text(Number(typed.slice(0, -1)) / 100), numberFormat: "0%" };
  if (/^(true|false)$/i.test(typed)) return text(typed.toLowerCase() === "true");
  if (ERRORS.has(typed.toUpperCase())) return { ...text(typed.toUpperCase()), isError: true };
  if (/^[=+\-@]/.test(typed)) return typedFormula(typed);
  return typedDate(typed, date1904) ?? text(typed);
}

/**
 * What Excel makes of a value given to `Range.values` or `Range.formulas`: texts are read as if typed
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values: a text that begins with
 * `=` is a formula, an apostrophe makes text, a text in a cell of format `@` stays text).
 */
export function typedInput(value: unknown, numberFormat: string, date1904: boolean): TypedInput {
  if (typeof value === "number" || typeof value === "boolean") {
    return numberFormat === "@" ? text(typeof value === "number" ? String(value) : value) : text(value);
  }
  if (typeof value !== "string")
    throw new HostError("InvalidArgument", `no cell value: ${JSON.stringify(value)}`);
  if (value.length > MAX_TEXT)
    throw new HostError("InvalidArgument", "text is longer than 32,767 characters");
  if (numberFormat === "@" && !value.startsWith("'")) return text(value === "" ? null : value);
  return typedText(value, date1904);
}
