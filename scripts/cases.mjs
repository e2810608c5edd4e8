// Reads a folder of real tables written as JSON and prints what the reader makes of them otherwise than expected:
// `npm run cases -- FOLDER`. Ends with 1 where something differs.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import webpack from "webpack";
import { setUp } from "./setup.mjs";

const root = join(import.meta.dirname, "..");
const folder = process.argv[2];
const output = join(root, ".cache", "cases");

const settings = {
  mode: "development",
  devtool: false,
  target: "node20",
  context: root,
  entry: { compare: "./test/cases/compare-case.ts" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
        },
      },
      { test: /node_modules[\\/]chinese-days[\\/].*\.es\.js$/, type: "javascript/esm" },
    ],
  },
  output: { path: output, filename: "[name].mjs", module: true, library: { type: "module" }, clean: true },
  experiments: { outputModule: true },
};

/** Builds the reader with its comparison and loads it. */
async function loadComparison() {
  const stats = await new Promise((resolve, reject) =>
    webpack(settings, (error, done) => (error === null ? resolve(done) : reject(error))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ colors: false, chunks: false, modules: false }));
  return import(pathToFileURL(join(output, "compare.mjs")).href);
}

async function main() {
  if (folder === undefined) {
    console.error("用法:npm run cases -- 文件夹");
    return 2;
  }
  setUp();
  const { differences, readCase } = await loadComparison();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  let differing = 0;
  for (const file of files) {
    const one = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const wrong = differences(one, readCase(one, basename(file, ".json")));
    if (wrong.length > 0) differing += 1;
    console.log(`${wrong.length === 0 ? "一致" : "不符"}  ${file}`);
    for (const line of wrong) console.log(`      ${line}`);
  }
  console.log(`共 ${files.length} 份,不符 ${differing} 份`);
  return differing === 0 ? 0 : 1;
}

process.exitCode = await main();
