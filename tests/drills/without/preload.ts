/**
 * The settings by which a module is loaded into the server before all others: it takes a guard away from
 * outside. `name`: of a file beside this one; null for none.
 */
export function without(name: string | null): Record<string, string> {
  if (name === null) return {};
  return { NODE_OPTIONS: `--import ${new URL(`${name}.mjs`, import.meta.url).href}` };
}
