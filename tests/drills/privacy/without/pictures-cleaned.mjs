/* Has a picture stored as it was sent, in place of one that was painted anew. */
import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const sharp = createRequire(join(process.cwd(), "server.js"))("sharp");
if (typeof sharp.prototype.toFile !== "function") throw new Error("sharp writes no files");
sharp.prototype.toFile = async function (to) {
  const { file } = this.options.input;
  if (typeof file !== "string") throw new Error("sharp does not read from a file");
  await copyFile(file, to);
  return {};
};
