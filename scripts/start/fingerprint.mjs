import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build is made from. Never data/local: what people write changes no build. */
const SOURCES = [
  "app",
  "db",
  "data/exporters",
  "data/files",
  "data/mail",
  "data/parsers",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * @param {string} root
 * @param {string} path From the root.
 * @returns {string[]} The files at or under it, in a fixed order.
 */
function filesAt(root, path) {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place)
    .toSorted()
    .flatMap((name) => filesAt(root, `${path}/${name}`));
}

/**
 * One value for the names and contents of all sources; it is by content because a checkout, a copy or
 * a restored backup sets times as it likes. 300 files take some 20 ms.
 *
 * @param {string} root
 * @param {string} abi Node's binary interface (process.versions.modules): a build copies compiled parts.
 * @returns {string} SHA-256 as hex.
 */
export function fingerprintOf(root, abi = process.versions.modules) {
  const hash = createHash("sha256").update(abi);
  for (const path of SOURCES.flatMap((source) => filesAt(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
