import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/* A backup is written under its last name at once, instead of being renamed when it is whole. */
const last = (path) => String(path).replace(/\.([^/]+\.zip)\.partial$/, "$1");
const { createWriteStream } = fs;
const { rename, open } = fs.promises;

fs.createWriteStream = (path, options) => createWriteStream(last(path), options);
fs.promises.open = (path, ...rest) => open(last(path), ...rest);
fs.promises.rename = async (from, to) => {
  if (last(from) !== String(to)) await rename(from, to);
};
syncBuiltinESMExports();
