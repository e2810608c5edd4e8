import type { Area } from "../area.ts";
import { contains, intersect, isSame, subtract } from "../area.ts";
import type { HostRule, HostSheet, HostValidation } from "../book.ts";
import { newId } from "../book.ts";
import type { HostType } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";
import type { Json, JsonObject } from "../json.ts";
import { asBoolean, asObject, asText, isObject, member } from "../json.ts";
import type { Place } from "./place.ts";
import { assertUnlocked } from "./place.ts";

interface RuleOf {
  readonly place: Place;
  readonly rule: HostRule;
}

interface SettingsOf extends RuleOf {
  readonly path: string;
}

const setting =
  (name: string) =>
  ({ rule, path }: SettingsOf): Json =>
    rule.settings.get(`${path}${name}`) ?? null;

const change =
  (name: string) =>
  ({ place, rule, path }: SettingsOf, value: Json): void => {
    assertUnlocked(place, true);
    rule.settings.set(`${path}${name}`, value);
  };

function settingsType(
  name: string,
  scalars: readonly string[],
  child: Readonly<Record<string, (target: SettingsOf) => HostObject>> = {},
): HostType<SettingsOf> {
  return {
    name,
    get: Object.fromEntries(scalars.map((scalar) => [scalar, setting(scalar)])),
    set: Object.fromEntries(scalars.map((scalar) => [scalar, change(scalar)])),
    child,
  };
}

const below =
  (type: HostType<SettingsOf>, name: string) =>
  (target: SettingsOf): HostObject =>
    HostObject.of(type, { ...target, path: `${target.path}${name}.` });

const RuleFill = settingsType("ConditionalRangeFill", ["color"]);
const RuleFont = settingsType("ConditionalRangeFont", [
  "color",
  "bold",
  "italic",
  "underline",
  "strikethrough",
]);
const RuleFormat = settingsType("ConditionalRangeFormat", ["numberFormat"], {
  fill: below(RuleFill, "fill"),
  font: below(RuleFont, "font"),
});
const RuleFormula = settingsType("ConditionalFormatRule", ["formula"]);

const BODIES: Readonly<Record<string, { readonly member: string; readonly type: HostType<SettingsOf> }>> = {
  Custom: {
    member: "custom",
    type: settingsType("CustomConditionalFormat", [], {
      format: below(RuleFormat, "format"),
      rule: below(RuleFormula, "rule"),
    }),
  },
  CellValue: {
    member: "cellValue",
    type: settingsType("CellValueConditionalFormat", ["rule"], { format: below(RuleFormat, "format") }),
  },
  ColorScale: { member: "colorScale", type: settingsType("ColorScaleConditionalFormat", ["criteria"]) },
  DataBar: {
    member: "dataBar",
    type: settingsType(
      "DataBarConditionalFormat",
      ["axisColor", "axisFormat", "barDirection", "lowerBoundRule", "showDataBarOnly", "upperBoundRule"],
      {
        positiveFormat: below(
          settingsType("ConditionalDataBarPositiveFormat", ["borderColor", "fillColor", "gradientFill"]),
          "positiveFormat",
        ),
      },
    ),
  },
  ContainsText: {
    member: "textComparison",
    type: settingsType("TextConditionalFormat", ["rule"], { format: below(RuleFormat, "format") }),
  },
};

function bodyMembers(): Readonly<Record<string, (target: RuleOf) => HostObject | null>> {
  const members: Record<string, (target: RuleOf) => HostObject | null> = {};
  for (const [kind, body] of Object.entries(BODIES)) {
    const find = (target: RuleOf): HostObject | null =>
      target.rule.type === kind ? HostObject.of(body.type, { ...target, path: "" }) : null;
    members[`${body.member}OrNullObject`] = find;
    members[body.member] = (target) => {
      const found = find(target);
      if (found === null) throw new HostError("InvalidArgument", `not a rule of type ${kind}`);
      return found;
    };
  }
  return members;
}

