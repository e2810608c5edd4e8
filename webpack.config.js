import { join } from "node:path";

const root = import.meta.dirname;

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
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

/** The command line: one small entry, the rest loaded when a command needs it. */
function cli() {
  return {
    name: "cli",
    mode: "production",
    target: "node20",
    context: root,
    entry: { probity: "./src/cli/main.ts" },
    output: {
      path: join(root, "dist", "cli"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      module: true,
      chunkFormat: "module",
      library: { type: "module" },
      clean: true,
    },
    experiments: { outputModule: true },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript, calendar] },
    optimization: { minimize: false },
    performance: false,
    stats: "errors-warnings",
    cache: { type: "filesystem", cacheDirectory: join(root, ".cache", "webpack") },
  };
}

export default () => [cli()];
