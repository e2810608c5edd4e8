import { join } from "node:path";
import { runCli, SAMPLES } from "./run-cli.ts";

const CLEAN = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");
const FORMS = join(SAMPLES, "青禾县农业服务中心-识别防控一览表.xlsx");
const FACTORY = join(SAMPLES, "東嶺捲煙廠-風險與措施清單.xlsx");
const AS_OF = ["--as-of", "2026-11-22", "--quiet"];

describe("the command line", () => {
  it.each<readonly [string, readonly string[]]>([
    ["help", ["--help"]],
    ["help in English", ["--help", "--lang", "en"]],
    ["the version", ["--version"]],
    ["no command it does not know", ["judge", CLEAN]],
    ["no option it does not know", ["check", CLEAN, "--colour"]],
    ["no command without files", ["check"]],
    ["no summary without a place", ["summarise", CLEAN]],
    ["no day that does not exist", ["check", CLEAN, "--as-of", "2026-06-31"]],
    ["no scheme it does not know", ["grade", CLEAN, "--scheme", "by-feel"]],
    ["no folder without workbooks", ["check", "docs"]],
    ["how the forms were understood", ["inspect", FORMS, ...AS_OF]],
    ["how the Traditional list was understood", ["inspect", FACTORY, ...AS_OF]],
    ["what is wrong in the forms", ["check", FORMS, ...AS_OF]],
    ["that a clean list is clean", ["check", CLEAN, ...AS_OF]],
    ["the controls of the clean list", ["followup", CLEAN, ...AS_OF]],
    ["the grades of the factory", ["grade", FACTORY, ...AS_OF]],
    ["findings in English", ["check", FORMS, "--lang", "en", ...AS_OF]],
  ])("tells %s", (_, args) => {
    const { code, stdout, stderr } = runCli(...args);
    expect(`exit ${String(code)}\n--- stdout\n${stdout}--- stderr\n${stderr}`).toMatchSnapshot();
  });
});
