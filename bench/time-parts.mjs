// Times the parts of the main job in one process: node --expose-gc bench/time-parts.mjs CORE.js LEDGER.xlsx ROUNDS.
// Prints milliseconds of each round, the first (cold) ones left out. `whole` holds everything from bytes to bytes.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";

const [core, file, rounds] = process.argv.slice(2);
const probity = await import(pathToFileURL(core).href);
const bytes = readFileSync(file);
const asOf = probity.calendarDate(2026, 11, 22);
const settings = probity.defaultSettings(asOf, probity.findPreset("declared"));
const words = probity.wordsOf("zh-CN");
const intake = { asOf, answers: {}, mappings: [] };

/** Inflate every part and look at each byte once: no reader can do less. */
function scan() {
  let marks = 0;
  for (const part of Object.values(unzipSync(bytes))) for (const byte of part) if (byte === 60) marks += 1;
  return marks;
}

const read = () => probity.readWorkbookFile(bytes, "ledger.xlsx", { codec: probity.nodeZip });
const understand = (snapshot) => probity.understandWorkbook(snapshot, intake, { laysOut: false });

/** Times of one piece of work done again and again by itself, so that it sweeps up after itself too. */
async function again(work, times, limit = Infinity) {
  const found = [];
  const started = performance.now();
  while (found.length < times && performance.now() - started < limit) {
    const before = performance.now();
    await work();
    found.push(performance.now() - before);
  }
  return found;
}

/** Enough for the engine to have compiled what runs often, in repetitions or milliseconds. */
const WARM = { times: 30, limit: 20_000 };

/** Reading alone beside reading and understanding, warmed; they take turns. */
async function readings() {
  const both = async () => understand(await read());
  await again(both, WARM.times, WARM.limit);
  const times = { alone: [], understood: [] };
  for (let turn = 0; turn < 2; turn += 1) {
    times.alone.push(...(await again(read, Number(rounds))));
    times.understood.push(...(await again(both, Number(rounds))));
  }
  return times;
}

async function round() {
  const times = {};
  let before = performance.now();
  const lap = (name) => {
    const now = performance.now();
    times[name] = now - before;
    before = now;
  };
  scan();
  lap("scan");
  // What the scan left behind is swept up before the clock of the job starts.
  globalThis.gc?.();
  before = performance.now();
  const started = before;
  const snapshot = await read();
  lap("read");
  const { reading } = understand(snapshot);
  lap("understand");
  const register = probity.buildRegister([reading], []);
  const review = probity.reviewRegister(register, settings, { withSimilarity: false, withEvidence: false });
  lap("review");
  const summary = probity.summarise(review);
  lap("summary");
  const model = probity.officeCopy(review, summary, words, { rowsOnDemand: true });
  const written = await probity.writeReport(model, probity.nodeZip);
  times.whole = performance.now() - started;
  if (written.length === 0) throw new Error("nothing was written");
  // Writing alone: the same workbook from a model that is whole before the clock starts.
  const kept = probity.officeCopy(review, summary, words);
  globalThis.gc?.();
  before = performance.now();
  await probity.writeReport(kept, probity.nodeZip);
  lap("write");
  globalThis.gc?.();
  return times;
}

const { alone, understood } = await readings();
await again(round, WARM.times, WARM.limit);
const all = [];
for (let index = 0; index < Number(rounds); index += 1) all.push(await round());
console.log(JSON.stringify({ alone, understood, rounds: all }));
