import { END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { OFFICE_THEME } from "./colors.ts";

/** Elements of a colour scheme in the order in which cells number them: light and dark change places. */
const ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of a theme part, as cells number them; what it leaves out is Office's own. */
export function readThemeColors(bytes: Uint8Array, part: string): readonly string[] {
  const scanner = new XmlScanner(bytes, part);
  const colors = [...OFFICE_THEME];
  let place = -1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    const named = ORDER.indexOf(scanner.name());
    if (named >= 0) place = named;
    else if (scanner.nameIs("fontScheme")) break;
    else if (place >= 0) {
      const color = scanner.attribute(scanner.nameIs("sysClr") ? "lastClr" : "val");
      if (color !== null && /^[\dA-F]{6}$/i.test(color)) colors[place] = color.toUpperCase();
      place = -1;
    }
  }
  return colors;
}
