import { gzipSync } from "node:zlib";

/** The scripts that a page loads by itself, gzipped, in KB (1,000 bytes). */
export async function firstPageScript(address: string): Promise<number> {
  const html = await (await fetch(address)).text();
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  // Scripts for browsers without modules are loaded by nobody else.
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1])
    .filter((source) => source !== undefined);
  let bytes = 0;
  for (const source of new Set(sources)) {
    const script = await fetch(new URL(source.replaceAll("&amp;", "&"), address));
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
  }
  return bytes / 1000;
}
