import type { Payload } from "./payloads";
import type { PlantedWorld } from "./plant";
import type { Tally } from "./tally";
import { type Asking, noteAnswer } from "./walk";

const BOUNDARY = "----hostile";

/** A form with one file, whose name stands in its header as it is. */
function formOf(name: string, content: string): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="`;
  const rest = `"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--${BOUNDARY}--\r\n`;
  return Buffer.from(head + name + rest);
}

/**
 * Sends files under the names of all payloads, raw, in the header of the form; each is taken under a clean
 * name, or refused. Files of one document are limited, so each goes to one of its own.
 */
export async function sendFiles(
  { baseUrl, cookies }: Asking,
  { inHand }: PlantedWorld,
  tally: Tally,
  { payloads, most }: { payloads: readonly Payload[]; most: number },
): Promise<void> {
  const named = payloads.filter(({ kind }) =>
    ["header", "path", "markup", "direction", "control", "xml", "long"].includes(kind),
  );
  for (const [index, { text }] of named.slice(0, most).entries()) {
    const document = inHand.documents[index % inHand.documents.length];
    if (!document) return;
    const address = `/evidence/${document.id}/files`;
    const answer = await fetch(baseUrl + address, {
      ...{
        method: "POST",
        redirect: "manual",
        body: new Uint8Array(formOf(text, `file ${index}`)),
      },
      headers: {
        ...{ cookie: cookies.member, origin: baseUrl },
        "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      },
    });
    noteAnswer(tally, address, answer);
    tally.answers.asked += 1;
    const page = answer.headers.get("location") ?? "";
    if (!page.startsWith("/evidence/")) tally.names.push(`${address}: sends on to ${page}`);
    const shown = await fetch(baseUrl + page, { headers: { cookie: cookies.member } });
    noteAnswer(tally, page, shown);
    for (const [, link] of (await shown.text()).matchAll(/href="([^"]+\/files\/[^"]+)"/gu)) {
      const file = await fetch(baseUrl + link, { headers: { cookie: cookies.member } });
      noteAnswer(tally, link ?? "", file);
      await file.arrayBuffer();
    }
  }
}
