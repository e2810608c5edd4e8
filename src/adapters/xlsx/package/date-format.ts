/** Ids of Excel's own formats that show a day, in any language; those of a time alone are not among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Ids that East Asian versions use for times, left out because they show no day. */
const FIRST_CUSTOM = 164;

/** Whether a built-in number format shows a day. */
export function isBuiltInDateFormat(id: number): boolean {
  return id < FIRST_CUSTOM && BUILT_IN.has(id);
}
