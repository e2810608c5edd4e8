import { createHash } from "node:crypto";
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
    .filter(
      (path) => /\.([cm]?js|html|css|json|svg|xml)$/.test(path) && !/[\\/]pages[\\/]office[\\/]/.test(path),
    );
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

/** Addresses that a text names and that are not mere names. */
function addressesOf(text: string): readonly string[] {
  return [...text.matchAll(ADDRESS)]
    .map(([, address, relative]) => address ?? relative ?? "")
    .filter((address) => address !== "" && !NAMES.some((name) => address.startsWith(name)));
}

/** Words by which a program reaches a network, as a call or as a value. */
const ASKS =
  /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|fetch|child_process)\b/g;

/** Modules of Node that reach a network. */
const MODULES =
  /(?:require\(|from\s*|import\()\s*["'`](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector)["'`]/g;

/** A worker's chunks lie beside it: their address is put together from its own folder and the chunk's name. */
const OWN_CHUNK = /\bglobalThis\.importScripts&&|\bimportScripts\((\w+)\.p\+\1\.u\(\w+\)\)/g;

/** Places of a program that could reach a network. */
function asksOf(text: string): readonly string[] {
  const scripts = text.replace(OWN_CHUNK, "").matchAll(/\bimportScripts\b/g);
  return [...text.matchAll(ASKS), ...text.matchAll(MODULES), ...scripts].map(([what]) => what);
}

/** What a page's content policy allows, by directive. */
function policyOf(html: string): ReadonlyMap<string, string> {
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
  return new Map(
    policy.split(";").map((rule) => {
      const [name = "", ...values] = rule.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
}

/** Fluent's style tags need the hash of the empty text. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

describe("what is shipped", () => {
  it("is looked through with the program of the command line and its chunks", () => {
    const names = shippedFiles().map((path) => path.slice(DIST.length + 1).replaceAll("\\", "/"));
    expect(names).toEqual(
      expect.arrayContaining([
        "cli/probity.js",
        "cli/worker.js",
        "cli/program/program.cjs",
        expect.stringMatching(/^cli\/program\/\d+\.[0-9a-f]+\.cjs$/),
        "pages/page.html",
        "pages/manifest.xml",
        "probity.html",
      ]),
    );
  });

  it("names no address on a network", () => {
    const unknown = shippedFiles()
      .filter((path) => !path.endsWith("manifest.xml"))
      .flatMap((path) =>
        addressesOf(readFileSync(path, "utf8")).map(
          (address) => `${path.slice(DIST.length + 1)}: ${address}`,
        ),
      );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it("tells Excel of one server only: the one that the pages lie on", () => {
    const manifest = read("dist", "pages", "manifest.xml");
    const [, server = ""] = /<AppDomain>https:\/\/([^</]+)<\/AppDomain>/.exec(manifest) ?? [];
    const addresses = addressesOf(manifest);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(`${server}/`))).toEqual([]);
    expect(manifest).not.toMatch(/"http:\/\/(?!schemas\.microsoft\.com\/|www\.w3\.org\/)/);
  });

  it("asks for nothing over a network", () => {
    const found = shippedFiles().flatMap((path) =>
      asksOf(readFileSync(path, "utf8")).map(
        (what) => `${path.slice(DIST.length + 1).replace(/\.[0-9a-f]{8}\./, ".")}: ${what}`,
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it.each([
    'fetch("a")',
    "const ask=globalThis.fetch;ask()",
    'self["fetch"]',
    "new XMLHttpRequest",
    'require("node:child_process")',
    'importScripts("a.js")',
    "importScripts(e.p+t.u(r))",
    "const load=importScripts",
    'import x from "https"',
    'import("node:net")',
  ])("would be noticed with %s", (text) => {
    expect(asksOf(text)).not.toEqual([]);
  });

  it.each(["page.html", "taskpane.html"])("%s forbids everything that it does not bring along", (page) => {
    const html = read("dist", "pages", page);
    const rules = policyOf(html);
    expect(rules.get("default-src")).toMatch(/^'(none|self)'$/);
    // Nothing else may stand in the page itself.
    expect(rules.get("style-src")).toBe(`'self' ${EMPTY_STYLE}`);
    expect(rules.get("script-src")).toMatch(/^'self'( 'wasm-unsafe-eval')?$/);
    expect(rules.get("connect-src") ?? "'none'").toMatch(/^'(none|self)'$/);
    const policy = [...rules.values()].join(" ");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  });

  it("the manual has no script, and its policy lets none run", () => {
    const html = read("dist", "pages", "help.html");
    expect([...policyOf(html)].sort()).toEqual([
      ["default-src", "'none'"],
      ["img-src", "'self'"],
      ["style-src", "'unsafe-inline'"],
    ]);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
  });

  it("the page as one file runs the script that it holds, and asks for nothing", () => {
    const html = read("dist", "probity.html");
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
    const attributes = scripts.map(([, given = ""]) => given.trim());
    // The worker's text is no script of the page: it is run from a Blob.
    expect(attributes).toEqual(['type="text/plain" id="inline-worker"', ""]);
    const script = scripts[1]?.[2] ?? "";
    const hash = createHash("sha256").update(script).digest("base64");
    expect([...policyOf(html)].sort()).toEqual([
      ["base-uri", "'none'"],
      ["default-src", "'none'"],
      ["form-action", "'none'"],
      ["img-src", "data: blob:"],
      ["script-src", `'sha256-${hash}'`],
      ["style-src", EMPTY_STYLE],
      ["worker-src", "blob:"],
    ]);
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
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isLockfile = (value: unknown): value is Lockfile => isRecord(value) && isRecord(value["packages"]);
const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) && isRecord(value["dependencies"]) && isRecord(value["devDependencies"]);

function lockfile(): Lockfile {
  const lock: unknown = JSON.parse(read("package-lock.json"));
  if (!isLockfile(lock)) throw new Error("no lockfile");
  return lock;
}

function manifestOf(file: string): Manifest {
  const manifest: unknown = JSON.parse(read(file));
  if (!isManifest(manifest)) throw new Error("no package.json");
  return manifest;
}

function lockedPackages(): readonly (readonly [name: string, locked: Locked])[] {
  return Object.entries(lockfile().packages)
    .filter(([path]) => path !== "")
    .map(([path, locked]) => [path.slice(path.lastIndexOf("node_modules/") + 13), locked]);
}

/** Packages that name a place to be fetched from; those that name none are npm's own, and held to their hash. */
function fromElsewhere(packages: readonly (readonly [name: string, locked: Locked])[]): readonly string[] {
  return packages
    .filter(([, { link, resolved }]) => link === true || resolved !== undefined)
    .map(([name]) => name);
}

/** Packages that run a script when they are installed: builders of native code, none of them shipped. */
const WITH_SCRIPT = ["@parcel/watcher", "@swc/core", "fsevents", "unrs-resolver"];

/** Named by others as what they can be compiled with; nothing of them is in what is built. */
const FOR_TYPES_ONLY = /^(@types\/.*|typescript)$/;

describe("the packages", () => {
  it("are named by exact versions", () => {
    const manifest = manifestOf("package.json");
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
    }
  });

  it("are locked in the versions that are named", () => {
    const { name, version, dependencies, devDependencies } = manifestOf("package.json");
    const { packages } = lockfile();
    expect(packages[""]).toMatchObject({ name, version, dependencies, devDependencies });
    for (const [needed, exact] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect([needed, packages[`node_modules/${needed}`]?.version]).toEqual([needed, exact]);
    }
  });

  it("name no place of their own to be fetched from", () => {
    expect(fromElsewhere(lockedPackages())).toEqual([]);
    expect(read(".npmrc")).not.toMatch(/registry|:\/\//);
    for (const resolved of [
      "http://packages.example/a/-/a-1.0.0.tgz",
      "https://packages.example/a/-/a-1.0.0.tgz",
      "git+ssh://git@github.com/a/a.git#0123456",
      "file:../a",
    ]) {
      expect(fromElsewhere([["a", { resolved }]])).toEqual(["a"]);
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
