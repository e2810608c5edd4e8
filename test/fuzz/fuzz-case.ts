import { WorkbookError } from "../../src/app/workbook-port.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { describeFailure } from "../../src/report/sentences-of.ts";
import { openBook, planEverything } from "../adapters/xlsx/corpus/run-in-place.ts";
import type { Dice } from "../domain/intake/layouts/dice.ts";
import { diceOf } from "../domain/intake/layouts/dice.ts";
import { damageBytes, damageCells, damageText, damageXml, damageZip } from "./damage.ts";
import { damageLimits } from "./damage-limits.ts";
import { compounds, packages, texts, type Original } from "./originals.ts";

/** What became of a damaged file: `read`, `changed` in place and back again, `refused: code`, or `unclear: what`. */
export type Outcome = string;

/** One damaged file. */
export interface FuzzCase {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Damage = readonly [
  name: string,
  originals: () => readonly Original[],
  damage: (bytes: Uint8Array, dice: Dice) => Uint8Array,
];

/** The kinds of damage; cases go round them. */
const DAMAGES: readonly Damage[] = [
  ["bytes", packages, damageBytes],
  ["zip", packages, damageZip],
  ["xml", packages, damageXml],
  ["cells", packages, damageCells],
  ["cells", packages, damageCells],
  ["limits", packages, damageLimits],
  ["xls", compounds, damageBytes],
  ["csv", texts, damageText],
];

const made = new Map<string, readonly Original[]>();

function originalsOf([kind, make]: Damage): readonly Original[] {
  const known = made.get(kind) ?? make();
  made.set(kind, known);
  return known;
}

/** The damaged file of a seed and a number; always the same one. */
export function fuzzCase(seed: number, number: number): FuzzCase {
  const kind = DAMAGES[number % DAMAGES.length];
  if (kind === undefined) throw new Error("no kind of damage");
  const dice = diceOf(seed + number);
  const original = dice.pick(originalsOf(kind));
  return { name: `${kind[0]} ${original.name}`, bytes: kind[2](original.bytes, dice) };
}

/** Whether an error is one that a clerk is told in a sentence of the catalogue. */
function refusal(error: unknown): Outcome {
  if (!(error instanceof WorkbookError)) {
    return `unclear: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
  const words = wordsOf("zh-CN");
  const { code, facts } = error;
  const known = Object.hasOwn(words.errors, code) || Object.hasOwn(words.excelErrors, code);
  const sentence = describeFailure({ file: "a", code, facts }, words);
  // A part or sheet may bear the name of a missing value itself.
  const isWhole = !/undefined|NaN/.test(
    Object.values(facts).reduce<string>((text, fact) => text.replaceAll(String(fact), ""), sentence),
  );
  return known && isWhole ? `refused: ${code}` : `unclear: ${code}`;
}

/** Reads a damaged file, does the whole job on it and takes it back. */
export async function tryCase({ name, bytes }: FuzzCase): Promise<Outcome> {
  const book = openBook(bytes, name.slice(name.indexOf(" ") + 1));
  try {
    const plan = await planEverything(book);
    if (bytes[0] !== 0x50 || plan.ownColumns.length === 0) return "read";
    await book.apply(plan);
    await book.read();
    await book.restore();
    await book.read();
    return "changed";
  } catch (error) {
    return refusal(error);
  }
}
