import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RIBBON_FUNCTIONS } from "../src/commands/ribbon-functions.ts";
import { wordsOf } from "../src/report/messages/catalogue.ts";
import type { ManifestElement } from "./fixtures/manifest.ts";
import { everyElement, parseManifest } from "./fixtures/manifest.ts";

const root = join(__dirname, "..");
const manifest = parseManifest(readFileSync(join(root, "manifest.xml"), "utf8"));
const elements = everyElement(manifest);

/** Order of children as Microsoft's schemas give it (TaskPaneAppVersionOverridesV1_0.xsd, OfficeAppManifestV1_1.xsd). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "Dictionary",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Runtimes: ["Runtime"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const named = (name: string): readonly ManifestElement[] =>
  elements.filter((element) => element.name === name);
const attributesOf = (name: string): readonly string[] =>
  elements.flatMap((element) => element.attributes.get(name) ?? []);
const resources = named("Resources").flatMap(({ children }) => children.flatMap((group) => group.children));

/** Width and height of a PNG, from its header. */
function sizeOfPng(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What a small program says that is run beside the product. */
function runModule(script: string): unknown {
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
  const said: unknown = JSON.parse(output.toString());
  return said;
}

/** Addresses in a manifest that lead to files. */
const addressesIn = (text: string): readonly string[] =>
  everyElement(parseManifest(text))
    .flatMap(({ attributes }) => attributes.get("DefaultValue") ?? [])
    .filter((value) => value.startsWith("https:"));

describe("the manifest that is built", () => {
  const built = join(root, "dist", "pages");

  it("names only files that lie beside it", () => {
    const addresses = addressesIn(readFileSync(join(built, "manifest.xml"), "utf8"));
    expect(addresses.length).toBeGreaterThan(25);
    const files = [...new Set(addresses.map((address) => new URL(address).pathname.slice(1)))];
    expect(files.filter((file) => !existsSync(join(built, file)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["taskpane.html", "help.html"]));
  });

  it("is written for the server and folder that --host names", () => {
    const stamped = runModule(`
      import { readFileSync } from "node:fs";
      import { stampManifest } from "./scripts/stamp-manifest.mjs";
      const manifest = readFileSync("manifest.xml", "utf8");
      console.log(JSON.stringify([stampManifest(manifest, "https://lz.example/jc/"), manifest]));`);
    const [text = "", source = ""] = Array.isArray(stamped) ? stamped.map(String) : [];
    expect(text).not.toContain("localhost");
    expect(text).toContain("<AppDomain>https://lz.example</AppDomain>");
    const moved = addressesIn(source).map((address) => address.replace("localhost:3000", "lz.example/jc"));
    expect(addressesIn(text)).toEqual(moved);
  });

  it.each(["http://server/path", "server/path", "https://server/path?x=1"])(
    "is not written for %s, which Excel would not open",
    (host) => {
      const script = `
        import { stampManifest } from "./scripts/stamp-manifest.mjs";
        try { stampManifest("", ${JSON.stringify(host)}); console.log("null"); }
        catch (error) { console.log(JSON.stringify(error.message)); }`;
      expect(runModule(script)).toContain("--host");
    },
  );

  it.each([
    ["local", "office/office.js", true],
    ["cdn", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", false],
    ["cdn-cn", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", false],
  ])(
    "with --office %s takes Office.js from there, and the page allows no other place",
    (office, from, isCopied) => {
      const found = runModule(`
      import configure from "./webpack.config.js";
      const pages = configure({ host: "https://lz.example", office: ${JSON.stringify(office)} })
        .find(({ name }) => name === "pages");
      const pane = pages.plugins.map(({ userOptions }) => userOptions).find((one) => one?.filename === "taskpane.html");
      const copied = pages.plugins.flatMap(({ patterns }) => patterns ?? []).some(({ to }) => to === "office");
      const policy = pane.templateParameters.policy.split("; ").find((rule) => rule.startsWith("script-src"));
      console.log(JSON.stringify([pane.templateParameters.office, copied, policy]));`);
      const origin = from.startsWith("https:") ? ` ${new URL(from).origin}` : "";
      expect(found).toEqual([from, isCopied, `script-src 'self'${origin}`]);
    },
  );
});

describe("npm start", () => {
  it("says where there is no Excel, and offers the page", () => {
    if (process.platform !== "linux") return;
    const said = execFileSync(process.execPath, ["scripts/start.mjs"], { cwd: root }).toString();
    expect(said).toContain("没有找到 Excel");
    expect(said).toContain("npm run page");
  });
});

describe("the manifest", () => {
  it("is read by Microsoft's own reader", () => {
    // In a process of its own: the reader holds ES modules that the test runner does not load.
    const script = `
      import { OfficeAddinManifest } from "office-addin-manifest";
      const info = await OfficeAddinManifest.readManifestFile("manifest.xml");
      console.log(JSON.stringify([info.displayName, info.permissions, info.officeAppType, info.hosts]));`;
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
    expect(JSON.parse(output.toString())).toEqual([
      "廉政风险",
      "ReadWriteDocument",
      "TaskPaneApp",
      ["Workbook"],
    ]);
  });

  it("has its elements in the documented order", () => {
    for (const { name, children } of elements) {
      const order = name === "Host" ? ["Runtimes", "AllFormFactors", "DesktopFormFactor"] : ORDER[name];
      if (order === undefined) continue;
      const places = children.map((child) => order.indexOf(child.name));
      expect([name, places]).toEqual([name, [...places].sort((a, b) => a - b)]);
      expect([name, places.includes(-1)]).toEqual([name, false]);
    }
  });

  it("defines every resource that it names, once, and names every one", () => {
    const defined = resources.map(({ attributes }) => attributes.get("id") ?? "");
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(attributesOf("resid"))].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps within the lengths of strings, in three languages", () => {
    const strings = (group: string): readonly ManifestElement[] =>
      named(group).flatMap(({ children }) => children);
    for (const [group, most] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const) {
      for (const { attributes, children } of strings(group)) {
        expect(children.map((child) => child.attributes.get("Locale"))).toEqual(["zh-TW", "en-US"]);
        const texts = [
          attributes.get("DefaultValue"),
          ...children.map((child) => child.attributes.get("Value")),
        ];
        expect(texts.filter((one) => one === undefined || one === "" || one.length > most)).toEqual([]);
      }
    }
  });

  it("has icons of the sizes that it says", () => {
    const images = named("bt:Image").filter(({ attributes }) => attributes.has("DefaultValue"));
    const pictures = [
      ...images.map(({ attributes }) => attributes.get("DefaultValue") ?? ""),
      ...[...named("IconUrl"), ...named("HighResolutionIconUrl")].map(
        ({ attributes }) => attributes.get("DefaultValue") ?? "",
      ),
    ];
    expect(pictures.length).toBeGreaterThan(24);
    for (const address of pictures) {
      const file = join(root, "assets", "icons", address.slice(address.lastIndexOf("/") + 1));
      const size = Number(/-(\d+)\.png$/.exec(address)?.[1]);
      expect([address, existsSync(file)]).toEqual([address, true]);
      expect(sizeOfPng(file)).toEqual([size, size]);
    }
    for (const { children } of named("Icon")) {
      expect(children.map(({ attributes }) => attributes.get("size"))).toEqual(["16", "32", "80"]);
    }
  });

  it("names the buttons as the pane does, and functions that exist", () => {
    const { actions } = wordsOf("zh-CN");
    const shown = resources.filter(({ attributes }) =>
      /^(?!Tab)\w+\.Label$/.test(attributes.get("id") ?? ""),
    );
    const { everything, check, grade, summarise, restore, pane } = actions;
    const buttons = [
      everything,
      check,
      grade,
      actions["follow-up"],
      summarise,
      actions.export,
      restore,
      pane,
    ];
    expect(shown.map(({ attributes }) => attributes.get("DefaultValue"))).toEqual(buttons);
    expect(named("FunctionName").map((element) => element.text)).toEqual(Object.keys(RIBBON_FUNCTIONS));
  });

  it("leads only to pages that the build makes, all of one address", () => {
    const config = readFileSync(join(root, "webpack.config.js"), "utf8");
    const addresses = elements
      .flatMap(({ attributes }) => attributes.get("DefaultValue") ?? [])
      .filter((value) => value.startsWith("http"));
    expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
    const pages = [...new Set(addresses.filter((address) => address.endsWith(".html")))];
    for (const page of pages) {
      const name = page.slice(page.lastIndexOf("/") + 1, -".html".length);
      expect([name, config.includes(`html("${name}"`) || config.includes(`"${name}.html"`)]).toEqual([
        name,
        true,
      ]);
    }
  });

  it("asks for less than the floor, so that older versions can say what they need", () => {
    const sets = named("Set").map(({ attributes }) => [attributes.get("Name"), attributes.get("MinVersion")]);
    expect(sets).toEqual([["ExcelApi", "1.1"]]);
    expect(named("bt:Set").map(({ attributes }) => attributes.get("Name"))).toEqual(["SharedRuntime"]);
  });
});
