import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the script was called from. Without a trailing slash. */
export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Where the database and uploads are kept: DATA_DIRECTORY (from the project's folder), else data/local. */
export const dataDirectory = () =>
  resolve(ROOT, process.env.DATA_DIRECTORY?.trim() || "data/local");
