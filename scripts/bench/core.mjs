// Builds the core as one module, so that its parts can be measured in one warmed process.
import { join } from "node:path";
import { setUp } from "../setup.mjs";
import { folder } from "./inputs.mjs";
import { root } from "./run-commands.mjs";

/** The path of the built module. */
export async function builtCore() {
  setUp();
  const { default: webpack } = await import("webpack");
  const { default: configure } = await import("../../webpack.config.js");
  const cli = configure().find(({ name }) => name === "cli");
  const config = {
    ...cli,
    name: "bench",
    entry: { core: join(root, "bench", "core.mjs") },
    output: { ...cli.output, path: join(folder, "core") },
    optimization: { minimize: false, splitChunks: false },
  };
  const stats = await new Promise((resolve, reject) => {
    webpack(config, (error, done) => {
      if (error) reject(error);
      else resolve(done);
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return join(folder, "core", "core.js");
}
