import { followUp, parseDeadline, parseIsoDate, readStatus } from "../../../src/domain/index.ts";
import type {
  CalendarDate,
  ControlMeasure,
  FileReading,
  Register,
  ReviewSettings,
  TableReading,
} from "../../../src/domain/index.ts";
import { registerOf, settingsFor } from "../grading/risk-points.ts";

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`no such day: ${iso}`);
  return date;
}

const asOf = day("2026-11-22");

const settings: ReviewSettings = { ...settingsFor("declared"), asOf, leadDays: [20, 10] };

interface Control {
  readonly deadline: string;
  readonly status: string;
  readonly point: number;
}

function measure({ deadline, status, point }: Control, index: number): ControlMeasure {
  return {
    index,
    point,
    text: "定期核对并公示",
    source: null,
    owner: null,
    deadline: parseDeadline(deadline, { titleYear: 2026, filledOn: null, asOf }),
    deadlineSource: null,
    status: readStatus(status),
    statusSource: null,
    completedOn: null,
    completedOnSource: null,
  };
}

function table(points: readonly number[], filledOn: CalendarDate | null, year: number | null): TableReading {
  return {
    level: "post",
    title: null,
    year,
    range: { top: 0, left: 0, bottom: 9, right: 5 },
    headerRows: [0],
    columns: [],
    labels: {},
    filledOn,
    points,
    setAside: [],
    rowsIn: points.length,
    rowsUsed: points.length,
    ownColumns: null,
    fingerprint: "",
  };
}

function fileOf(tables: readonly TableReading[]): FileReading {
  const sheet = {
    name: "岗位",
    kind: "form",
    hidden: false,
    tables,
    questions: [],
    typedTotals: [],
    own: false,
  } as const;
  return {
    file: "台账.xlsx",
    sheets: [sheet],
    unitFrom: null,
    classification: null,
    points: [],
    measures: [],
    snapshots: [],
  };
}

function register(controls: readonly Control[], tables: readonly TableReading[]): Register {
  const base = registerOf(controls.map(() => ({})));
  return { ...base, files: [fileOf(tables)], measures: controls.map(measure) };
}

test("every control has a state, in the order of the register", () => {
  const controls = [
    { deadline: "2026年6月30日", status: "未完成", point: 0 },
    { deadline: "", status: "", point: 1 },
    { deadline: "长期", status: "", point: 1 },
  ];
  const states = followUp(register(controls, [table([0, 1], null, 2026)]), settings);
  expect(states.map(({ state }) => state)).toEqual(["overdue", "no-deadline", "long-term"]);
});

test("at once counts from the fill date of the control's own table", () => {
  const controls = [0, 1, 2].map((point) => ({ deadline: "立行立改", status: "未完成", point }));
  const tables = [table([1], day("2026-11-20"), null), table([0], null, null)];
  const states = followUp(register(controls, tables), settings);
  expect(states.map(({ state, daysLate }) => [state, daysLate])).toEqual([
    ["unreadable", null],
    ["overdue", 2],
    ["unreadable", null],
  ]);
});

test("a done day in the words of the status says whether it was late, by the year of its due day", () => {
  const controls = [
    { deadline: "2025年6月30日", status: "已于7月5日完成", point: 0 },
    { deadline: "2025年6月30日", status: "已于2025年6月20日完成", point: 0 },
    { deadline: "2025年6月30日", status: "已完成", point: 0 },
    { deadline: "2026年1月31日", status: "已于12月20日完成", point: 0 },
    { deadline: "2025年6月30日", status: "已于2026年1月4日完成", point: 0 },
  ];
  const states = followUp(register(controls, [table([0], null, null)]), settings);
  expect(states.map(({ state, daysLate }) => [state, daysLate])).toEqual([
    ["done-late", 5],
    ["done", null],
    ["done", null],
    ["done", null],
    ["done-late", 188],
  ]);
});

test("a done day without a year is believed within half a year of the due day", () => {
  const controls = [
    { deadline: "2026年1月1日", status: "已于7月3日完成", point: 0 },
    { deadline: "2026年1月1日", status: "已于7月4日完成", point: 0 },
  ];
  const states = followUp(register(controls, [table([0], null, null)]), settings);
  expect(states.map(({ state, daysLate }) => [state, daysLate])).toEqual([
    ["done-late", 183],
    ["done", null],
  ]);
});

