// Lets Node load the sources and tests as they stand, and load them anew: what swc made of a file is kept by its text.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { sep } = require("node:path");
const { transformSync } = require("@swc/core");

/** Packages that ship only ES modules. */
const ES_MODULE = new RegExp(`node_modules\\${sep}(opencc-js|chinese-days|valibot)\\${sep}`);

const made = new Map();

function compile(file) {
  const text = readFileSync(file, "utf8");
  const key = createHash("sha256").update(text).digest("base64");
  if (!made.has(key)) {
    const parser = file.endsWith(".ts") ? { syntax: "typescript" } : { syntax: "ecmascript" };
    const options = { jsc: { target: "es2022", parser }, module: { type: "commonjs" }, sourceMaps: "inline" };
    made.set(key, transformSync(text, { ...options, filename: file, swcrc: false, configFile: false }).code);
  }
  return made.get(key);
}

function load(module, file) {
  module._compile(compile(file), file);
}

const plain = Module._extensions[".js"];
Module._extensions[".ts"] = load;
Module._extensions[".js"] = (module, file) => (ES_MODULE.test(file) ? load : plain)(module, file);
Module._extensions[".mjs"] = load;

/** Forgets sources and tests, so that the next `require` runs them again; packages stay. */
exports.forget = (folder) => {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(folder + sep) && !file.includes(`${sep}node_modules${sep}`))
      delete require.cache[file];
  }
};
exports.load = (file) => require(file);
