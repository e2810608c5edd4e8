// Builds dist/: `--only NAME` builds one part, `--host URL` stamps the address, `--office local|cdn|cdn-cn` says
// where Office.js comes from.
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

setUp();
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    host: { type: "string", default: "https://localhost:3000" },
    office: { type: "string", default: "local" },
  },
});
const { default: webpack } = await import("webpack");
const { default: configure } = await import("../webpack.config.js");

const all = configure({ host: values.host, office: values.office });
const chosen = all.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${all.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
webpack(chosen, (error, stats) => {
  if (error) console.error(error.message);
  const text = stats?.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }) ?? "";
  if (text !== "") console.error(text);
  process.exitCode = error || stats?.hasErrors() ? 3 : 0;
});
