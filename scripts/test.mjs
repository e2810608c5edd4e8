// Runs every check and every suite, prints what failed, and ends with the line `N passed, N failed`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setUp } from "./setup.mjs";

setUp();
const root = join(import.meta.dirname, "..");
const bin = (name) => join(root, "node_modules", ".bin", name);
const reports = join(root, ".cache", "reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const check = (name, command, ...args) => ({ name, command, args });
const suite = (name, command, ...args) => ({ name, command, args, report: join(reports, `${name}.json`) });

/** Two lanes for two cores; within a lane one after the other. */
const lanes = [
  [
    check("types", bin("tsc"), "-b"),
    check("lint", bin("eslint"), ".", "--max-warnings", "0"),
    check("layers", bin("depcruise"), "src", "test", "--config", ".dependency-cruiser.cjs"),
    check("unused code", bin("knip")),
    check("format", bin("prettier"), "--check", "--log-level", "warn", "."),
    check(
      "copies",
      bin("jscpd"),
      "src",
      "test",
      "--min-lines",
      "5",
      "--min-tokens",
      "50",
      "--threshold",
      "1",
      "--silent",
    ),
  ],
  [
    check("build", process.execPath, join(root, "scripts", "build.mjs")),
    suite(
      "jest",
      bin("jest"),
      "--coverage",
      "--json",
      "--outputFile",
      join(reports, "jest.json"),
      "--maxWorkers=1",
    ),
    check("size", bin("size-limit")),
    suite(
      "browser",
      process.execPath,
      join(root, "scripts", "e2e.mjs"),
      "--json",
      "--outputFile",
      join(reports, "browser.json"),
    ),
  ],
];

function run({ name, command, args }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (data) => (output += data);
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ status: 3, output: String(error), name, seconds: 0 }));
    child.on("close", (status) =>
      resolve({ status: status ?? 3, output, name, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

/** Passed and failed tests of a suite's report; a suite without a report or without a test has failed. */
function countTests(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites,
  } = JSON.parse(readFileSync(report, "utf8"));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

/** Counts of one step, with at least one failure where its command ended with an error. */
function countStep(step, { status }) {
  if (step.report === undefined) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = countTests(step.report);
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const totals = { passed: 0, failed: 0 };
async function runLane(steps) {
  for (const step of steps) {
    const result = await run(step);
    const counts = countStep(step, result);
    totals.passed += counts.passed;
    totals.failed += counts.failed;
    const bad = counts.failed > 0;
    console.log(
      `${bad ? "FAIL" : "ok  "} ${step.name} (${counts.passed} passed, ${counts.failed} failed, ${result.seconds.toFixed(1)} s)`,
    );
    if (bad) console.log(result.output.slice(-20_000));
  }
}

await Promise.all(lanes.map(runLane));
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
