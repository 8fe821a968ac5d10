import { notFound } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { filledList } from "@/app/_server/filled-lists";
import { asAttachment, cleanFileName } from "@/data/files/file-name";

/** The filled list, for the person alone who sent it. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }) {
  const { id } = await context.params;
  const actor = await currentActor();
  const kept = actor.kind === "person" ? await filledList(id, actor.id) : null;
  if (!kept) notFound();
  return new Response(new Uint8Array(await kept.bytes()), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-disposition": asAttachment(cleanFileName(kept.report.name, "docx")),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
