import type { ApiSets } from "./api-sets.ts";
import type { Argument } from "./host-object.ts";
import { HostObject } from "./host-object.ts";
import { HostError } from "./host-error.ts";
import type { Json, JsonObject } from "./json.ts";
import { asNumber, asText, isList, isObject, member } from "./json.ts";
import type { World } from "./objects/place.ts";
import { Workbook } from "./objects/workbook.ts";

/** Kinds of object paths and actions in a request (OFFICE §3). */
const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Answer to one action. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** What a batch did: results of the actions that ran, and the error that stopped it. */
export interface BatchResult {
  readonly Results: readonly ActionResult[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** Objects that the client keeps between requests. */
export interface References {
  readonly objects: Map<string, HostObject>;
  next: number;
}

/** What a batch runs against. */
export interface Environment {
  readonly world: World;
  readonly references: References;
  readonly apiSets: ApiSets;
  /** Emulated version of ExcelApi, such as 1.14. */
  readonly version: string;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Versions compare by their parts: 1.9 is older than 1.14. */
function versionNumber(version: string): number {
  const [major = "0", minor = "0"] = version.split(".");
  return Number(major) * 1_000 + Number(minor);
}

interface Batch {
  readonly environment: Environment;
  readonly paths: JsonObject;
  /** Objects by path id; null for a null object. */
  readonly resolved: Map<string, HostObject | null>;
}

function assertSupported({ environment }: Batch, type: string, name: string): void {
  const needed = environment.apiSets.get(`${type}.${name}`);
  if (needed === undefined) return;
  const isOther = needed.set !== "ExcelApi";
  if (isOther || versionNumber(needed.version) > versionNumber(environment.version)) {
    throw new HostError("ApiNotFound", `${type}.${name} needs ${needed.set} ${needed.version}`);
  }
}

function argumentsOf(batch: Batch, holder: JsonObject): readonly Argument[] {
  const info = member(holder, "ArgumentInfo");
  if (!isObject(info)) return [];
  const values = member(info, "Arguments");
  const referenced = member(info, "ReferencedObjectPathIds");
  if (!isList(values)) return [];
  return values.map((value, index) => {
    const id = isList(referenced) ? referenced[index] : 0;
    return typeof id === "number" && id !== 0 ? resolve(batch, id) : value;
  });
}

function resolveChild(batch: Batch, path: JsonObject, type: number): HostObject | null {
  const parent = resolve(batch, asNumber(member(path, "ParentObjectPathId")));
  if (parent === null) return null;
  if (type === PATH.indexer) {
    const [key = null] = argumentsOf(batch, path);
    return parent.item(key instanceof HostObject ? null : key);
  }
  const name = camel(asText(member(path, "Name")));
  assertSupported(batch, parent.type, name);
  if (type === PATH.property) return parent.child(name);
  const answer = parent.call(name, argumentsOf(batch, path));
  if (answer === null || answer instanceof HostObject) return answer;
  throw new HostError("ApiNotFound", `${parent.type}.${name} gives no object`);
}

function createObject(batch: Batch, path: JsonObject): HostObject | null {
  const type = asNumber(member(path, "ObjectPathType"));
  if (type === PATH.global) return HostObject.of(Workbook, batch.environment.world);
  if (type === PATH.none) return null;
  if (type === PATH.reference) {
    const kept = batch.environment.references.objects.get(asText(member(path, "Name")));
    if (kept === undefined) throw new HostError("InvalidReference", "the reference is no longer kept");
    return kept;
  }
  if (type === PATH.method || type === PATH.property || type === PATH.indexer)
    return resolveChild(batch, path, type);
  throw new HostError("NotImplemented", `object path type ${type}`);
}

function resolve(batch: Batch, id: number): HostObject | null {
  const key = String(id);
  const known = batch.resolved.get(key);
  if (known !== undefined) return known;
  const path = member(batch.paths, key);
  if (!isObject(path)) throw new HostError("InvalidReference", `path ${id}`);
  const object = createObject(batch, path);
  batch.resolved.set(key, object);
  return object;
}

function keepReference({ environment }: Batch, object: HostObject): string {
  const { references } = environment;
  for (const [id, kept] of references.objects) if (kept === object) return id;
  const id = `R${references.next}`;
  references.next += 1;
  references.objects.set(id, object);
  return id;
}

/** What identifies an object: given with every answer about it. */
function identityOf(batch: Batch, object: HostObject): JsonObject {
  return object.isReferenced ? { _ReferenceId: keepReference(batch, object) } : object.identity();
}

type Selection = Map<string, Selection>;

/** Every scalar of an object. */
const EVERYTHING: Selection = new Map([["*", new Map<string, Selection>()]]);

function selectionOf(query: JsonObject): Selection {
  const root: Selection = new Map();
  const select = member(query, "Select");
  for (const path of isList(select) ? select : ["*"]) {
    let at = root;
    for (const name of asText(path).split("/")) {
      const below: Selection = at.get(name) ?? new Map<string, Selection>();
      at.set(name, below);
      at = below;
    }
  }
  return root;
}

function assertNoPaging(query: JsonObject): void {
  if (member(query, "Top") !== null || member(query, "Skip") !== null)
    throw new HostError("NotImplemented", "Top, Skip");
}

function describeMember(batch: Batch, object: HostObject, name: string, below: Selection): Json {
  assertSupported(batch, object.type, name);
  if (below.size === 0 && object.scalars.includes(name)) return object.get(name);
  const child = object.child(name);
  return child === null ? null : describe(batch, child, below.size === 0 ? EVERYTHING : below);
}

function describeScalars(batch: Batch, object: HostObject, selection: Selection): JsonObject {
  const found: Record<string, Json> = {};
  for (const [name, below] of selection) {
    if (name === "*") {
      for (const scalar of object.scalars) found[pascal(scalar)] = object.get(scalar);
    } else found[pascal(name)] = describeMember(batch, object, name, below);
  }
  return found;
}

function describe(batch: Batch, object: HostObject, selection: Selection): Json {
  if (!object.isCollection)
    return { ...identityOf(batch, object), ...describeScalars(batch, object, selection) };
  const ofItems = new Map([...selection].filter(([name]) => name === "*" || !object.scalars.includes(name)));
  const ofCollection = new Map([...selection].filter(([name]) => object.scalars.includes(name)));
  const items = ofItems.size === 0 ? [] : object.items().map((item) => describe(batch, item, ofItems));
  return {
    ...describeScalars(batch, object, ofCollection),
    ...(ofItems.size === 0 ? {} : { _Items: items }),
  };
}

function callMethod(batch: Batch, object: HostObject | null, action: JsonObject): Json {
  const name = asText(member(action, "Name"));
  if (name === "_KeepReference") return null;
  if (name === "_RemoveReference") {
    const [id] = argumentsOf(batch, action);
    batch.environment.references.objects.delete(asText(id));
    return null;
  }
  // A method of a null object does nothing, as in Microsoft's samples (`getItemOrNullObject("Sample").delete()`).
  if (object === null) return { _IsNull: true };
  assertSupported(batch, object.type, camel(name));
  const answer = object.call(camel(name), argumentsOf(batch, action));
  return answer === undefined || answer instanceof HostObject ? null : answer;
}

/** Properties that the client library sends under another name. */
const SENT_AS: Readonly<Record<string, string>> = {
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
};

function setProperty(batch: Batch, object: HostObject | null, action: JsonObject): Json {
  const sent = camel(asText(member(action, "Name")));
  if (object === null) throw new HostError("InvalidObjectPath", sent);
  const name = SENT_AS[`${object.type}.${sent}`] ?? sent;
  assertSupported(batch, object.type, name);
  const [value = null] = argumentsOf(batch, action);
  object.set(name, value instanceof HostObject ? null : value);
  return null;
}

function query(batch: Batch, object: HostObject | null, action: JsonObject): Json {
  if (object === null) return null;
  const info = member(action, "QueryInfo");
  const wanted = isObject(info) ? info : {};
  assertNoPaging(wanted);
  return describe(batch, object, selectionOf(wanted));
}

function perform(batch: Batch, action: JsonObject): Json {
  const type = asNumber(member(action, "ActionType"));
  if (type === ACTION.trace) return null;
  const object = resolve(batch, asNumber(member(action, "ObjectPathId")));
  switch (type) {
    case ACTION.instantiate:
      return object === null ? null : identityOf(batch, object);
    case ACTION.query:
      return query(batch, object, action);
    case ACTION.method:
      return callMethod(batch, object, action);
    case ACTION.set:
      return setProperty(batch, object, action);
    default:
      throw new HostError("NotImplemented", `action type ${type}`);
  }
}

function failure(error: unknown, index: number): NonNullable<BatchResult["Error"]> {
  if (!(error instanceof HostError)) throw error;
  return { Code: error.code, Message: error.message, Location: "", ActionIndex: index };
}

/**
 * Runs the actions of a request one after the other; the first that fails ends the batch, and what ran before it stays
 * done. @param limit how many actions run at most, for faults
 */
export function runBatch(environment: Environment, body: JsonObject, limit = Infinity): BatchResult {
  const paths = member(body, "ObjectPaths");
  const actions = member(body, "Actions");
  const batch: Batch = { environment, paths: isObject(paths) ? paths : {}, resolved: new Map() };
  const results: ActionResult[] = [];
  for (const [index, action] of (isList(actions) ? actions : []).entries()) {
    if (index >= limit) break;
    if (!isObject(action)) throw new HostError("InvalidArgument", "action");
    try {
      results.push({ ActionId: asNumber(member(action, "Id")), Value: perform(batch, action) });
    } catch (error) {
      return { Results: results, Error: failure(error, index) };
    }
  }
  return { Results: results };
}
