import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { z } from "zod";
import { actorForChange } from "@/app/_server/actor";
import { keepFilledList } from "@/app/_server/filled-lists";
import { instance, today } from "@/app/_server/instance";
import { notAllowed } from "@/app/_server/not-allowed";
import { seeOther } from "@/app/_server/see-other";
import { fillList, type FillRequest } from "@/app/midterm/fill/fill-list";
import { signInAddress } from "@/app/_ui/addresses";
import { fileStore } from "@/data/files/file-store";
import { receiveUpload } from "@/data/files/receive-upload";
import { DomainError } from "@/db/domain/errors";
import { LARGEST_FILE } from "@/db/domain/evidence-file";
import { daySchema } from "@/db/domain/partial-date";
import { TRACKS } from "@/db/domain/track";

const PAGE = "/midterm/fill";

/** What a form takes besides its file. */
const ENVELOPE = 64 * 1024;

const store = fileStore(join(instance.dataDirectory, "filled-lists"));

const asked = z.object({
  review: z.string().catch(""),
  asOf: daySchema.catch(() => today()),
  whose: z.enum(["both", ...TRACKS]).catch("both"),
});

function requestOf(fields: ReadonlyMap<string, string>): FillRequest {
  const { review, asOf, whose } = asked.parse(Object.fromEntries(fields));
  return { reviewId: review, asOf, tracks: whose === "both" ? TRACKS : [whose] };
}

/** Takes the list in, fills it, and keeps the result. Nothing of what was sent is left. Gives the result's id. */
async function receive(request: Request): Promise<string> {
  const actor = await actorForChange();
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  if (Number(request.headers.get("content-length")) > LARGEST_FILE + ENVELOPE) {
    throw new DomainError("file_too_large");
  }
  if (!request.body) throw new DomainError("file_missing");
  const path = await store.newPath();
  try {
    const { name, fields } = await receiveUpload({
      body: Readable.fromWeb(request.body as NodeReadableStream),
      contentType: request.headers.get("content-type") ?? "",
      field: "file",
      largest: LARGEST_FILE,
      path,
    });
    const bytes = new Uint8Array(await readFile(path));
    return await keepFilledList(actor.id, await fillList({ name, bytes }, requestOf(fields)));
  } finally {
    await rm(path, { force: true });
  }
}

/** Fills the list of a plain form, and sends on to what became of it. */
export async function POST(request: Request): Promise<Response> {
  try {
    return seeOther(`${PAGE}/${await receive(request)}`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return seeOther(
      error.code === "not_signed_in" ? signInAddress(PAGE) : `${PAGE}?problem=${error.code}`,
    );
  }
}

const other = notAllowed("POST");
export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as PUT,
};
