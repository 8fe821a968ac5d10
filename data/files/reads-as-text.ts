import { createReadStream } from "node:fs";

/* What WHATWG's MIME Sniffing Standard takes for HTML at the start of a text, and XML, SVG besides. */
const MARKUP =
  /^<(?:!doctype|\?xml|!--|(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|svg|math|meta|link|img|object|embed|form)[\s/>])/iu;
/* Formats of their own that consist of letters alone. */
const LETTERS_ONLY = /^(?:%PDF-|%!PS|\{\\rtf|#!|MIME-Version:)/u;

/* Tab, line ends and page breaks are part of a text; every other control character is not. */
const CONTROL = /[^\P{Cc}\t\n\r\f\u0085]/u;

function encodingOf(start: Buffer): "utf-8" | "utf-16le" | "utf-16be" {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}

/**
 * Whether the file is plain text: valid UTF-8, or UTF-16 with its mark, without control characters, and
 * not HTML, XML or another format that is written in letters.
 */
export async function readsAsText(path: string): Promise<boolean> {
  let decoder: TextDecoder | null = null;
  let start = "";
  const isText = (text: string) => {
    if (start.length < 1000) start = (start + text).trimStart().slice(0, 1000);
    return !CONTROL.test(text);
  };
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    const text = decoded(decoder, piece);
    if (text === null || !isText(text)) return false;
  }
  const rest = decoder && decoded(decoder);
  return rest !== null && isText(rest) && !MARKUP.test(start) && !LETTERS_ONLY.test(start);
}

/** The piece as text, or the end of it; null where it is none. */
function decoded(decoder: TextDecoder, piece?: Buffer): string | null {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return null;
  }
}
