import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/* Each bad file is planted in a copy of the layout and linted with the project's own configuration. */

const PLANTED = [
  ["a rule imports a query", "db/domain/bad.ts", "@/db/queries/themes"],
  ["a rule imports the schema, if only a type", "db/domain/bad-type.ts", "type @/db/schema"],
  ["a rule imports a package other than zod", "db/domain/bad-package.ts", "drizzle-orm"],
  ["a table imports a query", "db/schema/bad.ts", "@/db/queries/themes"],
  ["a query imports a command", "db/queries/bad.ts", "@/db/commands/record-update"],
  ["a command imports a parser", "db/commands/bad.ts", "@/data/parsers/annex"],
  ["the core imports Next", "db/queries/bad-next.ts", "next/headers"],
  ["an exporter imports a query", "data/exporters/bad.ts", "@/db/queries/themes"],
  ["an exporter imports a screen", "data/exporters/bad-app.ts", "@/app/_ui/status-badge"],
  ["the app imports a script", "app/bad/page.tsx", "@/scripts/seed"],
  ["the core imports a test", "db/queries/bad-test.ts", "@/tests/support/database"],
  ["a page imports a command", "app/bad-command/page.tsx", "@/db/commands/record-update"],
  ["a page imports the schema", "app/bad-schema/page.tsx", "@/db/schema"],
  ["a page opens a database", "app/bad-client/page.tsx", "@/db/client"],
  [
    "a page takes the writing connection",
    "app/bad-writer/page.tsx",
    "{writer} @/app/_server/database",
  ],
  ["a part of a screen asks the database", "app/bad-part/table.tsx", "@/db/queries/themes"],
  ["a screen imports another screen", "app/bad-screen/page.tsx", "@/app/recommendations/columns"],
  ["a shared part asks the database", "app/_ui/bad.tsx", "@/db/queries/themes"],
  ["a shared part imports the server", "app/_ui/bad-server.tsx", "@/app/_server/database"],
  ["a chart asks the database", "app/_charts/bad.tsx", "@/db/queries/themes"],
  ["a shared part imports a screen", "app/_ui/bad-screen.tsx", "@/app/recommendations/columns"],
  [
    "a part in the browser imports the server",
    "app/bad-browser/form.tsx",
    "client @/app/_server/database",
  ],
  ["a file climbs out of its folder", "app/bad-climb/deep/page.tsx", "../columns"],
] as const;

const SOUND = [
  ["app/good/page.tsx", "@/db/queries/themes"],
  ["app/good/[id]/page.tsx", "@/app/good/columns"],
  ["app/good/columns.tsx", "type @/db/queries/themes"],
  ["app/good/actions.ts", "@/db/commands/record-update"],
  ["app/good/download/route.ts", "@/data/exporters/csv"],
  ["app/_server/good.ts", "@/db/client"],
  ["db/queries/good.ts", "@/db/schema"],
  ["db/domain/good.ts", "zod"],
  ["data/parsers/good.ts", "@/db/domain/track"],
  ["scripts/good.ts", "@/db/commands/record-update"],
  ["tests/good.test.ts", "@/app/good/columns"],
] as const;

let root = "";
let report: { code: string; filename: string }[] = [];

/** "type X" imports a type, "{name} X" one name, "client X" from a file that runs in the browser. */
function sourceFor(wanted: string): string {
  const specifier = wanted.split(" ").at(-1);
  const name = /^\{(\w+)\}/.exec(wanted)?.[1] ?? "thing";
  const directive = wanted.startsWith("client ") ? '"use client";\n' : "";
  const keyword = wanted.startsWith("type ") ? "import type" : "import";
  const use = keyword === "import" ? `console.info(${name});` : `export type Other = ${name};`;
  return `${directive}${keyword} { ${name} } from "${specifier}";\n${use}\n`;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "layout-"));
  cpSync(".oxlintrc.json", join(root, ".oxlintrc.json"));
  cpSync("tsconfig.json", join(root, "tsconfig.json"));
  cpSync("scripts/check", join(root, "scripts/check"), { recursive: true });
  const files: [string, string][] = [
    ...PLANTED.map(([, path, wanted]): [string, string] => [path, sourceFor(wanted)]),
    ...SOUND.map(([path, wanted]): [string, string] => [path, sourceFor(wanted)]),
    ["db/queries/circle-a.ts", 'import { b } from "./circle-b";\nexport const a = () => b();\n'],
    ["db/queries/circle-b.ts", 'import { a } from "./circle-a";\nexport const b = () => a();\n'],
  ];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const linter = spawnSync(resolve("node_modules/.bin/oxlint"), ["--format=json"], {
    cwd: root,
    encoding: "utf8",
  });
  report = JSON.parse(linter.stdout).diagnostics;
});

afterAll(() => rmSync(root, { recursive: true }));

const rulesBrokenBy = (path: string) =>
  report.filter((each) => each.filename === path).map((each) => each.code);

test.each(PLANTED)("the check catches it when %s", (_, path) => {
  expect(rulesBrokenBy(path)).toContain("structure(imports)");
});

test("the check catches files that import each other in a circle", () => {
  expect(rulesBrokenBy("db/queries/circle-a.ts")).toContain("import(no-cycle)");
});

test.each(SOUND)("%s may import %s", (path) => {
  expect(rulesBrokenBy(path)).not.toContain("structure(imports)");
});
