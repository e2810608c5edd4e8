/** Packages that ship only ES modules and so pass through swc before jest loads them. */
const esModules = ["opencc-js", "chinese-days", "valibot"];

/** @type {import("jest").Config} */
const config = {
  testEnvironment: "node",
  // The command line and the emulated Excel take seconds on a busy machine.
  testTimeout: 60_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        module: { type: "commonjs" },
        jsc: { target: "es2022", transform: { react: { runtime: "automatic" } } },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  cacheDirectory: "<rootDir>/.cache/jest",
  coverageDirectory: "coverage",
  collectCoverageFrom: ["src/domain/**/*.ts"],
  coverageReporters: ["text-summary", "json-summary"],
  coverageThreshold: { global: { lines: 95 } },
};

export default config;
