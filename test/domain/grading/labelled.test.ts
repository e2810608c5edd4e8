import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import type { EvidenceKind } from "../../../src/domain/index.ts";
import { DEFAULT_LEXICON, createTextScanner } from "../../../src/domain/index.ts";

interface LabelledText {
  readonly text: string;
  readonly field: string;
  readonly kinds: readonly EvidenceKind[];
}

const scan = createTextScanner(DEFAULT_LEXICON);

const KINDS: readonly EvidenceKind[] = [
  "power",
  "money",
  "discretion",
  "public-contact",
  "complaints",
  "consequence",
  "frequency",
];

function load(folder: string): readonly LabelledText[] {
  const path = join(__dirname, "labelled", folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(join(path, name), "utf8")) as LabelledText[]);
}

interface Scores {
  readonly precision: number;
  readonly recall: number;
}

function kindsFound(text: string): ReadonlySet<EvidenceKind> {
  return new Set(scan(text).map(({ kind }) => kind));
}

function scoreKind(texts: readonly LabelledText[], kind: EvidenceKind): Scores {
  let [hit, found, marked] = [0, 0, 0];
  for (const { text, kinds } of texts) {
    const isFound = kindsFound(text).has(kind);
    const isMarked = kinds.includes(kind);
    if (isFound) found += 1;
    if (isMarked) marked += 1;
    if (isFound && isMarked) hit += 1;
  }
  return { precision: hit / Math.max(1, found), recall: hit / Math.max(1, marked) };
}

function abstention(texts: readonly LabelledText[]): number {
  const without = texts.filter(({ kinds }) => kinds.length === 0);
  return without.filter(({ text }) => kindsFound(text).size === 0).length / Math.max(1, without.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`.padStart(6);
}

function table(title: string, texts: readonly LabelledText[]): string {
  const lines = KINDS.map((kind) => {
    const { precision, recall } = scoreKind(texts, kind);
    return `${kind.padEnd(16)}${percent(precision)}${percent(recall)}`;
  });
  const abstains = `abstains without evidence: ${percent(abstention(texts))}`;
  return [`${title}: ${texts.length} texts (precision, recall)`, ...lines, abstains].join("\n");
}

const visible = load(".");
const unseen = load("scored-only");

describe("evidence found in sentences that were labelled before the lexicon was written", () => {
  it("prints precision and recall for each kind of evidence, on seen and on unseen sentences", () => {
    const report = [table("visible", visible), table("scored only", unseen)].join("\n\n");
    process.stdout.write(`${report}\n`);
    expect(visible.length + unseen.length).toBeGreaterThanOrEqual(300);
  });

  it.each(KINDS)("finds %s in most sentences that hold it, and in few others", (kind) => {
    const { precision, recall } = scoreKind(visible, kind);
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it("abstains on most sentences without evidence", () => {
    expect(abstention(visible)).toBeGreaterThanOrEqual(0.85);
  });

  it("finds the same in Traditional as in Simplified characters", () => {
    const toTraditional = Converter({ from: "cn", to: "t" });
    const differing = [...visible, ...unseen].filter(
      ({ text }) => [...kindsFound(text)].join() !== [...kindsFound(toTraditional(text))].join(),
    );
    // Only the number: a failure must not print a sentence that nobody may see.
    expect(differing.length === 0).toBe(true);
  });
});
