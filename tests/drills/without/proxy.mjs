/* What stands before every page is taken out of the build, as far as the server reads it. */
import fs from "node:fs";

const { readFile } = fs.promises;

fs.promises.readFile = /** @type {typeof readFile} */ (
  async (/** @type {any} */ path, /** @type {any} */ options) => {
    const content = await readFile(path, options);
    if (!String(path).endsWith("functions-config-manifest.json")) return content;
    const manifest = JSON.parse(String(content));
    if (!manifest.functions["/_middleware"]) throw new Error("the build has no proxy to take out");
    delete manifest.functions["/_middleware"];
    return JSON.stringify(manifest);
  }
);
