import { join } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { OneFilePage } from "./scripts/one-file-page.mjs";
import { MANIFEST_ADDRESS, stampManifest } from "./scripts/stamp-manifest.mjs";

const root = import.meta.dirname;

/** Where Office.js comes from: beside the pages (closed networks), or one of Microsoft's networks. */
const OFFICE_SOURCES = {
  local: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-cn": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Files of Office.js that Excel needs, with the three languages of the product. */
const OFFICE_FILES =
  /(?:^|[\\/])(?:office|o15apptofilemappingtable|excel-[\w.-]+|(?:zh-cn|zh-tw|en-us)[\\/].+)[.]js$/i;

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // Importing a module of ours does nothing by itself: what a page does not use stays out of it.
  sideEffects: false,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
};

/** Ships ES modules under a package.json that does not say so. */
const calendar = { test: /node_modules[\\/]chinese-days[\\/].*\.es\.js$/, type: "javascript/esm" };

const shared = {
  mode: "production",
  context: root,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript, calendar] },
  performance: false,
  cache: {
    type: "filesystem",
    cacheDirectory: join(root, ".cache", "webpack"),
    buildDependencies: { config: [import.meta.filename] },
  },
};

/** What Node runs: readable, because it has nothing to download. */
const onNode = { ...shared, name: "cli", target: "node20", optimization: { minimize: false } };

/**
 * The command line: a small entry, which answers `--help` by itself, the thread that reads files, and what the build runs
 * to keep compiled code.
 */
function cli() {
  return {
    ...onNode,
    entry: {
      probity: "./src/cli/main.ts",
      worker: "./src/cli/worker.ts",
      "keep-code": "./src/cli/keep-code.ts",
    },
    // `import.meta`, `new URL` and `createRequire` stay as written: Node finds program and worker beside the entry.
    module: {
      rules: shared.module.rules,
      parser: { javascript: { url: false, importMeta: false, createRequire: false } },
    },
    output: {
      path: join(root, "dist", "cli"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      module: true,
      chunkFormat: "module",
      library: { type: "module" },
      clean: { keep: "program" },
    },
    experiments: { outputModule: true },
  };
}

/** The program that the command line loads, as a script: only scripts, not modules, can keep compiled code. */
function program() {
  return {
    ...onNode,
    cache: { ...shared.cache, name: "program" },
    entry: { program: "./src/cli/execute.ts" },
    output: {
      path: join(root, "dist", "cli", "program"),
      filename: "[name].cjs",
      chunkFilename: "[name].[contenthash:8].cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
  };
}

/** Scripts that a page may run besides its own; styles are Fluent's, put into empty style tags. */
function contentPolicy(officeAddress) {
  const office = officeAddress.startsWith("https:") ? ` ${new URL(officeAddress).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${office}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function html(file, chunks, options) {
  return new HtmlWebpackPlugin({
    filename: `${file}.html`,
    template: `src/taskpane/${options.template}.html`,
    chunks,
    scriptLoading: "defer",
    minify: false,
    templateParameters: { policy: contentPolicy(options.office ?? ""), office: options.office ?? "" },
  });
}

/** The pane in Excel, its ribbon functions, and the page for offices without Excel. */
function pages({ host, office }) {
  const source = OFFICE_SOURCES[office];
  if (source === undefined)
    throw new Error(`--office takes one of: ${Object.keys(OFFICE_SOURCES).join(", ")}`);
  const officeFolder = join(root, "node_modules", "@microsoft", "office-js", "dist");
  return {
    ...shared,
    name: "pages",
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/taskpane/excel.tsx",
      page: "./src/taskpane/page.tsx",
    },
    output: {
      path: join(root, "dist", "pages"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    plugins: [
      html("taskpane", ["taskpane"], { template: "excel", office: source }),
      html("page", ["page"], { template: "page" }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/taskpane/check-version.js", to: "check-version.js" },
          { from: "assets/icons/*.png", to: "icons/[name][ext]" },
          { from: "assets/help.html", to: "help.html" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (manifest) => stampManifest(String(manifest), host),
          },
          ...(office === "local"
            ? [
                {
                  from: officeFolder,
                  to: "office",
                  filter: (path) => OFFICE_FILES.test(path.slice(officeFolder.length)),
                },
              ]
            : []),
        ],
      }),
    ],
  };
}

/** The page as one file that opens by double click. */
function oneFile() {
  return {
    ...shared,
    name: "one-file",
    target: ["web", "es2022"],
    entry: { page: "./src/taskpane/page.tsx" },
    module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    output: { path: join(root, "dist"), filename: "[name].js", publicPath: "" },
    optimization: { splitChunks: false },
    plugins: [
      new OneFilePage({ fileName: "probity.html", template: join(root, "src", "taskpane", "page.html") }),
    ],
  };
}

// The parts that `scripts/build.mjs` builds, by their names.
export default ({ host = MANIFEST_ADDRESS, office = "local" } = {}) => [
  cli(),
  program(),
  pages({ host, office }),
  oneFile(),
];
