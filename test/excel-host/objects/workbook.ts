import type { HostName, HostPart, Scalar } from "../book.ts";
import { newId } from "../book.ts";
import type { Argument, HostType } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";
import type { Json } from "../json.ts";
import { asText } from "../json.ts";
import type { World } from "./place.ts";
import { WorkbookTables } from "./page-layout.ts";
import { selectedRange, WorksheetCollection } from "./worksheet.ts";

const Application: HostType<World> = {
  name: "Application",
  get: {
    calculationMode: ({ book }) => book.calculationMode,
    calculationState: () => "Done",
  },
  set: {
    calculationMode: ({ book }, value) => {
      if (value !== "Automatic" && value !== "AutomaticExceptTables" && value !== "Manual") {
        throw new HostError("InvalidArgument", "calculation mode");
      }
      book.calculationMode = value;
    },
  },
  call: {
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
    calculate: () => undefined,
    createWorkbook: (world, [file]) => HostObject.of(CreatedWorkbook, { world, file: asText(file) }),
  },
};

interface Created {
  readonly world: World;
  readonly file: string;
}

const CreatedWorkbook: HostType<Created> = {
  name: "WorkbookCreated",
  call: {
    open: ({ world, file }) => {
      world.book.opened.push(file);
    },
  },
  identity: () => ({ Id: "created" }),
};

const WorkbookProtection: HostType<World> = {
  name: "WorkbookProtection",
  get: { protected: ({ book }) => book.isStructureProtected },
};

interface SettingOf {
  readonly world: World;
  readonly key: string;
}

const Setting: HostType<SettingOf> = {
  name: "Setting",
  get: { key: ({ key }) => key, value: ({ world, key }) => world.book.settings.get(key) ?? null },
  call: {
    delete: ({ world, key }) => {
      world.book.settings.delete(key);
    },
  },
  identity: ({ key }) => ({ _Id: key }),
};

function settingOf(world: World, key: Argument): HostObject | null {
  return typeof key === "string" && world.book.settings.has(key)
    ? HostObject.of(Setting, { world, key })
    : null;
}

function orMissing(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

const SettingCollection: HostType<World> = {
  name: "SettingCollection",
  items: (world) => [...world.book.settings.keys()].map((key) => HostObject.of(Setting, { world, key })),
  item: (world, key) => orMissing(settingOf(world, key)),
  call: {
    add: (world, [key, value]) => {
      world.book.settings.set(asText(key), value === undefined || value instanceof HostObject ? null : value);
      return orMissing(settingOf(world, key));
    },
    getCount: ({ book }) => book.settings.size,
    getItemOrNullObject: (world, [key]) => settingOf(world, key),
  },
};

interface PartOf {
  readonly world: World;
  readonly part: HostPart;
}

/** Namespace of the outermost element; a part without well-formed markup is refused. */
function namespaceOf(xml: string): string {
  const match = /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?[\w.-]+(\s[^>]*)?\/?>/.exec(xml);
  // eslint-disable-next-line no-control-regex -- XML holds none of them
  if (match === null || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) {
    throw new HostError("InvalidArgument", "not well-formed XML");
  }
  return /\sxmlns(?::[\w.-]+)?="([^"]*)"/.exec(match[1] ?? "")?.[1] ?? "";
}

const CustomXmlPart: HostType<PartOf> = {
  name: "CustomXmlPart",
  get: { id: ({ part }) => part.id, namespaceUri: ({ part }) => part.namespace },
  call: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, [xml]) => {
      namespaceOf(asText(xml));
      part.xml = asText(xml);
    },
    delete: ({ world, part }) => {
      world.book.parts = world.book.parts.filter((other) => other !== part);
    },
  },
  identity: ({ part }) => ({ Id: part.id }),
};

interface PartsOf {
  readonly world: World;
  readonly namespace: string | null;
}

const partsOf = ({ world, namespace }: PartsOf): readonly HostPart[] =>
  world.book.parts.filter((part) => namespace === null || part.namespace === namespace);

const partObject = ({ world }: PartsOf, part: HostPart): HostObject =>
  HostObject.of(CustomXmlPart, { world, part });

function findPart(parts: PartsOf, key: Argument | Json): HostObject | null {
  const part = partsOf(parts).find(({ id }) => id === key);
  return part === undefined ? null : partObject(parts, part);
}

