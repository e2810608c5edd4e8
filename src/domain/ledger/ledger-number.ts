const RISK_NUMBER = /^FX-(\d{4,})$/;
const CONTROL_NUMBER = /^CS-(\d{4,})-(\d{2,})$/;

/** 风险编号 of the n-th risk (from 1): `FX-0001`. */
export function riskNumber(count: number): string {
  return `FX-${String(count).padStart(4, "0")}`;
}

/** 措施编号 of the n-th control (from 1) of a risk: `CS-0001-01`. */
export function controlNumber(risk: string, count: number): string {
  return `${risk.replace(/^FX/, "CS")}-${String(count).padStart(2, "0")}`;
}

/** Count of a 风险编号; 0 where the text is none. */
export function riskCountOf(number: string): number {
  return Number(RISK_NUMBER.exec(number)?.[1] ?? 0);
}

/** The 风险编号 that a 措施编号 belongs to, and its count; null where the text is none. */
export function partsOfControlNumber(
  number: string,
): { readonly risk: string; readonly count: number } | null {
  const match = CONTROL_NUMBER.exec(number);
  return match === null ? null : { risk: `FX-${match[1] ?? ""}`, count: Number(match[2]) };
}

/** Whether a text has the form of a 风险编号 or a 措施编号. */
export function isLedgerNumber(text: string): boolean {
  return RISK_NUMBER.test(text) || CONTROL_NUMBER.test(text);
}