/** One conditional format; its range is given by the maker, because ranges and rules know each other. */
export function conditionalFormatType(rangeOf: (place: Place) => HostObject): HostType<RuleOf> {
  const only = ({ place, rule }: RuleOf): HostObject | null => {
    const [area, more] = rule.areas;
    return area === undefined || more !== undefined ? null : rangeOf({ ...place, areas: [area] });
  };
  return {
    name: "ConditionalFormat",
    get: {
      id: ({ rule }) => rule.id,
      type: ({ rule }) => rule.type,
      priority: ({ place, rule }) => place.sheet.rules.indexOf(rule),
      stopIfTrue: ({ rule }) => rule.stopIfTrue,
    },
    set: {
      stopIfTrue: ({ rule }, value) => {
        rule.stopIfTrue = asBoolean(value);
      },
      priority: ({ place, rule }, value) => {
        const others = place.sheet.rules.filter((other) => other !== rule);
        others.splice(Number(value), 0, rule);
        place.sheet.rules = others;
      },
    },
    child: bodyMembers(),
    call: {
      delete: ({ place, rule }) => {
        assertUnlocked(place, true);
        place.sheet.rules = place.sheet.rules.filter((other) => other !== rule);
      },
      getRange: (target) => {
        const range = only(target);
        if (range === null) throw new HostError("InvalidReference", "several areas");
        return range;
      },
      getRangeOrNullObject: only,
    },
    identity: ({ rule }) => ({ Id: rule.id }),
  };
}

function rulesOf(place: Place): readonly HostRule[] {
  return place.sheet.rules.filter((rule) =>
    rule.areas.some((area) => place.areas.some((other) => intersect(area, other) !== null)),
  );
}

/** Takes the cells of a place out of every rule; a rule without cells goes. */
export function clearRules(place: Place): void {
  for (const rule of place.sheet.rules) {
    for (const cleared of place.areas) rule.areas = rule.areas.flatMap((area) => subtract(area, cleared));
  }
  place.sheet.rules = place.sheet.rules.filter(({ areas }) => areas.length > 0);
}

/** The rules that touch a range; a new one comes first (ExcelApi 1.6). */
export function conditionalFormatsType(type: HostType<RuleOf>): HostType<Place> {
  const objectOf = (place: Place, rule: HostRule): HostObject => HostObject.of(type, { place, rule });
  const find = (place: Place, key: Json): HostRule | undefined => rulesOf(place).find(({ id }) => id === key);
  return {
    name: "ConditionalFormatCollection",
    items: (place) => rulesOf(place).map((rule) => objectOf(place, rule)),
    item: (place, key) => {
      const rule = find(place, key);
      if (rule === undefined) throw new HostError("ItemNotFound", `rule ${JSON.stringify(key)}`);
      return objectOf(place, rule);
    },
    call: {
      add: (place, [kind]) => {
        assertUnlocked(place, true);
        if (typeof kind !== "string" || !Object.hasOwn(BODIES, kind))
          throw new HostError("InvalidArgument", "rule type");
        const rule: HostRule = {
          id: newId(place.world.book),
          type: kind,
          areas: place.areas,
          stopIfTrue: false,
          settings: new Map(),
        };
        place.sheet.rules = [rule, ...place.sheet.rules];
        return objectOf(place, rule);
      },
      clearAll: (place) => {
        assertUnlocked(place, true);
        clearRules(place);
      },
      getCount: (place) => rulesOf(place).length,
      getItemAt: (place, [index]) => {
        const rule = rulesOf(place)[Number(index)];
        if (rule === undefined) throw new HostError("InvalidArgument", "index");
        return objectOf(place, rule);
      },
      getItemOrNullObject: (place, [key]) => {
        const rule = find(place, typeof key === "string" ? key : null);
        return rule === undefined ? null : objectOf(place, rule);
      },
    },
  };
}

const RULE_TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const NO_ALERT: JsonObject = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT: JsonObject = { message: "", showPrompt: true, title: "" };

function typeOfRule(rule: JsonObject): string {
  const [kind = ""] = Object.keys(rule);
  return RULE_TYPES[kind] ?? "None";
}

