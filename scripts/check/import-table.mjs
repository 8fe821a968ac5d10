import { dirname, join } from "node:path/posix";

/**
 * Who may import whom: one row an area of the tree. `own` are the areas whose values it may use,
 * `types` those of which it may use only types, `packages` the npm packages ("*": any but those of
 * the web framework, which only app/ knows).
 *
 * @typedef {{ own: string[], types?: string[], packages?: string[] | "*" }} Row
 * @type {Record<string, Row>}
 */
export const IMPORT_TABLE = {
  /* A hash or a stem is a plain value of a plain value, as a rule's result should be. */
  "db/domain": { own: ["db/domain"], packages: ["zod", "node:crypto", "stemmer"] },
  "db/schema": { own: ["db/schema", "db/domain"], packages: ["drizzle-orm"] },
  /* Kept by every connection that writes, and by every command. */
  "db/search-index": { own: ["db/search-index", "db/domain"], packages: ["drizzle-orm"] },
  /* Who has the folder of the data: whoever opens a database asks it first. */
  "db/data-directory": { own: ["db/data-directory"], packages: "*" },
  "db/back-up": { own: [], packages: "*" },
  /* What queries and commands are written on, and reading: a thread that only reads loads no more than that. */
  "db/client": { own: [], packages: "*" },
  /* Opening for writing: whether a file is for this program, and what has to be done before it is. */
  "db/opening": {
    own: ["db/opening", "db/client", "db/back-up", "db/data-directory", "db/search-index"],
    packages: "*",
  },
  /* A copy of a database that stands by itself, and what it holds. */
  "db/backup": {
    own: [
      "db/backup",
      "db/back-up",
      "db/queries",
      "db/schema",
      "db/client",
      "db/data-directory",
      "db/domain",
    ],
    packages: "*",
  },
  "db/queries": { own: ["db/queries", "db/schema", "db/client", "db/domain"], packages: "*" },
  /* A command may ask what a screen asks, inside its transaction: a rule has one reading of the facts. */
  "db/commands": {
    own: ["db/commands", "db/queries", "db/schema", "db/search-index", "db/client", "db/domain"],
    packages: "*",
  },
  data: { own: ["data", "db/domain"], packages: "*" },
  scripts: { own: ["scripts", "data", "db/*"], packages: "*" },
  "app/_i18n": { own: ["app/_i18n", "app/_server", "db/domain"], types: ["db/queries"] },
  "app/_server": { own: ["app/_server", "app/_i18n", "data", "db/*"] },
  "app/_ui": {
    own: ["app/_ui", "app/_charts", "app/_i18n", "db/domain"],
    types: ["db/queries", "app/_server"],
  },
  "app/_charts": {
    own: ["app/_charts", "app/_ui", "app/_i18n", "db/domain"],
    types: ["db/queries", "app/_server"],
  },
  /* page.tsx, layout.tsx and their like, and the functions beside them: they read. */
  "app page": {
    own: ["app/_*", "data", "db/queries", "db/domain"],
    types: ["db/client"],
  },
  /* actions.ts and route.ts: they may also write. */
  "app action": {
    own: ["app/_*", "data", "db/queries", "db/commands", "db/domain"],
    types: ["db/client"],
  },
  /* What a screen is drawn with: it is given plain data. */
  "app part": {
    own: ["app/_*", "data", "db/domain"],
    types: ["db/queries", "db/client"],
  },
  /* proxy.ts, instrumentation.ts and the configuration of tools. */
  root: { own: ["app/_server", "data", "db/domain"] },
};

const PAGE =
  /^(page|layout|template|default|error|global-error|not-found|loading|opengraph-image)\.tsx$/;

/** Packages of the web framework: only app/, the proxy and the configuration know them. */
const FRAMEWORK = /^(next|next-intl|react|react-dom|better-auth|server-only)(\/|$)/;

/**
 * The area that a file belongs to, and for files of a screen the screen's folder ("" for app itself).
 *
 * @param {string} path From the project's folder: "app/recommendations/page.tsx".
 * @returns {{ area: string, screen?: string }}
 */
export function areaOf(path) {
  const [top = "", second = ""] = path.split("/");
  if (top === "db") return { area: `db/${second.replace(/\.ts$/, "")}` };
  if (top !== "app") return { area: ["data", "scripts", "tests"].includes(top) ? top : "root" };
  if (second.startsWith("_")) return { area: `app/${second}` };
  const name = path.slice(path.lastIndexOf("/") + 1);
  const screen = /\//.test(path.slice("app/".length)) ? second : "";
  if (/^(actions|route)\.ts$/.test(name)) return { area: "app action", screen };
  return { area: PAGE.test(name) || name.endsWith(".ts") ? "app page" : "app part", screen };
}

/**
 * @param {string} specifier
 * @param {string} from The importing file.
 * @returns {string | null} The file or folder from the project's folder; null for a package.
 */
function targetOf(specifier, from) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? join(dirname(from), specifier) : null;
}

/**
 * Plain JavaScript that Node runs as it stands, before anything is installed: nothing tells it what "@/" means.
 *
 * @param {string} from
 */
const runsUncompiled = (from) => from.startsWith("scripts/") && from.endsWith(".mjs");

/** @param {string[]} patterns @param {string} area */
const covers = (patterns, area) =>
  patterns.some((each) =>
    each.endsWith("*") ? area.startsWith(each.slice(0, -1)) : each === area,
  );

/** @param {Row} row @param {string} area @param {string} name */
function packageProblem(row, area, name) {
  if (area.startsWith("app") || area === "root") return null;
  if (FRAMEWORK.test(name)) return `${area} does not know the web framework`;
  const { packages = "*" } = row;
  const root = name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
  return packages === "*" || packages.includes(root)
    ? null
    : `${area} imports only ${packages.join(", ")}`;
}

/**
 * @typedef {object} Import
 * @property {string} from The importing file, from the project's folder.
 * @property {string} specifier As written.
 * @property {boolean} [typeOnly]
 * @property {readonly string[]} [names] The names imported, where they are known.
 * @property {boolean} [inBrowser] The file says "use client".
 */

/**
 * What is wrong with an import, in a few words; null where it is in order.
 *
 * @param {Import} given
 * @returns {string | null}
 */
export function importProblem({
  from,
  specifier,
  typeOnly = false,
  names = [],
  inBrowser = false,
}) {
  if (specifier.split("/").includes("..") && !runsUncompiled(from)) {
    return 'write "@/…" instead of "../"';
  }
  const { area, screen } = areaOf(from);
  if (area === "tests") return null;
  const row = IMPORT_TABLE[area];
  if (!row) return `${area} is no part of the structure; give it a row in the import table`;
  const target = targetOf(specifier, from);
  if (target === null) return packageProblem(row, area, specifier);
  if (target.endsWith(".css") || target.endsWith(".json")) return null;
  const to = areaOf(target);
  if (screen !== undefined && to.screen !== undefined) {
    return screen === to.screen ? null : "a screen does not import another screen";
  }
  if (typeOnly && covers(row.types ?? [], to.area)) return null;
  if (!covers(row.own, to.area))
    return `${area} does not import ${to.area}${typeOnly ? "" : " values"}`;
  if (inBrowser && !typeOnly && to.area === "app/_server") return "the browser has no server";
  const mayWrite = area === "app action" || area === "app/_server" || !area.startsWith("app");
  return names.includes("writer") && !mayWrite ? "only actions and routes write" : null;
}
