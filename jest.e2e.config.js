import base from "./jest.config.js";

/**
 * The browser suite: one browser, one page after the other, over what is built in dist/.
 * @type {import("jest").Config}
 */
const config = {
  ...base,
  roots: ["<rootDir>/test/e2e"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 90_000,
  maxWorkers: 1,
  collectCoverage: false,
};

export default config;
