import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markedPictures, marksIn, redsOf } from "@/tests/support/marked-pictures";
import type { Planting } from "@/tests/support/planting";
import { EVERYBODY } from "@/tests/support/secrets";
import { type Figure, holds, none } from "../drill";

const marksOf = async (bytes: Buffer) => marksIn(bytes) + marksIn(await redsOf(bytes));

/** Sends a picture as evidence of a new document; gives where it can be had again. */
async function sent(planting: Planting, bytes: Buffer): Promise<string> {
  const { cast } = planting;
  const { baseUrl } = cast.instance;
  const documentId = planting.document("a document with a picture", EVERYBODY);
  const body = new FormData();
  body.append("file", new File([new Uint8Array(bytes)], "picture.jpg"));
  const headers = { cookie: cast.cookies.contributor, origin: baseUrl };
  const address = `${baseUrl}/evidence/${documentId}/files`;
  await fetch(address, { method: "POST", redirect: "manual", headers, body });
  const page = await (await fetch(`${baseUrl}/evidence/${documentId}`, { headers })).text();
  const file = new RegExp(`/evidence/${documentId}/files/[\\w-]+`).exec(page)?.[0];
  if (!file) throw new Error("the picture was not taken in");
  return baseUrl + file;
}

/** Pictures with something hidden in every place that there is: what is stored and given out of it. */
export async function cleanedPictures(planting: Planting, most: number): Promise<Figure[]> {
  const { cast } = planting;
  const folder = join(cast.instance.directory, "files");
  const before = new Set(readdirSync(folder));
  const pictures = Object.entries(await markedPictures()).slice(0, most);
  const unmarked: string[] = [];
  const givenOut: string[] = [];
  for (const [place, bytes] of pictures) {
    if ((await marksOf(bytes)) === 0) unmarked.push(place);
    const answer = await fetch(await sent(planting, bytes), {
      headers: { cookie: cast.cookies.contributor },
    });
    if ((await marksOf(Buffer.from(await answer.arrayBuffer()))) > 0) givenOut.push(place);
  }
  const stored = readdirSync(folder).filter((name) => !before.has(name));
  const marked = stored.filter((name) => marksIn(readFileSync(join(folder, name))) > 0);
  const first = givenOut[0] ? ` (first: ${givenOut[0]})` : "";
  return [
    none(
      `of ${pictures.length} pictures with something hidden: given out with it${first}`,
      givenOut.length,
    ),
    none(`of ${stored.length} files stored of them: with it`, marked.length),
    holds(
      "one file is stored of each, and each had something hidden",
      stored.length === pictures.length && unmarked.length === 0,
    ),
  ];
}
