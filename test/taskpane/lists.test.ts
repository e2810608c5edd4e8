import type { ControlView } from "../../src/app/desk/controls-view.ts";
import type { FindingView } from "../../src/app/desk/findings-view.ts";
import type { EvidenceView } from "../../src/app/desk/grades-view.ts";
import { DEFAULT_LEXICON, findPreset, parseLexicon, parseScheme } from "../../src/domain/index.ts";
import { controlLines, countStates, groupByOwner } from "../../src/taskpane/control-groups.ts";
import { mostUrgentFirst } from "../../src/taskpane/control-order.ts";
import { findingLines, groupFindings } from "../../src/taskpane/finding-groups.ts";
import { evidenceElsewhere, markText } from "../../src/taskpane/marked-text.ts";
import {
  addedWords,
  asOwn,
  baseWords,
  criteriaOf,
  withBaseWord,
  withCriterion,
  withKind,
  withLimit,
  withoutWord,
  withPoints,
  withScore,
  withWord,
  wordsOfKind,
} from "../../src/taskpane/scheme-draft.ts";

function finding(index: number, kind: string, severity: FindingView["severity"], safe = false): FindingView {
  const place = { file: "甲.xlsx", sheet: "台账", address: `B${index + 1}` };
  const said = {
    title: kind,
    sentence: kind,
    original: null,
    proposal: safe ? "改" : null,
    department: null,
  };
  return { index, mark: `${kind} ${index}`, kind, severity, safe, ...place, ...said };
}

function control(
  index: number,
  owner: string,
  state: ControlView["state"],
  daysLate: number | null,
): ControlView {
  const place = { file: "甲.xlsx", sheet: "台账", address: `B${index + 1}` };
  const texts = { text: `措施${index}`, point: "", department: "", deadline: "", status: "" };
  return { index, owner, ownerPlace: 0, state, daysLate, doneOn: null, nextDue: null, ...place, ...texts };
}

function evidence(text: string, words: string, address = "C2"): EvidenceView {
  const start = text.indexOf(words);
  return { words, kind: "money", address, text, start, end: start + words.length };
}

describe("填报检查的分组", () => {
  it("puts the gravest kinds first, then the most frequent", () => {
    const rows = [
      finding(0, "c", "hint"),
      finding(1, "b", "error"),
      finding(2, "a", "error"),
      finding(3, "a", "error"),
    ];
    expect(groupFindings(rows).map(({ key, rows: found }) => [key, found.length])).toEqual([
      ["error a", 2],
      ["error b", 1],
      ["hint c", 1],
    ]);
  });

  it("offers only safe proposals for the whole kind", () => {
    const [group] = groupFindings([finding(0, "a", "error", true), finding(1, "a", "error")]);
    expect(group?.safe.map(({ index }) => index)).toEqual([0]);
  });

  it("lists the head of a closed kind without its findings", () => {
    const groups = groupFindings([finding(0, "a", "error"), finding(1, "b", "hint")]);
    const lines = findingLines(groups, ({ key }) => key === "hint b");
    expect(lines.map(({ line }) => line)).toEqual(["group", "group", "finding"]);
  });
});

describe("落实督办按责任人分组", () => {
  it("puts the owner with the most first, and the longest overdue at his top", () => {
    const rows = [
      control(0, "某甲", "done", null),
      control(1, "某乙", "overdue", 3),
      control(2, "某乙", "overdue", 30),
      control(3, "某乙", "not-due", null),
    ];
    const groups = groupByOwner(mostUrgentFirst(rows));
    expect(groups.map(({ owner }) => owner)).toEqual(["某乙", "某甲"]);
    expect(groups[0]?.rows.map(({ index }) => index)).toEqual([2, 1, 3]);
    expect(controlLines(groups)).toHaveLength(6);
    expect(countStates(rows)).toMatchObject({ overdue: 2, done: 1, "not-due": 1 });
  });
});

