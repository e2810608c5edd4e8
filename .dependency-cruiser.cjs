const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: "^src/", pathNot: allowed },
});

/** Pure packages that the domain may use, each with its reason. */
const pure = [
  "opencc-js", // Traditional to Simplified character table
  "chinese-days", // State Council calendar of holidays and make-up days
  "valibot", // validates schemes, answers and mappings that people edit
];

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A cycle is one module in two files; split the shared part out.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "Nothing reaches this module: delete it.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["[.]d[.]ts$", "^src/taskpane/check-version[.]js$"] },
      to: {},
    },
    layer("domain-is-pure", "^src/domain/", ["^src/domain/"], "The domain imports only itself."),
    {
      name: "domain-packages",
      comment: "Domain and report use no packages but the pure ones listed above.",
      severity: "error",
      from: { path: "^src/(domain|report|app)/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown", "core"],
        pathNot: pure.map((name) => `node_modules/${name}/`),
      },
    },
    layer(
      "app-uses-domain",
      "^src/app/",
      ["^src/(app|domain|report)/"],
      "Use cases know domain, words and port.",
    ),
    layer("report-uses-domain", "^src/report/", ["^src/(report|domain)/"], "A report reads results."),
    layer(
      "adapter-uses-port",
      "^src/adapters/([^/]+)/",
      ["^src/adapters/$1/", "^src/app/[^/]+-port[.]ts$", "^src/domain/index[.]ts$"],
      "An adapter knows the port, never another adapter.",
    ),
    layer(
      "pane-host",
      "^src/taskpane/",
      ["^src/taskpane/", "^src/(app|report|domain)/"],
      "The pane knows no adapter; its two entry files join it to one.",
    ),
    layer(
      "commands-host",
      "^src/commands/",
      ["^src/commands/", "^src/(app|report|domain)/"],
      "Ribbon buttons know the port; the pane's entry file gives them Excel.",
    ),
    layer(
      "cli-host",
      "^src/cli/",
      ["^src/cli/", "^src/(app|report|domain)/", "^src/adapters/xlsx/"],
      "No other host, no live adapter.",
    ),
    {
      name: "through-the-door",
      comment: "Enter the domain by its index.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/domain/" },
      to: { path: "^src/domain/", pathNot: "^src/domain/index[.]ts$" },
    },
    {
      name: "not-to-dev-dep",
      comment: "Shipped code uses declared dependencies.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "src-not-to-test",
      comment: "Shipped code never imports tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
  ].map((rule) =>
    rule.name === "pane-host"
      ? { ...rule, from: { ...rule.from, pathNot: "^src/taskpane/(excel|page|page-worker|worker)[.]tsx?$" } }
      : rule,
  ),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
