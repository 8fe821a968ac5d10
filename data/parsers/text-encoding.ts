import { createReadStream } from "node:fs";
import iconv from "iconv-lite";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";

export interface FoundEncoding {
  encoding: TextEncoding;
  /** Whether the file does not show it for certain: then its letters beyond ASCII are doubtful. */
  isGuess: boolean;
}

/** Bytes that are looked at for what the file does not say. */
const SAMPLE = 256 * 1024;
/** So many bytes of 1,000 may be no UTF-8 in a file that otherwise is: some are lost wherever files are joined. */
const MOSTLY = 100;

const startsWith = (bytes: Buffer, ...mark: number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 by its mark or, without one, because every other byte of Latin letters is 0. */
export function wideEncoding(sample: Buffer): "utf-16le" | "utf-16be" | null {
  if (startsWith(sample, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(sample, 0xfe, 0xff)) return "utf-16be";
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even < odd / 10) return "utf-16le";
  return even > many && odd < even / 10 ? "utf-16be" : null;
}

const LIKELY =
  /\p{Ll}[éèêëàâäôöûüùîïçñãõåáíóúøæß](?=[\p{Ll}\s,.;:)"])|\p{L}’(?=\p{L})|(?<=^|[\s("])[“‘«](?=\p{L})|(?<=[\p{L}.,])[”»](?=[\s.,;)"])|(?<=\s)[–—](?=\s)|(?<=^|[\s("])[ÉÎÅÖÜ](?=\p{Ll})/gmu;
const UNLIKELY =
  /(?<=\p{Ll})[\p{Lu}\p{Sm}\p{Sc}¨©®™´¿¡¬†‡•…§¶ªº](?=\p{Ll})|\p{Ll}[¨©®™´¿¡†‡¶](?=[\s,.])/gu;

const likelihood = (text: string) =>
  (text.match(LIKELY)?.length ?? 0) - (text.match(UNLIKELY)?.length ?? 0);

/** Of the two encodings of one byte a letter that still turn up: whose letters stand where letters do. */
function narrowEncoding(sample: Buffer): FoundEncoding {
  const windows = likelihood(iconv.decode(sample, "windows-1252"));
  const mac = likelihood(iconv.decode(sample, "macintosh"));
  return {
    encoding: mac > windows ? "macintosh" : "windows-1252",
    isGuess: mac >= windows || windows <= 0,
  };
}

/** Counts bytes beyond ASCII and those among them that are no UTF-8, piece by piece. */
function utf8Counter() {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const counts = { beyond: 0, broken: 0 };
  return {
    counts,
    add(piece?: Buffer) {
      if (piece) for (const byte of piece) if (byte > 127) counts.beyond += 1;
      const text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
      for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", at + 1)) {
        counts.broken += 1;
      }
    },
  };
}

/**
 * In which encoding a text file is written, by its mark or by its bytes; the whole file is looked at. Of
 * encodings with one byte a letter only Windows-1252 and MacRoman are told, which is a guess.
 */
export async function encodingOf(path: string): Promise<FoundEncoding> {
  const { counts, add } = utf8Counter();
  let start: Buffer | null = null;
  const samples: Buffer[] = [];
  let sampled = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    start ??= piece;
    const wide = start === piece ? wideEncoding(piece) : null;
    if (wide) return { encoding: wide, isGuess: false };
    add(piece);
    if (sampled < SAMPLE && piece.some((byte) => byte > 127)) {
      samples.push(piece);
      sampled += piece.length;
    }
  }
  add();
  if (counts.broken === 0) return { encoding: "utf-8", isGuess: false };
  const isMostly = counts.broken * 1000 <= counts.beyond * MOSTLY;
  if (isMostly || (start && startsWith(start, 0xef, 0xbb, 0xbf))) {
    return { encoding: "utf-8", isGuess: false };
  }
  return narrowEncoding(Buffer.concat(samples).subarray(0, SAMPLE));
}

/** The file as text, piece by piece, without the mark of its encoding. */
export async function* decodedFile(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder.write(piece);
  }
  yield decoder.end() ?? "";
}

/** Letters that stand for others: "Ã©", "â€™" are what UTF-8 looks like when it is read as Windows-1252. */
const TWICE =
  /[\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]{2,}/gu;

function readAgain(letters: string, encoding: TextEncoding): string | null {
  const bytes = iconv.encode(letters, encoding);
  if (iconv.decode(bytes, encoding) !== letters) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // It is not what UTF-8 looks like.
    return null;
  }
}

/**
 * The text as it was before UTF-8 was read as Windows-1252 or MacRoman, once or twice; null where nothing
 * shows that it was.
 */
export function withoutMojibake(text: string): string | null {
  let found = text;
  for (let time = 0; time < 3; time += 1) {
    const next = found.replace(
      TWICE,
      (letters) => readAgain(letters, "windows-1252") ?? readAgain(letters, "macintosh") ?? letters,
    );
    if (next === found) break;
    found = next;
  }
  return found === text ? null : found;
}