test("the done day of its column counts before that in the words of the status", () => {
  const { measures, ...base } = register(
    [{ deadline: "2026年6月30日", status: "已于6月20日完成", point: 0 }],
    [table([0], null, 2026)],
  );
  const inColumn = measures.map((one) => ({ ...one, completedOn: day("2026-07-15") }));
  const [state] = followUp({ ...base, measures: inColumn }, settings);
  expect(state).toMatchObject({ state: "done-late", daysLate: 15, nextDue: day("2026-06-30") });
});

test("a done day without a status makes a control done on that day and not before", () => {
  const controls = ["2026年11月22日", "2026年6月30日"].map((deadline) => ({
    deadline,
    status: "",
    point: 0,
  }));
  const { measures, ...base } = register(controls, [table([0], null, 2026)]);
  const done = [day("2026-11-22"), day("2026-11-23")];
  const filled = measures.map((one, at) => ({ ...one, completedOn: done[at] ?? null }));
  const states = followUp({ ...base, measures: filled }, settings);
  expect(states.map(({ state }) => state)).toEqual(["done", "unverified"]);
});

test("stages that are done count where the setting says so, and work that goes on does not", () => {
  const controls = ["阶段性办结", "正在推进"].map((status) => ({
    deadline: "2026年6月30日",
    status,
    point: 0,
  }));
  const input = register(controls, [table([0], null, null)]);
  const statesWith = (stageDoneCounts: boolean) =>
    followUp(input, { ...settings, stageDoneCounts }).map(({ state }) => state);
  expect(statesWith(true)).toEqual(["done", "overdue"]);
  expect(statesWith(false)[0]).not.toBe("done");
});

test("relative terms count from the day that the office has named", () => {
  const input = register(
    [{ deadline: "收到通知后3天内", status: "未完成", point: 0 }],
    [table([0], null, null)],
  );
  const [named] = followUp(input, { ...settings, relativeBase: day("2026-11-01") });
  expect(named).toMatchObject({ state: "overdue", nextDue: day("2026-11-04"), daysLate: 18 });
  expect(followUp(input, settings)[0]?.state).toBe("unreadable");
});

test.each([
  // The round of this month is over before the table was filled in: the next one counts.
  ["每月15日前", "2026-11-22", "2026-12-15"],
  ["每月15日前", "2026-11-16", "2026-12-15"],
  ["每月15日前", "2026-11-15", "2026-11-15"],
  ["每月15日前", "2026-11-01", "2026-11-15"],
  ["每月28日前", "2026-11-01", "2026-11-28"],
  // A fill date that lies ahead says nothing of rounds that are over.
  ["每月15日前", "2026-12-20", "2026-11-15"],
])("%s in a table of %s is next due on %s", (deadline, filledOn, due) => {
  const input = register([{ deadline, status: "", point: 0 }], [table([0], day(filledOn), null)]);
  expect(followUp(input, settings)[0]?.nextDue).toBe(day(due));
});

test("the tiers of 即将到期 are counted in working days, whatever their order in the settings", () => {
  const due = ["2026-12-06", "2026-12-07", "2026-12-20", "2026-12-21"];
  const controls = due.map((deadline) => ({ deadline, status: "", point: 0 }));
  const states = followUp(register(controls, [table([0], null, null)]), settings);
  expect(states.map(({ within }) => within)).toEqual([10, 20, 20, null]);
  const none = followUp(register(controls, []), { ...settings, leadDays: [] });
  expect(none.map(({ state }) => state)).toEqual(["not-due", "not-due", "not-due", "not-due"]);
});

test("100,000 controls are followed up in one pass", () => {
  const count = 100_000;
  const due = measure({ deadline: "2026年6月30日", status: "已于7月5日完成", point: 0 }, 0);
  const measures = Array.from({ length: count }, (_, index) => ({ ...due, index, point: index }));
  const base = register([], []);
  const points = Array.from({ length: count }, (_, index) => index);
  const states = followUp({ ...base, measures, files: [fileOf([table(points, null, 2026)])] }, settings);
  expect(states).toHaveLength(count);
  expect(states.at(-1)?.state).toBe("done-late");
});
