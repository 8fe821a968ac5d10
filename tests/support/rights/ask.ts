import { actionNamed, callAction } from "@/tests/support/server-actions";
import type { Role } from "@/tests/support/roles";
import { type ActionRow, fieldsOf, formOf } from "./action-row";
import type { Outcome } from "./expected";
import { changedTables, type DatabaseState, restore, stateOf } from "./database-state";
import type { RouteRow } from "./route-table";
import { PRIVATE, type Scene } from "./scene";

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What is sent along: the role's cookies, and that of a sign-in which waits for its code. */
export function cookieOf(scene: Scene, row: { waiting?: true }, role: Role): string {
  return [scene.cookies[role], row.waiting ? scene.waiting : ""].filter(Boolean).join("; ");
}

const privateIn = (text: string) => (text.includes(PRIVATE) ? " private" : "");

/** Asks for a page or a file in a role. */
export async function askedFor(scene: Scene, row: RouteRow, role: Role): Promise<Outcome> {
  const headers = { cookie: cookieOf(scene, row, role) };
  const address = scene.instance.baseUrl + row.at;
  const answer = await fetch(address, { headers, redirect: "manual" });
  const sentTo = answer.headers.get("location")?.replace(scene.instance.baseUrl, "");
  const seen = privateIn((await answer.text()) + (sentTo ?? ""));
  return `${answer.status}${sentTo ? ` ${sentTo}` : ""}${seen}`;
}

async function sent(scene: Scene, row: ActionRow, role: Role): Promise<Outcome> {
  const origin = scene.instance.baseUrl;
  const [address, fields] = [origin + row.at, fieldsOf(row, scene)];
  const headers = { origin, cookie: cookieOf(scene, row, role) };
  if (row.action.startsWith("POST ")) {
    const body = formOf(fields);
    const answer = await fetch(address, { method: "POST", redirect: "manual", headers, body });
    return `→ ${answer.headers.get("location") ?? answer.status}`;
  }
  const { status, redirect, result, body } = await callAction({
    ...{ address, headers, fields: Object.entries(fields) },
    action: actionNamed(row.action),
    before: row.stateless ? [] : [null],
  });
  if (redirect) return `→ ${redirect.split(";")[0]?.replaceAll(UUID, "<id>")}`;
  if (typeof result?.code === "string") return result.code + privateIn(body);
  return result && ("done" in result || "saved" in result || "setUp" in result)
    ? "done"
    : String(status);
}

/* A question to sign in, or what went wrong, is where one is sent after a refusal. */
const REFUSED = /^→ \/sign-in\?next=|[?&]problem=|, nothing changed$/;

/** Whether an outcome says that something was done; all others leave everything as it was. */
export const isDone = (outcome: Outcome): boolean =>
  outcome === "done" || (outcome.startsWith("→") && !REFUSED.test(outcome));

/**
 * Calls an action, or sends something to a route, in a role; and puts the database back. Where what was
 * done and what has changed do not go together, it is said: ", nothing changed", ", changed session".
 */
export async function called(
  scene: Scene,
  row: ActionRow,
  role: Role,
  before: DatabaseState,
): Promise<Outcome> {
  restore(scene.db, before);
  row.first?.(scene.db);
  const found = stateOf(scene.db);
  const outcome = await sent(scene, row, role);
  const changed = changedTables(found, stateOf(scene.db));
  if (isDone(outcome)) return changed.length > 0 ? outcome : `${outcome}, nothing changed`;
  return changed.length > 0 ? `${outcome}, changed ${changed.join(", ")}` : outcome;
}
