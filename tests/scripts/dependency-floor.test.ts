import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  /** Needed for development alone; nothing of it runs where the site does. */
  dev?: boolean;
  devOptional?: boolean;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "devDependencies" | "overrides",
  Record<string, string | Record<string, string>>
> & { allowScripts: Record<string, boolean> };
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Locked & { [of: string]: unknown }>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
const nameOf = (path: string) => path.replace(/^.*node_modules\//, "");

/**
 * The lowest version without a hole that is known and matters, and the hole. `npm audit` asks the registry
 * for all that are known; a registry that mirrors another often has no answer, and then this is what is left.
 */
const FLOOR: Record<string, readonly [lowest: string, why: string]> = {
  next: [
    "16.4.6",
    "CVE-2026-126187: code run by whoever sends arguments to an action; before it CVE-2025-55182, CVE-2025-29927",
  ],
  react: ["19.3.1", "CVE-2026-126187"],
  "react-dom": ["19.3.1", "CVE-2026-126187"],
  "better-auth": [
    "1.6.22",
    "GHSA-qq9h-g4jm-xgf3; before it GHSA-xg6x-h9c9-2m83, past the second factor",
  ],
  "drizzle-orm": ["0.45.2", "CVE-2026-39356: SQL in the names of columns"],
  "next-intl": ["4.9.2", "CVE-2026-40299: sent on to another site"],
  nodemailer: ["9.1.0", "GHSA-2x7j-588g-ccc2, CVE-2025-14874: addresses that take for ever"],
  sharp: ["0.35.5", "GHSA-wq5f-xc86-pv6w: pictures, by libvips"],
  "@e965/xlsx": [
    "0.20.2",
    "CVE-2024-22363, CVE-2023-30533: as of SheetJS, mended in its own line only",
  ],
  yauzl: ["3.2.1", "CVE-2026-31988: a date in an archive ends the process"],
  fflate: ["0.8.3", "CVE-2026-45820: an archive that is read for ever"],
  nanoid: ["5.0.9", "CVE-2024-55565: ids that can be guessed"],
  esbuild: ["0.25.0", "GHSA-67mh-4wv8-2f99: any site reads the development server"],
};

/** Of a version, its three numbers; a beta counts as less. */
const numbers = (version: string) => [
  ...version.split("-")[0]!.split(".").map(Number),
  version.includes("-") ? 0 : 1,
];

function isAtLeast(version: string, lowest: string): boolean {
  const [own, floor] = [numbers(version), numbers(lowest)];
  const at = own.findIndex((part, index) => part !== floor[index]);
  return at === -1 || (own[at] ?? 0) > (floor[at] ?? 0);
}

test.each([
  ["16.4.6", "16.4.6", true],
  ["16.10.0", "16.4.6", true],
  ["16.4.5", "16.4.6", false],
  ["15.9.9", "16.4.6", false],
  ["16.4.6-canary.1", "16.4.6", false],
])("%s counts as at least %s: %s", (version, lowest, expected) => {
  expect(isAtLeast(version, lowest)).toBe(expected);
});

/**
 * Packages of development that are looked at too. Not esbuild: drizzle-kit brings an old one along that it does
 * not start a server with.
 */
const DEVELOPMENT = new Set(["fflate"]);

/** Older lines of a package that have the same hole mended. */
const ALSO_MENDED: Record<string, RegExp> = { nanoid: /^3\.3\.(?:[89]|\d\d)$/ };

describe.each(Object.entries(FLOOR))("%s", (name, [lowest, why]) => {
  it(`is nowhere older than ${lowest} (${why})`, () => {
    const versions = installed
      .filter(([path, { dev, devOptional }]) => {
        return nameOf(path) === name && (DEVELOPMENT.has(name) || !(dev || devOptional));
      })
      .map(([, { version = "" }]) => version);
    expect(versions).not.toEqual([]);
    const older = versions.filter(
      (version) => !isAtLeast(version, lowest) && !ALSO_MENDED[name]?.test(version),
    );
    expect(older).toEqual([]);
  });
});

test("what is never mended is nowhere: npm's own xlsx, and what runs code from a text", () => {
  const NEVER = ["xlsx", "vm2", "request", "node-ipc", "exceljs"];
  expect(installed.map(([path]) => nameOf(path)).filter((name) => NEVER.includes(name))).toEqual(
    [],
  );
});

test("every package is named by its exact version, and comes from a registry", () => {
  const { overrides, dependencies, devDependencies } = manifest;
  const wanted = [dependencies, devDependencies, overrides, ...Object.values(overrides)]
    .filter((each) => typeof each === "object")
    .flatMap((each) => Object.entries(each));
  const inexact = wanted.filter(
    ([, version]) => typeof version === "string" && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  expect(inexact).toEqual([]);
});

test("the lock file says what package.json says", () => {
  const { dependencies, devDependencies } = lock.packages[""] ?? {};
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
  const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const otherwise = direct.filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  );
  expect(otherwise).toEqual([]);
});

test("every package in the lock file has a checksum, and none comes from elsewhere", () => {
  const without = installed.filter(([, { integrity = "" }]) => !integrity.startsWith("sha512-"));
  expect(without.map(([path]) => path)).toEqual([]);
  const elsewhere = installed.filter(
    ([, { resolved, link }]) =>
      link || (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test("what a package runs when it is installed is allowed by name", () => {
  const { allowScripts } = manifest;
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual([
    "better-sqlite3",
  ]);
});
