import { actorForChange } from "@/app/_server/actor";
import { asFile, sendOn } from "@/app/_server/answers";
import { reader } from "@/app/_server/database";
import { textOf } from "@/app/_server/form-state";
import { notAllowed } from "@/app/_server/not-allowed";
import { requireOwnPassword } from "@/app/_server/own-password";
import { smallForm } from "@/app/_server/small-form";
import { ownFile } from "@/app/account/data/own-file";
import { DomainError } from "@/db/domain/errors";
import { ownData } from "@/db/queries/own-data";

const PAGE = "/account/data";

async function file(request: Request): Promise<string> {
  const actor = await actorForChange();
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  const password = textOf(await smallForm(request), "password");
  await requireOwnPassword(actor.id, password, "password");
  const data = ownData(await reader(), actor.id);
  if (!data) throw new DomainError("not_signed_in");
  return ownFile(data, new Date().toISOString());
}

/**
 * Gives what is kept of whoever asks, from a plain form with the own password: a POST, because a link
 * in a borrowed browser should not do it. What is refused is said on the page.
 */
export const POST = (request: Request): Promise<Response> =>
  sendOn(PAGE, async () =>
    asFile(await file(request), { type: "application/json", name: "kept-of-you.json" }),
  );

const other = notAllowed("POST");
export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as PUT,
};
