import { z } from "zod";
import { actorForChange } from "@/app/_server/actor";
import { sendOn } from "@/app/_server/answers";
import { keepFilledList } from "@/app/_server/filled-lists";
import { today } from "@/app/_server/instance";
import { notAllowed } from "@/app/_server/not-allowed";
import { receiveFile } from "@/app/_server/receive-file";
import { dayUntil } from "@/db/domain/partial-date";
import type { FillRequest } from "@/app/midterm/fill/fill-list";
import { startFilling } from "@/app/midterm/fill/thread/start";
import { DomainError } from "@/db/domain/errors";
import { TRACKS } from "@/db/domain/track";

const PAGE = "/midterm/fill";

const asked = z.object({
  review: z.string().catch(""),
  asOf: z
    .string()
    .catch("")
    .transform((text) => (text === "" ? today() : dayUntil(today(), text))),
  whose: z.enum(["both", ...TRACKS]).catch("both"),
});

/** Throws `day_not_understood`: of a day to come nobody knows what counts. */
function requestOf(fields: ReadonlyMap<string, string>): FillRequest {
  const { review, asOf, whose } = asked.parse(Object.fromEntries(fields));
  if (!asOf) throw new DomainError("day_not_understood");
  return { reviewId: review, asOf, tracks: whose === "both" ? TRACKS : [whose] };
}

/** Takes the list in, fills it, and keeps the result alone. Gives its id. */
async function receive(request: Request): Promise<string> {
  const actor = await actorForChange();
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  const { name, bytes, fields } = await receiveFile(request);
  const filled = await startFilling({ file: { name, bytes }, request: requestOf(fields) });
  return keepFilledList(actor.id, filled);
}

/** Fills the list of a plain form, and sends on to what became of it. */
export const POST = (request: Request): Promise<Response> =>
  sendOn(PAGE, async () => `${PAGE}/${await receive(request)}`);

const other = notAllowed("POST");
export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as PUT,
};