describe("依据文字的标示", () => {
  it("keeps the whole text, evidence apart from the rest", () => {
    const text = "经办专项资金拨付";
    const runs = markText(text, [evidence(text, "专项资金"), evidence(text, "资金拨付")]);
    expect(runs.map((run) => [run.text, run.kind])).toEqual([
      ["经办", null],
      ["专项资金", "money"],
      ["拨付", null],
    ]);
  });

  it("quotes evidence of other cells only, each cell once", () => {
    const shown = "收受好处";
    const other = "负责大额资金审批";
    const cells = evidenceElsewhere(
      [evidence(shown, "好处"), evidence(other, "大额资金", "D2"), evidence(other, "审批", "D2")],
      shown,
    );
    expect(cells.map(({ address }) => address)).toEqual(["D2"]);
    expect(cells[0]?.runs.map(({ text }) => text)).toEqual(["负责", "大额资金", "审批"]);
  });
});

describe("评定标准的调整", () => {
  it("makes an adjusted preset the office's own and leaves the preset as it is", () => {
    const preset = findPreset("sichuan-eight");
    if (preset === null) throw new Error("the preset is missing");
    const own = withLimit(
      asOwn(preset, (name) => `${name}（本单位调整）`),
      1,
      4.5,
    );
    expect(own).toMatchObject({ key: "office", name: "四川八因素评分法（本单位调整）" });
    expect(parseScheme(own)).toHaveProperty("scheme");
    expect("thresholds" in preset && preset.thresholds[0]?.from).toBe(4);
  });

  it("moves a word to its new weight instead of holding it twice", () => {
    const once = withWord(DEFAULT_LEXICON, { kind: "power", weight: 2, word: "盖公章" });
    const moved = withWord(once, { kind: "power", weight: 5, word: "盖公章" });
    expect(parseLexicon(moved)).toHaveProperty("lexicon");
    expect(addedWords(moved, DEFAULT_LEXICON, "power")).toEqual(["盖公章"]);
    expect(addedWords(withoutWord(moved, "power", "盖公章"), DEFAULT_LEXICON, "power")).toEqual([]);
  });

  it("switches one of the default words off and on again where it stood", () => {
    const [group] = wordsOfKind(DEFAULT_LEXICON, "money");
    const word = group?.words[0] ?? "";
    const off = withoutWord(DEFAULT_LEXICON, "money", word);
    const shown = baseWords(off, DEFAULT_LEXICON, "money").flatMap(({ words }) => words);
    expect(shown.filter(({ isOn }) => !isOn)).toEqual([{ word, isOn: false }]);
    const on = withBaseWord(off, DEFAULT_LEXICON, "money", word);
    expect(parseLexicon(on)).toHaveProperty("lexicon");
    expect(wordsOfKind(on, "money").find(({ weight }) => weight === group?.weight)?.words).toContain(word);
    expect(addedWords(on, DEFAULT_LEXICON, "money")).toEqual([]);
  });

  it("changes the points of a text scheme", () => {
    const preset = findPreset("text-evidence");
    if (preset?.method !== "text") throw new Error("the preset is missing");
    const changed = withPoints(preset, 5, 9);
    expect(changed).toMatchObject({ points: [...preset.points.slice(0, 4), 9] });
    expect(parseScheme(changed)).toHaveProperty("scheme");
  });

  it("lets the ends of a scale follow its named scores", () => {
    const preset = findPreset("likelihood-exposure-consequence");
    if (preset?.method !== "scales") throw new Error("the preset is missing");
    const key = preset.scales[0]?.key ?? "";
    const changed = withScore(preset, key, 4, 10);
    expect(changed).toMatchObject({ scales: [{ key, min: 1, max: 10 }, {}, {}] });
    expect(parseScheme(changed)).toHaveProperty("scheme");
  });

  it("changes a criterion and a veto alike", () => {
    for (const key of ["criteria-count", "kinds-at-post"]) {
      const preset = findPreset(key);
      const [first] = preset === null ? [] : criteriaOf(preset);
      if (preset === null || first === undefined) throw new Error("the preset is missing");
      const evidence = withKind(first.evidence, "complaints", true);
      const changed = withCriterion(preset, first.key, { name: "本局条件", atLeast: 4, evidence });
      expect(criteriaOf(changed)[0]).toMatchObject({
        key: first.key,
        name: "本局条件",
        atLeast: 4,
        evidence,
      });
      expect(evidence).toContain("complaints");
      expect(parseScheme(changed)).toHaveProperty("scheme");
    }
  });
});
