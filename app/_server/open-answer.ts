import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { publicHead } from "@/db/queries/public-revision";
import { unlessLeft } from "./answers";
import { reader } from "./database";
import { today } from "./instance";

/*
 * Answers that programs of anybody read: data, feed, charts. They hold what is public and nothing else,
 * the same for whoever asks, signed in or not; so pages of other sites may read them too.
 */

/** Only what is open to all anyway carries this; pages and forms never do. */
const FOR_ALL = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, link",
};

/** Another program may make other bytes of the same data: what was kept from the one before is asked for anew. */
const shared = globalThis as typeof globalThis & { uprOpenAnswers?: string };
const program = () => (shared.uprOpenAnswers ??= randomUUID());

/**
 * Of what the answer is made: the public state, the day and the address. A hash of all that, because the
 * revision itself counts drafts too, and nobody is to learn how many were saved since yesterday.
 */
function etagOf({ pathname, search }: URL, head: string): string {
  const made = JSON.stringify([program(), head, today(), pathname, search]);
  return `W/"${createHash("sha256").update(made).digest("base64url").slice(0, 27)}"`;
}

/** RFC 9110, 13.1.2: a list of tags, compared without what says that they are weak. */
function isHeld(request: Request, etag: string): boolean {
  const asked = request.headers.get("if-none-match") ?? "";
  const tags = new Set(asked.split(",").map((tag) => tag.trim().replace(/^W\//, "")));
  return tags.has("*") || tags.has(etag.replace(/^W\//, ""));
}

/**
 * Answers with what `make` gives, or with 304 where whoever asks holds that already. Kept copies are asked
 * about each time, so that none outlives what was withdrawn. There is no Last-Modified: in seconds it
 * would say when somebody published, in days two changes of one day would be the same.
 */
export async function openAnswer(
  request: Request,
  make: () => Promise<Response>,
): Promise<Response> {
  const etag = etagOf(new URL(request.url), publicHead(await reader()));
  const answer = isHeld(request, etag)
    ? new Response(null, { status: 304 })
    : await unlessLeft(request, make);
  const headers = {
    ...FOR_ALL,
    "x-content-type-options": "nosniff",
    ...(answer.ok || answer.status === 304
      ? { etag, "cache-control": "no-cache" }
      : { "cache-control": "no-store" }),
  };
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}