/** Longest list that a validation itself can hold. */
const MAX_LIST = 255;

function assertRule(rule: JsonObject): void {
  const kinds = Object.keys(rule);
  if (kinds.length !== 1 || typeOfRule(rule) === "None")
    throw new HostError("InvalidArgument", "validation rule");
  const list = member(rule, "list");
  const source = isObject(list) ? member(list, "source") : null;
  if (typeof source === "string" && !source.startsWith("=") && source.length > MAX_LIST) {
    throw new HostError("InvalidArgument", "list is longer than 255 characters");
  }
}

/** The validation that guards all cells of a place alike; `none` where no cell has one, null where they differ. */
function validationOf(place: Place): HostValidation | "none" | null {
  const touching = place.sheet.validations.filter(({ areas }) =>
    areas.some((area) => place.areas.some((other) => intersect(area, other) !== null)),
  );
  const [first, more] = touching;
  if (first === undefined) return "none";
  const isAll = place.areas.every((area) =>
    first.areas.some(
      (guarded) => contains(guarded, area.top, area.left) && contains(guarded, area.bottom, area.right),
    ),
  );
  return more === undefined && isAll ? first : null;
}

/** Takes the cells of a place out of every validation. */
export function clearValidations(sheet: HostSheet, areas: readonly Area[]): void {
  for (const validation of sheet.validations) {
    for (const cleared of areas)
      validation.areas = validation.areas.flatMap((area) => subtract(area, cleared));
  }
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
}

/** Whether a validation guards exactly the cells of a place. */
function guardsExactly(validation: HostValidation, place: Place): boolean {
  const isPlace = (area: Area): boolean => place.areas.some((other) => isSame(area, other));
  return validation.areas.length === 1 && validation.areas.every(isPlace);
}

/** The validation of exactly these cells, made where there is none. */
function own(place: Place): HostValidation {
  const found = validationOf(place);
  const known = found === "none" ? null : found;
  if (known !== null && guardsExactly(known, place)) return known;
  clearValidations(place.sheet, place.areas);
  const base = known ?? { rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
  const validation: HostValidation = { ...base, areas: place.areas };
  place.sheet.validations = [...place.sheet.validations, validation];
  return validation;
}

function read(place: Place, valueOf: (validation: HostValidation) => Json, none: Json): Json {
  const found = validationOf(place);
  if (found === null) return null;
  return found === "none" ? none : valueOf(found);
}

/** `Range.dataValidation` (ExcelApi 1.8). */
export const DataValidation: HostType<Place> = {
  name: "DataValidation",
  get: {
    type: (place) => {
      const found = validationOf(place);
      if (found === null) return "Inconsistent";
      return found === "none" ? "None" : typeOfRule(found.rule);
    },
    rule: (place) => read(place, ({ rule }) => rule, {}),
    errorAlert: (place) => read(place, ({ errorAlert }) => errorAlert, NO_ALERT),
    prompt: (place) => read(place, ({ prompt }) => prompt, NO_PROMPT),
    ignoreBlanks: (place) => read(place, ({ ignoreBlanks }) => ignoreBlanks, true),
    valid: () => true,
  },
  set: {
    rule: (place, value) => {
      assertUnlocked(place, true);
      const rule = asObject(value);
      assertRule(rule);
      own(place).rule = rule;
    },
    errorAlert: (place, value) => {
      assertUnlocked(place, true);
      const alert = asObject(value);
      if (asText(member(alert, "message") ?? "").length > 255)
        throw new HostError("InvalidArgument", "message");
      own(place).errorAlert = { ...NO_ALERT, ...alert };
    },
    prompt: (place, value) => {
      assertUnlocked(place, true);
      own(place).prompt = { ...NO_PROMPT, ...asObject(value) };
    },
    ignoreBlanks: (place, value) => {
      assertUnlocked(place, true);
      own(place).ignoreBlanks = asBoolean(value);
    },
  },
  call: {
    clear: (place) => {
      assertUnlocked(place, true);
      clearValidations(place.sheet, place.areas);
    },
  },
};
