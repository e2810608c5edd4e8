// Changes the domain's code in small ways, one at a time, and counts the changes that no test notices:
// `npm run mutate [-- followup grading deadlines checks]`. Ends with 1 where an area is below its score.
// Only what changed since the last run is tried again; `--fresh` tries everything.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

setUp();
const { Stryker } = await import("@stryker-mutator/core");

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache", "mutation");

/** Lowest share of changes that tests must notice, in per cent. */
const SCORE = 85;

/**
 * What is changed and which tests look at it. Lists of words and the presets are left out: they are data, and a word
 * taken from a list shows in the labelled cases, not in a test of its own.
 */
const AREAS = {
  followup: { mutate: ["src/domain/followup/*.ts"], tests: ["test/domain/followup"] },
  grading: {
    mutate: [
      "src/domain/grading/*.ts",
      "!src/domain/grading/lexicon*.ts",
      "!src/domain/grading/scheme-presets.ts",
      "!src/domain/grading/list-words.ts",
    ],
    tests: ["test/domain/grading"],
  },
  deadlines: {
    mutate: [
      "src/domain/intake/text/{date-atoms,date-span,numerals,parse-deadline,rhythm-words}.ts",
      "src/domain/intake/text/deadline-*.ts",
    ],
    tests: ["test/domain/intake/text"],
  },
  // Each test of a check runs them all, so that coverage does not tell which of them judge a change.
  checks: { mutate: ["src/domain/checks/*.ts"], tests: ["test/domain/checks"], ownSuites: true },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fresh: { type: "boolean", default: false }, workers: { type: "string", default: "1" } },
});
const names = positionals.length === 0 ? Object.keys(AREAS) : positionals;
const unknown = names.find((name) => !(name in AREAS));
if (unknown !== undefined) {
  console.error(`mutate takes: ${Object.keys(AREAS).join(", ")}`);
  process.exit(2);
}
mkdirSync(cache, { recursive: true });

function optionsOf(name) {
  const { mutate, tests, ownSuites = false } = AREAS[name];
  const incrementalFile = join(cache, `${name}.json`);
  if (values.fresh) rmSync(incrementalFile, { force: true });
  return {
    mutate,
    testRunner: "domain",
    plugins: [join(import.meta.dirname, "mutation", "domain-runner.mjs")],
    domainTests: tests,
    domainOwnSuites: ownSuites,
    coverageAnalysis: "perTest",
    incremental: true,
    incrementalFile,
    concurrency: Number(values.workers),
    tempDirName: join(".cache", "mutation", `sandbox-${name}`),
    // Only what the tests of the domain look at, so that nobody's scratch file is in the way.
    ignorePatterns: ["/*", "!/src", "!/test", "/test/*", "!/test/domain", "!/test/fixtures", "!/docs"],
    checkers: [],
    reporters: ["progress-append-only", "clear-text", "html", "json"],
    clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true, reportScoreTable: true },
    htmlReporter: { fileName: join(cache, `${name}.html`) },
    jsonReporter: { fileName: join(cache, `${name}-report.json`) },
    thresholds: { high: SCORE, low: SCORE, break: null },
    timeoutMS: 4_000,
    allowConsoleColors: false,
    disableTypeChecks: true,
    warnings: { unknownOptions: false },
  };
}

/** Share of the changes that tests noticed, in per cent; changes that do not run at all do not count. */
function scoreOf(results) {
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  const all = noticed + count("Survived", "NoCoverage");
  return { noticed, all, score: all === 0 ? 100 : (noticed / all) * 100 };
}

const lines = [];
for (const name of names) {
  const { noticed, all, score } = scoreOf(await new Stryker(optionsOf(name)).runMutationTest());
  lines.push(
    `${score < SCORE ? "LOW " : "ok  "} ${name}: ${noticed} of ${all} noticed, ${score.toFixed(1)} %`,
  );
  if (score < SCORE) process.exitCode = 1;
}
console.log(lines.join("\n"));
