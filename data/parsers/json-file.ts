import type { z } from "zod";
import type { Problem } from "./problem";

/** Reads a JSON file against a schema. On failure `content` is null and the problems say where. */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { content: z.output<Schema> | null; problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { content: null, problems: [{ place: "file", code: "not_json", text: message }] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { content: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => ({
    place: issue.path.join("."),
    code: "shape" as const,
    text: issue.message,
  }));
  return { content: null, problems };
}