function onlyPart(parts: PartsOf): HostObject | null {
  const [part, more] = partsOf(parts);
  return part === undefined || more !== undefined ? null : partObject(parts, part);
}

const CustomXmlPartScopedCollection: HostType<PartsOf> = {
  name: "CustomXmlPartScopedCollection",
  items: (parts) => partsOf(parts).map((part) => partObject(parts, part)),
  item: (parts, key) => orMissing(findPart(parts, key)),
  call: {
    getCount: (parts) => partsOf(parts).length,
    getItemOrNullObject: (parts, [key]) => findPart(parts, key),
    getOnlyItem: (parts) => orMissing(onlyPart(parts)),
    getOnlyItemOrNullObject: onlyPart,
  },
};

const CustomXmlPartCollection: HostType<PartsOf> = {
  name: "CustomXmlPartCollection",
  items: (parts) => partsOf(parts).map((part) => partObject(parts, part)),
  item: (parts, key) => orMissing(findPart(parts, key)),
  call: {
    add: (parts, [xml]) => {
      const part = { id: newId(parts.world.book), namespace: namespaceOf(asText(xml)), xml: asText(xml) };
      parts.world.book.parts = [...parts.world.book.parts, part];
      return partObject(parts, part);
    },
    getByNamespace: ({ world }, [namespace]) =>
      HostObject.of(CustomXmlPartScopedCollection, { world, namespace: asText(namespace) }),
    getCount: (parts) => partsOf(parts).length,
    getItemOrNullObject: (parts, [key]) => findPart(parts, key),
  },
};

interface NameOf {
  readonly world: World;
  readonly name: HostName;
}

const NamedItem: HostType<NameOf> = {
  name: "NamedItem",
  get: {
    name: ({ name }) => name.name,
    formula: ({ name }) => name.formula,
    visible: ({ name }) => name.visible,
  },
  call: {
    delete: ({ world, name }) => {
      world.book.names = world.book.names.filter((other) => other !== name);
    },
  },
  identity: ({ name }) => ({ _Id: name.name }),
};

function nameOf(world: World, key: Argument): HostObject | null {
  const name = world.book.names.find((one) => one.name === key);
  return name === undefined ? null : HostObject.of(NamedItem, { world, name });
}

const NamedItemCollection: HostType<World> = {
  name: "NamedItemCollection",
  items: (world) => world.book.names.map((name) => HostObject.of(NamedItem, { world, name })),
  item: (world, key) => orMissing(nameOf(world, key)),
  call: {
    add: (world, [key, reference]) => {
      const name = { name: asText(key), formula: asText(reference), visible: true };
      if (nameOf(world, key) !== null) throw new HostError("ItemAlreadyExists", name.name);
      world.book.names = [...world.book.names, name];
      return orMissing(nameOf(world, key));
    },
    getCount: ({ book }) => book.names.length,
    getItemOrNullObject: (world, [key]) => nameOf(world, key),
  },
};

const FunctionResult: HostType<Scalar> = {
  name: "FunctionResult",
  get: { value: (value) => value, error: () => null },
};

const Functions: HostType<World> = {
  name: "Functions",
  call: {
    // DATE counts in the workbook's own date system.
    date: ({ book }, [year, month, day]) => {
      const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
      return HostObject.of(FunctionResult, book.date1904 ? serial - 1_462 : serial);
    },
  },
};

/** `Workbook`, the global object of every batch. */
export const Workbook: HostType<World> = {
  name: "Workbook",
  get: { name: ({ book }) => book.name },
  child: {
    worksheets: (world) => HostObject.of(WorksheetCollection, world),
    application: (world) => HostObject.of(Application, world),
    protection: (world) => HostObject.of(WorkbookProtection, world),
    settings: (world) => HostObject.of(SettingCollection, world),
    customXmlParts: (world) => HostObject.of(CustomXmlPartCollection, { world, namespace: null }),
    names: (world) => HostObject.of(NamedItemCollection, world),
    tables: (world) => HostObject.of(WorkbookTables, world),
    functions: (world) => HostObject.of(Functions, world),
  },
  call: {
    getSelectedRange: selectedRange,
  },
};
