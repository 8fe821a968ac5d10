import { request } from "node:http";
import { actionBody, actionNamed } from "@/tests/support/server-actions";
import { type ActionRow, type Fields, formOf } from "./action-row";

/** How something is sent: by a page's script, or as a form that does without. */
export const WAYS = ["script", "plain form"] as const;
export type Way = (typeof WAYS)[number];

/** What is sent, with the headers that belong to it. */
export interface Sending {
  headers: Record<string, string>;
  body: FormData;
}

/** A route takes plain forms alone, and an action without a form's state only what a script sends. */
export function goesBy(row: ActionRow, way: Way): boolean {
  if (row.action.startsWith("POST ")) return way === "plain form";
  return !row.stateless || way === "script";
}

/** The fields of a row as they go this way. */
export function sendingOf(row: ActionRow, way: Way, fields: Fields): Sending {
  if (row.action.startsWith("POST ")) return { headers: {}, body: formOf(fields) };
  const { id } = actionNamed(row.action);
  if (way === "script") {
    const before = row.stateless ? [] : [null];
    const headers = { accept: "text/x-component", "next-action": id };
    return { headers, body: actionBody({ before, fields: Object.entries(fields) }) };
  }
  // As React writes them into the page: which action, what it was given before, which form.
  const reference = {
    $ACTION_REF_1: "",
    "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
    "$ACTION_1:1": "[null]",
    $ACTION_KEY: "k1",
  };
  return { headers: { accept: "text/html" }, body: formOf({ ...reference, ...fields }) };
}

/**
 * Sends it with just these headers, Host and Origin among them; gives the status. Throws where the
 * connection is lost before an answer.
 */
export async function post(
  address: string,
  sending: Sending,
  more: Record<string, string>,
): Promise<number> {
  const form = new Response(sending.body);
  const type = form.headers.get("content-type") ?? "";
  const bytes = Buffer.from(await form.arrayBuffer());
  const sizes = { "content-type": type, "content-length": String(bytes.length) };
  const headers = { ...sending.headers, ...sizes, ...more };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: "POST", headers }, (answer) => {
      answer.on("error", reject);
      answer.on("end", () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    sent.on("error", reject);
    sent.end(bytes);
  });
}
