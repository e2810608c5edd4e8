// A test runner for mutation testing of the domain: all suites in one process, loaded once, with jest's own `expect`
// and `each`. Jest itself takes a second for every change to the code, and there are thousands of them.
import { createRequire } from "node:module";
import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { bind } from "jest-each";
import { expect } from "expect";

const require = createRequire(import.meta.url);
const { forget, load } = require("./load-typescript.cjs");

/** Milliseconds up to which a test is quick. */
const QUICK = 200;

/** What the changed code and its runner share. */
const shared = (globalThis.__stryker__ ??= {});

/** Stands between the file of a suite and the titles of a test. */
const SUITE_END = " › ";

/** Loads suites and gives their tests under the file and the titles that lead to them. */
function loadTests(suites) {
  const tests = [];
  const titles = [];
  const it = (title, run) => tests.push({ id: [...titles, title].join(SUITE_END), run });
  const describe = (title, body) => {
    titles.push(String(title));
    body();
    titles.pop();
  };
  it.each = bind(it);
  describe.each = bind(describe);
  Object.assign(globalThis, { it, test: it, describe, expect });
  for (const suite of suites) {
    titles.splice(0, titles.length, basename(suite));
    load(suite);
  }
  return tests;
}

function suitesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith(".test.ts"))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

/** The file that a suite is named after. */
function sourceOf(suite) {
  const path = relative(process.cwd(), suite)
    .replace(/^test/, "src")
    .replace(/\.test\.ts$/, ".ts");
  return join(process.cwd(), path);
}

/** The message of what a test threw; null where it passed. */
async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

class DomainRunner {
  static inject = ["options"];

  constructor(options) {
    this.folders = options.domainTests;
    this.ownSuites = options.domainOwnSuites;
    this.suites = [];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.suites = this.folders.flatMap((folder) => suitesBelow(join(process.cwd(), folder)));
  }

  /** Each suite meets the sources as if they had just been loaded, so that what they remember is its own. */
  async dryRun() {
    shared.mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const suite of this.suites) {
      forget(process.cwd());
      for (const test of loadTests([suite])) results.push(await tryTest(test));
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit, testFilter }) {
    shared.mutantCoverage = undefined;
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    shared.hitLimit = hitLimit;
    shared.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    forget(process.cwd());
    let tests;
    try {
      tests = loadTests(this.suitesFor(activeMutant.fileName, testFilter));
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    shared.activeMutant = activeMutant.id;
    const result = await runUntilFailure(inOrder(tests, testFilter));
    shared.activeMutant = undefined;
    return result;
  }

  /**
   * Where its own suite is to judge a change: the one named after the changed file and those named after none; else all
   * that hold the named tests.
   */
  suitesFor(fileName, testFilter) {
    const own = this.suites.find((suite) => basename(suite) === `${basename(fileName, ".ts")}.test.ts`);
    if (!this.ownSuites || own === undefined) return this.suitesOf(testFilter);
    return [own, ...this.suites.filter((suite) => !existsSync(sourceOf(suite)))];
  }

  suitesOf(testFilter) {
    if (testFilter === undefined) return this.suites;
    const wanted = new Set(testFilter.map((id) => id.slice(0, id.indexOf(SUITE_END))));
    return this.suites.filter((suite) => wanted.has(basename(suite)));
  }
}

async function tryTest(test) {
  shared.currentTestId = test.id;
  const started = performance.now();
  const failureMessage = await failureOf(test);
  shared.currentTestId = undefined;
  const common = { id: test.id, name: test.id, timeSpentMs: performance.now() - started };
  return failureMessage === null
    ? { ...common, status: TestStatus.Success }
    : { ...common, status: TestStatus.Failed, failureMessage };
}

/** Milliseconds that a test took when it last passed, so that quick ones are tried first. */
const times = new Map();

/**
 * The named tests, then the others of their suites, because what a suite remembers hides who reaches the code; of
 * those only the quick ones.
 */
function inOrder(tests, testFilter) {
  const timeOf = ({ id }) => times.get(id) ?? 0;
  const ordered = [...tests].sort((one, other) => timeOf(one) - timeOf(other));
  if (testFilter === undefined) return ordered;
  const wanted = new Set(testFilter);
  const others = ordered.filter((test) => !wanted.has(test.id) && timeOf(test) < QUICK);
  return [...ordered.filter(({ id }) => wanted.has(id)), ...others];
}

async function runUntilFailure(tests) {
  let nrOfTests = 0;
  for (const test of tests) {
    nrOfTests += 1;
    const started = performance.now();
    const failureMessage = await failureOf(test);
    if (failureMessage === null) times.set(test.id, performance.now() - started);
    if (shared.hitCount > shared.hitLimit) return { status: MutantRunStatus.Timeout, reason: "hit limit" };
    if (failureMessage !== null) {
      return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests };
    }
  }
  return { status: MutantRunStatus.Survived, nrOfTests };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "domain", DomainRunner)];
