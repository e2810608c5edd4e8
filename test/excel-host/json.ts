import { HostError } from "./host-error.ts";

/** What travels between client and host. */
export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object whose members may be missing. */
export type JsonObject = Readonly<Record<string, Json>>;

/** Whether the value is an object with members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the value is a list. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value as a text. @throws HostError `InvalidArgument` */
export function asText(value: unknown): string {
  if (typeof value !== "string")
    throw new HostError("InvalidArgument", `not a text: ${JSON.stringify(value)}`);
  return value;
}

/** The value as a number. @throws HostError `InvalidArgument` */
export function asNumber(value: unknown): number {
  if (typeof value !== "number")
    throw new HostError("InvalidArgument", `not a number: ${JSON.stringify(value)}`);
  return value;
}

/** The value as true or false. @throws HostError `InvalidArgument` */
export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean")
    throw new HostError("InvalidArgument", `not a boolean: ${JSON.stringify(value)}`);
  return value;
}

/** The value as an object. @throws HostError `InvalidArgument` */
export function asObject(value: unknown): JsonObject {
  if (!isObject(value)) throw new HostError("InvalidArgument", `not an object: ${JSON.stringify(value)}`);
  return value;
}

/** A member of an object, null where it is missing. */
export function member(value: JsonObject, key: string): Json {
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}
