// What starting costs: the command line's help beside an empty Node.
import { cell, measureAll } from "./run-commands.mjs";

/** One sentence. */
export function startUp({ cli, rounds }) {
  const node = process.execPath;
  const { help, empty } = measureAll(
    { help: [node, cli, "--help"], empty: [node, "-e", "0"] },
    rounds * 2 + 1,
  );
  const [one, other] = [help, empty].map(({ seconds }) => cell(seconds * 1000, 0));
  return [`Start-up: \`--help\` takes ${one} ms beside ${other} ms for \`node -e 0\`.`];
}
