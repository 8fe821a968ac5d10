import type { Db } from "@/db/client";
import type { Expected } from "./expected";
import type { Scene } from "./scene";

export type Fields = Record<string, string | Blob>;

/** One way of calling an action, or of sending something to a route. */
export interface ActionRow {
  /** "app/desk/actions.ts decide"; "POST /evidence/[id]/files" for a route. */
  action: string;
  /** In a few words, where an action has several rows. */
  what?: string;
  /** Path and query of the page that has the form, or of the route. */
  at: string;
  /** What the form sends. */
  fields: Fields | ((scene: Scene) => Fields);
  /** Whether the form is its only argument, without the state of the form before it. */
  stateless?: true;
  /** What has to be otherwise than in the scene. */
  first?: (db: Db) => void;
  /** Whether it is sent between password and code. */
  waiting?: true;
  /** The code of a refusal changes nothing; "done" and "→ address" change something. */
  expected: Expected;
}

/** In a field, stands for an id that was never used: each form that makes something has its own. */
export const NEW_ID = "a new id";

/** What the row's form sends, as it is to be sent once. */
export function fieldsOf(row: ActionRow, scene: Scene): Fields {
  const fields = typeof row.fields === "function" ? row.fields(scene) : row.fields;
  const made = Object.entries(fields).map(([name, value]) => {
    return [name, value === NEW_ID ? crypto.randomUUID() : value] as const;
  });
  return Object.fromEntries(made);
}

/** A form as a browser sends it. */
export function formOf(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}
