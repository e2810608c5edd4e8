import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const DIST = join(ROOT, "dist");

function read(...path: readonly string[]): string {
  return readFileSync(join(ROOT, ...path), "utf8");
}

/** The files that are shipped, Office.js's own left out. */
function shippedFiles(): readonly string[] {
  if (!existsSync(DIST)) throw new Error("nothing is built: run npm run build first");
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => /\.(js|mjs|html|css|json|svg)$/.test(path) && !/[\\/]pages[\\/]office[\\/]/.test(path));
}

/** Addresses that are names and never asked for: XML namespaces, and the page that React's error texts point to. */
const NAMES = [
  ...[
    "schemas.openxmlformats.org/",
    "sheetjs.openxmlformats.org/",
    "schemas.microsoft.com/",
    "purl.oclc.org/",
  ],
  ...[
    "purl.org/dc/",
    "www.w3.org/",
    "docs.oasis-open.org/ns/",
    "openoffice.org/20",
    "macVmlSchemaUri",
    "sheetjs.com",
  ],
  ...["react.dev/errors/"],
];

/** Addresses in texts of the program; those in comments are for readers. */
const ADDRESS =
  /(?:["'`=]|url\()(?:https?|wss?|ftps?):\\?\/\\?\/([^\s"'`<>\\)]*)|["'`](\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}[^\s"'`]*)/gi;

describe("what is shipped", () => {
  it("names no address on a network", () => {
    const unknown = shippedFiles().flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(ADDRESS)]
        .map(([, address, relative]) => address ?? relative ?? "")
        .filter((address) => address !== "" && !NAMES.some((name) => address.startsWith(name)))
        .map((address) => `${path.slice(DIST.length + 1)}: ${address}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it("asks for nothing over a network", () => {
    const asks =
      /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport)\b|\bfetch\s*\(/g;
    const modules = /(?:require\(|from\s*|import\()["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)["']/g;
    const found = shippedFiles().flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return [...text.matchAll(asks), ...text.matchAll(modules)].map(
        ([what]) => `${path.slice(DIST.length + 1).replace(/\.[0-9a-f]{8}\./, ".")}: ${what}`,
      );
    });
    expect([...new Set(found)]).toEqual([]);
  });

  it.each(["page.html", "taskpane.html"])("%s forbids everything that it does not bring along", (page) => {
    const html = read("dist", "pages", page);
    const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
    const rules = new Map(
      policy.split(";").map((rule) => {
        const [name = "", ...values] = rule.trim().split(/\s+/);
        return [name, values.join(" ")];
      }),
    );
    expect(rules.get("default-src")).toMatch(/^'(none|self)'$/);
    // Fluent's style tags need the hash of the empty text; nothing else may stand in the page itself.
    expect(rules.get("style-src")).toBe("'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    expect(rules.get("script-src")).toMatch(/^'self'( 'wasm-unsafe-eval')?$/);
    expect(rules.get("connect-src") ?? "'none'").toMatch(/^'(none|self)'$/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  });
});

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isLockfile = (value: unknown): value is Lockfile => isRecord(value) && isRecord(value["packages"]);
const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) && isRecord(value["dependencies"]) && isRecord(value["devDependencies"]);

function lockedPackages(): readonly (readonly [name: string, locked: Locked])[] {
  const lock: unknown = JSON.parse(read("package-lock.json"));
  if (!isLockfile(lock)) throw new Error("no lockfile");
  return Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .map(([path, locked]) => [path.slice(path.lastIndexOf("node_modules/") + 13), locked]);
}

/** Packages that run a script when they are installed: builders of native code, none of them shipped. */
const WITH_SCRIPT = ["@parcel/watcher", "@swc/core", "fsevents", "unrs-resolver"];

/** Named by others as what they can be compiled with; nothing of them is in what is built. */
const FOR_TYPES_ONLY = /^(@types\/.*|typescript)$/;

describe("the packages", () => {
  it("are named by exact versions", () => {
    const manifest: unknown = JSON.parse(read("package.json"));
    if (!isManifest(manifest)) throw new Error("no package.json");
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
    }
  });

  it("are locked with the hash of what is downloaded", () => {
    const open = lockedPackages().filter(
      ([, { version, integrity, link }]) =>
        link !== true && (version === undefined || integrity === undefined),
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it("run no script when they are installed, but for tools that are not shipped", () => {
    const running = lockedPackages().filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect([...new Set(running.map(([name]) => name))].filter((name) => !WITH_SCRIPT.includes(name))).toEqual(
      [],
    );
    expect(running.filter(([, { dev, optional }]) => dev !== true && optional !== true)).toEqual([]);
  });

  it("that are shipped are listed with their licences, in the versions that are locked", () => {
    const listed = read("docs", "licences.md");
    const shipped = lockedPackages().filter(
      ([name, { dev, optional, link }]) =>
        dev !== true && optional !== true && link !== true && !FOR_TYPES_ONLY.test(name),
    );
    expect(shipped.length).toBeGreaterThan(50);
    const missing = shipped
      .map(([name, { version = "" }]) => `| ${name} | ${version} |`)
      .filter((row) => !listed.includes(row));
    expect(missing).toEqual([]);
    const licences = [...listed.matchAll(/^\| \S+ \| \d[^|]* \| ([^|]*) \|/gm)].map(
      ([, licence = ""]) => licence,
    );
    const free = ["MIT", "ISC", "0BSD", "BSD-3-Clause", "Apache-2.0", "MIT AND Apache-2.0"];
    expect([...new Set(licences)].filter((licence) => !free.includes(licence))).toEqual([]);
  });
});
