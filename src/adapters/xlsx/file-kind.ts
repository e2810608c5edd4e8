import { fileError } from "./file-error.ts";

/** What a file is, told by its bytes. */
export type FileKind = "package" | "compound" | "text";

const ENCRYPTED_PACKAGE = utf16("EncryptedPackage");
const WORKBOOK_STREAMS = [utf16("Workbook"), utf16("Book")];

function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, index) =>
    index % 2 === 0 ? text.charCodeAt(index / 2) : 0,
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * Tells by the bytes, never by the name, what a file is.
 * @throws WorkbookError `empty-file`, `encrypted`, `html-renamed`, `unsupported-format`, `not-a-workbook`
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw fileError("empty-file");
  if (startsWith(bytes, [0x50, 0x4b])) return "package";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundKind(bytes);
  refuseMarkup(bytes);
  if (hasUtf16Mark(bytes) || !bytes.subarray(0, 65_536).includes(0)) return "text";
  throw fileError(bytes.every((byte) => byte === 0) ? "empty-file" : "not-a-workbook");
}

/** Whether a text starts with the mark of UTF-16. */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

/** A compound file holds an old workbook, an encrypted new one, or something else altogether. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (contains(bytes, ENCRYPTED_PACKAGE)) throw fileError("encrypted");
  if (WORKBOOK_STREAMS.some((name) => contains(bytes, name))) return "compound";
  throw fileError("not-a-workbook");
}

/** Names of streams stand at multiples of 128 bytes. */
function contains(bytes: Uint8Array, name: Uint8Array): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at] === name[0] && name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function refuseMarkup(bytes: Uint8Array): void {
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 2048)).trimStart().toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!doctype html|<html|<head|<body|<table|<meta|<div|<style)/.test(head)) {
    throw fileError("html-renamed");
  }
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    throw fileError("unsupported-format", { format: "xml" });
  }
  if (head.startsWith("<?xml") || head.startsWith("%pdf") || head.startsWith("{\\rtf")) {
    throw fileError("not-a-workbook");
  }
}
