import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The one door to changes: who acts, once it is sure that the form came from this site. */
const DOOR = "actorForChange";

/** A function at the top of a module: its text, up to where the next begins. */
interface Part {
  name: string;
  exported: string | null;
  text: string;
}

const BEGINS =
  /^(export )?(?:async )?(?:function (\w+)|const (\w+)\b)|^export \{[^}]*\}|^export default (?:async )?function (\w+)?/gm;

function partsOf(source: string): Part[] {
  const begins = [...source.matchAll(BEGINS)];
  return begins.map((begin, index) => {
    const [, exported, declared, constant] = begin;
    const name = declared ?? constant ?? "";
    const text = source.slice(begin.index, begins[index + 1]?.index);
    return { name, exported: exported ? name : null, text };
  });
}

/** Whether a function asks at the door: itself, or one of the same module that it calls. */
function asks(part: Part, parts: readonly Part[], seen = new Set<string>()): boolean {
  if (part.text.includes(`${DOOR}(`)) return true;
  seen.add(part.name);
  const called = parts.filter(
    ({ name }) => name && !seen.has(name) && new RegExp(`\\b${name}\\b`).test(part.text),
  );
  return called.some((each) => asks(each, parts, seen));
}

const METHOD = /^(POST|PUT|PATCH|DELETE)$/;
/** Answers "405" and nothing else. */
const REFUSES = /\bnotAllowed\(/;

/** What a module lets anybody change without asking at the door. */
function unguarded(file: string, source: string): string[] {
  const parts = partsOf(source);
  const isAction = /^"use server";/m.test(source);
  return parts
    .filter(({ exported, text }) => {
      if (exported === null || REFUSES.test(text)) return false;
      return isAction ? /function|=>/.test(text) : METHOD.test(exported);
    })
    .filter((part) => !asks(part, parts))
    .map(({ name }) => `${file} ${name}`);
}

const modules = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: join("app", file), source: readFileSync(join("app", file), "utf8") }));

const changing = modules.filter(
  ({ file, source }) => /^"use server";/m.test(source) || /(^|\/)route\.ts$/.test(file),
);

test("every action, and every route that takes something, asks where it was sent from", () => {
  expect(changing.length).toBeGreaterThan(40);
  expect(changing.flatMap(({ file, source }) => unguarded(file, source))).toEqual([]);
});

test("actions stand in files of their own, where they are seen", () => {
  const elsewhere = modules.filter(({ source }) => /^\s+["']use server["']/m.test(source));
  expect(elsewhere.map(({ file }) => file)).toEqual([]);
});

test.each([
  [
    "an action that does not ask",
    '"use server";\nexport async function take() {\n  await writer();\n}\n',
    1,
  ],
  [
    "one of two that does not",
    `"use server";\nexport async function a() {\n  ${DOOR}();\n}\nexport async function b() {}\n`,
    1,
  ],
  [
    "one that asks by way of another",
    `"use server";\nasync function who() {\n  return ${DOOR}();\n}\nexport async function a() {\n  who();\n}\n`,
    0,
  ],
  ["a route that does not ask", "export async function POST() {\n  return new Response();\n}\n", 1],
  ["a route that only reads", "export async function GET() {\n  return new Response();\n}\n", 0],
])("%s is told apart", (_, source, count) => {
  expect(unguarded("x", source)).toHaveLength(count);
});
