import { relative } from "node:path/posix";
import { importProblem } from "./import-table.mjs";

/*
 * The linter's rule "structure/imports": it reads the imports of each file and asks the import table.
 */

/** @typedef {{ type: string, value?: unknown }} Literal */

/** @param {any} node An import or export declaration. */
function isTypeOnly(node) {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = node.specifiers ?? [];
  const kinds = specifiers.map((/** @type {any} */ each) => each.importKind ?? each.exportKind);
  return kinds.length > 0 && kinds.every((/** @type {string} */ kind) => kind === "type");
}

/** @param {any} node */
function namesOf(node) {
  return (node.specifiers ?? [])
    .filter((/** @type {any} */ each) => each.importKind !== "type")
    .map((/** @type {any} */ each) => each.imported?.name);
}

/** @param {any} context */
function createImportsRule(context) {
  const from = relative(context.cwd, context.filename);
  let inBrowser = false;
  /** @param {any} node */
  const check = (node) => {
    if (typeof node.source?.value !== "string") return;
    const problem = importProblem({
      from,
      specifier: node.source.value,
      typeOnly: isTypeOnly(node),
      names: namesOf(node),
      inBrowser,
    });
    if (problem) context.report({ node, message: `${problem} (${node.source.value})` });
  };
  return {
    /** @param {any} program */
    Program(program) {
      inBrowser = program.body.some((/** @type {any} */ each) => each.directive === "use client");
    },
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    ImportExpression: check,
    TSImportType: check,
  };
}

export default {
  meta: { name: "structure" },
  rules: { imports: { create: createImportsRule } },
};
