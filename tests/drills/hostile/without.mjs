/*
 * Loaded into the server before anything else, where a guard is to be off: changes the text of built
 * modules as they are loaded (DRILL_PATCHES: [[file, find, replace]], expressions), and keeps the policy
 * from answers (DRILL_POLICY: "off"). Says what it has changed, so that nobody believes a guard off that is on.
 */
import { writeSync } from "node:fs";
import { ServerResponse } from "node:http";
import Module from "node:module";

/* Past the server's own log, which tells of what is printed only how much it was. */
const say = (/** @type {string} */ what) => writeSync(1, `DRILL ${what}\n`);

const patches = JSON.parse(process.env.DRILL_PATCHES ?? "[]").map(
  (/** @type {[string, string, string]} */ [file, find, replace]) => ({
    file: new RegExp(file, "u"),
    find: new RegExp(find, "gu"),
    replace,
  }),
);

/** By this, Node makes a module of a file's text. */
const COMPILE = "_compile";
const compiler = /** @type {Record<string, (text: string, file: string) => unknown>} */ (
  /** @type {unknown} */ (Module.prototype)
);
const compile = compiler[COMPILE];
if (!compile) throw new Error("Node has changed: modules are compiled otherwise");
compiler[COMPILE] = function compileChanged(text, file) {
  let changed = text;
  for (const patch of patches) {
    if (!patch.file.test(file)) continue;
    const before = changed;
    changed = changed.replace(patch.find, () => patch.replace);
    if (changed !== before) say(`changed ${patch.find.source}`);
  }
  return compile.call(this, changed, file);
};

if (process.env.DRILL_POLICY === "off") {
  const isPolicy = (/** @type {unknown} */ name) =>
    String(name).toLowerCase() === "content-security-policy";
  for (const method of /** @type {const} */ (["setHeader", "appendHeader"])) {
    const set = ServerResponse.prototype[method];
    ServerResponse.prototype[method] = function setOther(name, value) {
      return isPolicy(name) ? this : Reflect.apply(set, this, [name, value]);
    };
  }
  say("changed the policy");
}
