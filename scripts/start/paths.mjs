import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setting } from "../../data/settings/settings.mjs";

/** The project's folder, wherever the script was called from. Without a trailing slash. */
export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Where the database and uploads are kept: DATA_DIRECTORY (from the project's folder), else data/local. */
export const dataDirectory = () => resolve(ROOT, setting("DATA_DIRECTORY", process.env));
