import { readFileSync } from "node:fs";

/** A function that the browser may call by POST: one that a file with "use server" exports. */
export interface ServerAction {
  /** "app/sign-in/actions.ts enter". */
  name: string;
  id: string;
  /** Routes of the pages that have its form: "/evidence/[id]". */
  routes: string[];
}

const MANIFEST = ".next/server/server-reference-manifest.json";

interface Manifest {
  node: Record<
    string,
    { filename: string; exportedName: string; workers: Record<string, unknown> }
  >;
}

/** Every action of the build, by name. */
export function serverActions(): ServerAction[] {
  const { node } = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => ({
      id,
      name: `${filename} ${exportedName}`,
      routes: Object.keys(workers).map((page) => page.replace(/^app|\/page$/g, "") || "/"),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The id of one action. Throws where the build has none of this name. */
export function actionNamed(name: string): ServerAction {
  const found = serverActions().find((action) => action.name === name);
  if (!found) throw new Error(`no action ${name}`);
  return found;
}

export interface ActionCall {
  /** The page's address, whole. */
  address: string;
  action: ServerAction;
  /** What stands before the form among the arguments: the state of a form that keeps one. */
  before?: readonly null[];
  fields: Iterable<readonly [string, string | Blob]>;
  headers: Record<string, string>;
}

export interface ActionAnswer {
  status: number;
  /** Where it sends on to; null where it does not. */
  redirect: string | null;
  /** What the function gave, read back; null where it gave nothing that can be read. */
  result: Record<string, unknown> | null;
  /** All of it, as it came. */
  body: string;
}

/** The answer without its long texts: each says how many bytes it has, and no line ends it. */
function withoutTexts(body: string): string {
  const [, head, length] = /^([\s\S]*?(?:^|\n))[0-9a-f]+:T([0-9a-f]+),/.exec(body) ?? [];
  if (head === undefined || length === undefined) return body;
  const rest = Buffer.from(body.slice(body.indexOf(",", head.length) + 1));
  return head + withoutTexts(rest.subarray(Number.parseInt(length, 16)).toString());
}

/** The row of the answer that holds what the function gave. */
export function resultOf(body: string): Record<string, unknown> | null {
  const row = withoutTexts(body)
    .split("\n")
    .find((line) => /^1:[{[]/.test(line));
  return row ? (JSON.parse(row.slice(2)) as Record<string, unknown>) : null;
}

/** The arguments of an action, of which the last is a form, in React's encoding. */
export function actionBody({ before = [], fields }: Pick<ActionCall, "before" | "fields">) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([...before, "$K1"]));
  return body;
}

/** Calls an action as a page's script does. */
export async function callAction(call: ActionCall): Promise<ActionAnswer> {
  const body = actionBody(call);
  const answer = await fetch(call.address, {
    method: "POST",
    redirect: "manual",
    headers: { accept: "text/x-component", "next-action": call.action.id, ...call.headers },
    body,
  });
  const text = await answer.text();
  return {
    status: answer.status,
    redirect: answer.headers.get("x-action-redirect"),
    result: resultOf(text),
    body: text,
  };
}
