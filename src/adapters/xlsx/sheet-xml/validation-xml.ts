import type { Validation } from "../../../domain/index.ts";
import { formatRange } from "../../../domain/index.ts";
import { textConstant } from "./formula-text.ts";
import { escapeXml } from "./xml-text.ts";

/** Most characters of a list that stands in the validation itself. */
const MAX_LIST = 255;

/** Most characters of the message that Excel shows. */
const MAX_MESSAGE = 225;

/** Whether Excel can hold these items in a validation: no comma inside one, together at most 255 characters. */
export function isWritableList(items: readonly string[]): boolean {
  return (
    items.length > 0 && items.join(",").length <= MAX_LIST && !items.some((item) => /^\s*$|,/.test(item))
  );
}

function typeXml(allow: Validation["allow"]): string {
  switch (allow.kind) {
    case "list":
      return 'type="list"';
    case "integer":
      return 'type="whole" operator="between"';
    case "date":
      return 'type="date" operator="greaterThanOrEqual"';
  }
}

function boundsXml(allow: Validation["allow"]): string {
  switch (allow.kind) {
    case "list":
      return `<formula1>${escapeXml(textConstant(allow.items.join(",")))}</formula1>`;
    case "integer":
      return `<formula1>${allow.min}</formula1><formula2>${allow.max}</formula2>`;
    case "date":
      return "<formula1>1</formula1>";
  }
}

function messageXml(message: string): string {
  const short = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;
  return short === "" ? "" : ` error="${escapeXml(short)}"`;
}

function validationXml({ range, allow, message }: Validation): string {
  const shown = `allowBlank="1" showErrorMessage="1"${messageXml(message)}`;
  return `<dataValidation ${typeXml(allow)} ${shown} sqref="${formatRange(range)}">${boundsXml(allow)}</dataValidation>`;
}

/**
 * The validations of a sheet, or an empty text where there are none.
 * A list that Excel cannot hold is left out: the cells then take any text, and the checks read them anyway.
 */
export function validationsXml(validations: readonly Validation[]): string {
  const writable = validations.filter(({ allow }) => allow.kind !== "list" || isWritableList(allow.items));
  if (writable.length === 0) return "";
  return `<dataValidations count="${writable.length}">${writable.map(validationXml).join("")}</dataValidations>`;
}
