import type { RefusedForm } from "@/app/_server/form-state";

/** The state, when the last sending was refused. */
export function refusedOf(state: object | null): RefusedForm | null {
  return state && "problems" in state ? (state as RefusedForm) : null;
}

/** What is wrong with the field, in words. */
export function problemOf(state: object | null, name: string): string | undefined {
  return refusedOf(state)?.problems.find((problem) => problem.field === name)?.text;
}

/** What the field holds: what was entered when the form was refused, else its first value. */
export function valueOf(state: object | null, name: string, first = ""): string {
  const refused = refusedOf(state);
  if (!refused) return first;
  const value = refused.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Everything chosen in a group of boxes. */
export function valuesOf(
  state: object | null,
  name: string,
  first: readonly string[] = [],
): readonly string[] {
  const refused = refusedOf(state);
  if (!refused) return first;
  const value = refused.values[name];
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
