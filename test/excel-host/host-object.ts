import { HostError } from "./host-error.ts";
import type { Json, JsonObject } from "./json.ts";

/** What a method gives: an object of the model, plain data, or nothing. */
export type Answer = HostObject | Json | undefined;

/** An argument of a method: plain data, or an object of the model. */
export type Argument = Json | HostObject | undefined;

/** A class of the object model over targets of one type; names are those of Microsoft's documentation. */
export interface HostType<Target> {
  readonly name: string;
  readonly get?: Readonly<Record<string, (target: Target) => Json>>;
  readonly set?: Readonly<Record<string, (target: Target, value: Json) => void>>;
  readonly child?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (target: Target, args: readonly Argument[]) => Answer>>;
  /** Members that a collection lists. */
  readonly items?: (target: Target) => readonly HostObject[];
  /** What the indexer finds. */
  readonly item?: (target: Target, key: Json) => HostObject | null;
  /** What identifies the object in later requests, such as `{ Id }`. */
  readonly identity?: (target: Target) => JsonObject;
  /** Objects that the client keeps by a reference. */
  readonly isReferenced?: boolean;
}

function notFound(type: string, name: string): HostError {
  return new HostError("ApiNotFound", `${type}.${name}`);
}

/** An object of the emulated model. */
export class HostObject {
  readonly type: string;
  readonly isReferenced: boolean;
  readonly isCollection: boolean;
  readonly scalars: readonly string[];
  readonly target: unknown;
  readonly get: (name: string) => Json;
  readonly set: (name: string, value: Json) => void;
  readonly child: (name: string) => HostObject | null;
  readonly call: (name: string, args: readonly Argument[]) => Answer;
  readonly items: () => readonly HostObject[];
  readonly item: (key: Json) => HostObject | null;
  readonly identity: () => JsonObject;

  private constructor(parts: Omit<HostObject, never>) {
    this.type = parts.type;
    this.isReferenced = parts.isReferenced;
    this.isCollection = parts.isCollection;
    this.scalars = parts.scalars;
    this.target = parts.target;
    this.get = parts.get;
    this.set = parts.set;
    this.child = parts.child;
    this.call = parts.call;
    this.items = parts.items;
    this.item = parts.item;
    this.identity = parts.identity;
  }

  /** An object of this class over a target. */
  static of<Target>(type: HostType<Target>, target: Target): HostObject {
    const find = <Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member => {
      const found = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
      if (found === undefined) throw notFound(type.name, name);
      return found;
    };
    return new HostObject({
      type: type.name,
      isReferenced: type.isReferenced === true,
      isCollection: type.items !== undefined,
      scalars: Object.keys(type.get ?? {}),
      target,
      get: (name) => find(type.get, name)(target),
      set: (name, value) => {
        find(type.set, name)(target, value);
      },
      child: (name) => find(type.child, name)(target),
      call: (name, args) => find(type.call, name)(target, args),
      items: () => type.items?.(target) ?? [],
      item: (key) => {
        if (type.item === undefined) throw notFound(type.name, "getItem");
        return type.item(target, key);
      },
      identity: () => type.identity?.(target) ?? {},
    });
  }
}
