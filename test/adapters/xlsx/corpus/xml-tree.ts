/** An element as written: prefixes kept, so that a prefix that changes is a difference. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[^>]+>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The local name of an element. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** The elements right inside one. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

function readTag(token: string): Open {
  const bare = token.slice(1, token.endsWith("/>") ? -2 : -1);
  const name = /^[^\s]+/.exec(bare)?.[0] ?? "";
  const attributes = new Map<string, string>();
  for (const [, key = "", value = ""] of bare.slice(name.length).matchAll(ATTRIBUTE)) {
    attributes.set(key, value.slice(1, -1));
  }
  return { name, attributes, children: [] };
}

/** Closes the innermost element, which must be the one that the tag names. */
function closeTag(stack: Open[], token: string): void {
  if (stack.pop()?.name !== token.slice(2, -1).trim()) throw new Error(`${token} is not expected`);
}

function takeToken(stack: Open[], token: string): void {
  const top = stack.at(-1);
  if (top === undefined) throw new Error("more tags closed than opened");
  if (token.startsWith("</")) closeTag(stack, token);
  else if (token.startsWith("<![CDATA[")) top.children.push(token.slice(9, -3));
  else if (token.startsWith("<")) {
    const element = readTag(token);
    top.children.push(element);
    if (!token.endsWith("/>")) stack.push(element);
  } else if (token.trim() !== "" || stack.length > 2) top.children.push(token);
}

/**
 * A small XML parser that shares nothing with the one under test. It takes well-formed parts only.
 * @throws Error where tags do not match
 */
export function parseXml(text: string): XmlElement {
  const root: Open = { name: "", attributes: new Map(), children: [] };
  const stack = [root];
  for (const [token] of text.replace(/^\ufeff/, "").matchAll(TOKEN)) {
    if (!token.startsWith("<!--") && !token.startsWith("<?")) takeToken(stack, token);
  }
  const element = root.children.find((child) => typeof child !== "string");
  if (stack.length !== 1 || element === undefined) throw new Error("the part is not complete");
  return element;
}
