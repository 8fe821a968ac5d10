import "server-only";
import { expectedFailure } from "@/db/domain/storage-failure";
import { notSentWay } from "./led-to-sign-in";
import { seeOther } from "./see-other";

const NOT_GUESSED = { "x-content-type-options": "nosniff", "cache-control": "no-store" };

/** In place of a file: why there is none. */
export function inPlainWords(status: 400 | 404 | 410 | 503, words: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", ...NOT_GUESSED };
  return new Response(`${words}\n`, { status, headers });
}

/** What `make` answers. What broke off because whoever asked has gone is no failure. */
export async function unlessLeft(
  { signal }: Request,
  make: () => Promise<Response>,
): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    if (!signal.aborted) throw error;
    return new Response(null, { status: 204 });
  }
}

/** The pieces of a file in one. */
export async function gatheredBytes(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(new Uint8Array(piece));
  return new Blob(parts);
}

/** A file to be saved. `name`: letters, digits, hyphens and an ending. */
export function asFile(body: BodyInit, { type, name }: { type: string; name: string }): Response {
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    ...NOT_GUESSED,
  };
  return new Response(body, { headers });
}

/**
 * Answers a plain form that was sent to a route: sends on to the address that `work` gives, or gives
 * the file that it made; what is refused, to `page`, which says why; who is not signed in, to sign in.
 */
export async function sendOn(
  page: string,
  work: () => Promise<string | Response>,
): Promise<Response> {
  try {
    const done = await work();
    return typeof done === "string" ? seeOther(done) : done;
  } catch (error) {
    const expected = expectedFailure(error);
    if (!expected) throw error;
    const isStranger = expected.code === "not_signed_in";
    const figures = Object.entries(expected.figures).map(([name, figure]) => [
      name,
      String(figure),
    ]);
    const why = new URLSearchParams([["problem", expected.code], ...figures]);
    return seeOther(isStranger ? notSentWay(page) : `${page}?${why}`);
  }
}
