import type { Field } from "../../model/vocabulary.ts";
import type { HeaderEvidence } from "../headers/header-evidence.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells, textOf } from "../sheet-grid.ts";
import type { SideName } from "../headers/side-names.ts";
import { nameRisk, plainName, sideNameOf } from "../headers/side-names.ts";
import type { MovedCell, TurnedTable } from "./turned-table.ts";
import { turnedTable } from "./turned-table.ts";

type ReadEvidence = (text: string) => HeaderEvidence;

interface Pair {
  readonly name: MovedCell & { readonly text: string };
  readonly said: SideName;
  readonly value: MovedCell | null;
}

/** A form of names with their values, as far as it is read. */
interface Form {
  readonly lead: MovedCell[][];
  readonly labels: MovedCell[];
  readonly known: Set<string>;
  readonly names: Map<string, MovedCell>;
  readonly fields: Set<Field | null>;
  readonly records: Map<string, MovedCell | null>[];
  readonly foot: MovedCell[][];
}

/** Rows that are looked at: cards of a hundred posts on one sheet. */
const LOOK_AT = 5_000;

function emptyForm(lead: MovedCell[][]): Form {
  return {
    lead,
    labels: [],
    known: new Set(),
    names: new Map(),
    fields: new Set(),
    records: [],
    foot: [],
  };
}

function moved(cell: RowCell, row: number): MovedCell {
  return { value: cell.value, from: { row, column: cell.left } };
}

/** What a cell is behind an open name: another name, unless its words name no field (防控措施 | 签订承诺书). */
function nameBehind(cell: RowCell, open: Pair | null, read: ReadEvidence): SideName | null {
  const said = sideNameOf(cell, read);
  return said !== null && open !== null && said.field === null && said.label === null ? null : said;
}

/** The names of a row with what stands right of each; null where a value stands without a name before it. */
function pairsOf(grid: SheetGrid, row: number, read: ReadEvidence): Pair[] | null {
  const pairs: Pair[] = [];
  let open: Pair | null = null;
  for (const cell of filledCells(grid, row)) {
    if (cell.fromAbove) continue;
    const said = nameBehind(cell, open, read);
    if (said === null && open !== null) {
      pairs.push({ ...open, value: moved(cell, row) });
      open = null;
      continue;
    }
    if (open !== null) pairs.push(open);
    open = said === null ? unknownPair(cell, row, pairs.at(-1)) : namedPair(cell, row, said);
    if (open === null) return null;
  }
  return open === null ? pairs : [...pairs, open];
}

function namedPair(cell: RowCell, row: number, said: SideName): Pair {
  return { name: { ...moved(cell, row), text: plainName(cell.text) }, said, value: null };
}

/** Longest name that no rule knows. */
const LONGEST_UNKNOWN = 8;

/** 姓名 | 某甲 | 籍贯 | 某地: behind a pair about who fills in the form stands the name of another. */
function unknownPair(cell: RowCell, row: number, before: Pair | undefined): Pair | null {
  const follows = before?.said.field === null && before.value !== null;
  if (!follows || cell.text.length > LONGEST_UNKNOWN) return null;
  return {
    name: { ...moved(cell, row), text: cell.text },
    said: { field: null, label: null },
    value: null,
  };
}

function addLabel(form: Form, pair: Pair): void {
  if (pair.said.label === null) return;
  form.known.add(pair.said.label);
  form.labels.push({ value: pair.said.label, from: pair.name.from });
  form.labels.push(pair.value ?? { value: null, from: pair.name.from });
}

function addField(form: Form, pair: Pair): void {
  const { text } = pair.name;
  const last = form.records.at(-1);
  const record = last === undefined || last.has(text) ? new Map<string, MovedCell | null>() : last;
  if (record !== last) form.records.push(record);
  record.set(text, pair.value);
  form.fields.add(pair.said.field);
  if (!form.names.has(text)) form.names.set(text, { value: text, from: pair.name.from });
}

/** Whether a pair opens another form: who fills it in is named again after a risk. */
function opensForm(form: Form, pairs: readonly Pair[]): boolean {
  return (
    form.records.length > 0 &&
    pairs.some(({ said }) => said.label !== null && said.label !== "审核意见" && form.known.has(said.label))
  );
}

function rowsOf(form: Form): (MovedCell | null)[][] {
  const names = [...form.names.keys()];
  const header = [...form.names.values()];
  const body = form.records.map((record) => names.map((name) => record.get(name) ?? null));
  const labels = form.labels.length === 0 ? [] : [form.labels];
  return [...form.lead, ...labels, header, ...body, ...form.foot];
}

const FOOT = /签[字名章]|盖章|日期|时间|审核|[:：]$/;

interface Reading {
  readonly forms: Form[];
  form: Form;
}

function isTitleLine(cells: readonly MovedCell[] | undefined): boolean {
  const [only, ...others] = cells ?? [];
  return only !== undefined && others.length === 0 && !FOOT.test(textOf(only.value));
}

/** What stands between two forms behind the signatures is the title of the one that begins. */
function takeTitle(foot: MovedCell[][]): MovedCell[][] {
  let at = foot.length;
  while (at > 0 && isTitleLine(foot[at - 1])) at -= 1;
  return foot.splice(at);
}

function addPairs(state: Reading, pairs: readonly Pair[]): void {
  if (opensForm(state.form, pairs)) {
    state.form = emptyForm(takeTitle(state.form.foot));
    state.forms.push(state.form);
  }
  for (const pair of pairs) {
    if (pair.said.field === null) addLabel(state.form, pair);
    else addField(state.form, pair);
  }
}

/** A row without pairs: a title before the first risk, a title of the next form or a line of signatures after it. */
function addLine(state: Reading, cells: readonly MovedCell[]): void {
  if (state.form.records.length === 0) state.form.lead.push([...cells]);
  else state.form.foot.push([...cells]);
}

/** Names that a form must have to be held for one. */
const FEWEST = 4;

/**
 * The forms of a sheet in which every name stands left of its value (姓名 | 某甲 | 岗位 | 出纳), one below the other.
 * Empty where the sheet is anything else: a row holds values without names, or no risk is named.
 */
export function turnForms(grid: SheetGrid, read: ReadEvidence): TurnedTable[] {
  const first = emptyForm([]);
  const state: Reading = { forms: [first], form: first };
  for (let row = 0; row < Math.min(grid.height, LOOK_AT); row++) {
    const cells = filledCells(grid, row);
    const own = cells.filter((cell) => !cell.fromAbove);
    if (own.length === 0) continue;
    const pairs = pairsOf(grid, row, read);
    const lines = own.map((cell) => moved(cell, row));
    if (pairs !== null && pairs.length > 0) addPairs(state, pairs);
    else if (own.length === 1 || own.some((cell) => FOOT.test(cell.text))) addLine(state, lines);
    else return [];
  }
  const forms = state.forms.filter(
    (form) => nameRisk(form.fields) && form.names.size + form.known.size >= FEWEST,
  );
  return forms.length < state.forms.length ? [] : forms.map((form) => turnedTable(grid, rowsOf(form), true));
}
