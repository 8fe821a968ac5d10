import { actorForChange } from "@/app/_server/actor";
import { sendOn } from "@/app/_server/answers";
import { writer } from "@/app/_server/database";
import { notAllowed } from "@/app/_server/not-allowed";
import { receiveFile } from "@/app/_server/receive-file";
import { sheetWords } from "@/app/desk/sheet/form-of";
import { sheetOwner } from "@/app/desk/sheet/owner";
import { startReading } from "@/app/desk/sheet/thread/start";
import { keepSheetUpload } from "@/db/commands/keep-sheet-upload";
import { latestDay } from "@/db/domain/days";
import { DomainError } from "@/db/domain/errors";

const PAGE = "/desk/sheet";

/** Reads the sheet and keeps what it says, for whoever sent it. Gives its id. */
async function receive(request: Request): Promise<string> {
  const actor = await actorForChange();
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  const { name, bytes, fields } = await receiveFile(request);
  const owner = sheetOwner(actor, fields.get("organisation"));
  if (!owner) throw new DomainError("not_permitted");
  const words = await sheetWords(owner.track);
  const latest = latestDay(new Date().toISOString());
  const sheet = await startReading({ bytes, words, latest });
  const { organisationId } = owner;
  return keepSheetUpload(await writer(), actor, { organisationId, fileName: name, sheet }).id;
}

/** Takes a filled-in sheet from a plain form, and sends on to what it would change. */
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
