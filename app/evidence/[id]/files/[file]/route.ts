import { cookies } from "next/headers";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { evidenceStore } from "@/app/_server/evidence-store";
import { refusedByRateAt } from "@/app/_server/rate-limits";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { NO_PAGE_POLICY, setSecurityHeaders } from "@/app/_server/security-headers";
import { asAttachment } from "@/data/files/file-name";
import { fileToServe } from "@/db/queries/evidence-files";
import { notAllowed } from "@/app/_server/not-allowed";
import { notHere } from "@/app/evidence/[id]/files/not-here";

/**
 * A file, to be saved and never shown. There is none at the addresses of those that one may not have.
 */
export async function GET(
  request: Request,
  context: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const refused = await refusedByRateAt(request, await cookies());
  if (refused) return refused;
  const { id: documentId, file: fileId } = await context.params;
  const organisations = readableOrganisations(await currentActor());
  const found = fileToServe(await reader(), { documentId, fileId }, organisations);
  if (!found) return notHere();
  const { size, stream } = await evidenceStore.read(found.storedAs);
  const headers = new Headers({
    "content-type": found.mediaType,
    "content-length": String(size),
    "content-disposition": asAttachment(found.name),
    "cache-control": "private, no-store",
  });
  setSecurityHeaders(headers, NO_PAGE_POLICY);
  return new Response(stream, { headers });
}

const other = notAllowed("GET, HEAD");
export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT };
