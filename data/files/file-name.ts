import { FILE_TYPES, type FileType, LONGEST_FILE_NAME } from "@/db/domain/evidence-file";

/*
 * Control and format characters (among them those that turn the direction of writing, so that
 * "exe.fdp" reads "pdf.exe"), lone halves of pairs, private and unassigned ones.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;
/* More marks on one letter than any script writes: they part nowhere, and are wider than a phone. */
const HEAPED = /(\p{M}{8})\p{M}+/gu;
/* What file systems and headers give a meaning of their own. */
const MEANT_OTHERWISE = /[<>:"|?*;%\\/]+/gu;

/* Windows means a device by these, whatever the ending: "con.pdf" cannot be written there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/iu;

/** At most so many UTF-16 units, never half a character. */
function shortened(text: string, longest: number): string {
  const characters = [...text];
  while (characters.join("").length > longest) characters.pop();
  return characters.join("");
}

/** What is left of a name without its folder and all that is never seen of one. */
function lastPart(sent: string): string {
  const base = sent.slice(Math.max(sent.lastIndexOf("/"), sent.lastIndexOf("\\")) + 1);
  return base.normalize("NFC").replace(UNSEEN, "").replace(HEAPED, "$1").trim();
}

/**
 * The name of a file as it may stand in a header and on a disk: no folder, nothing unseen, at most 120
 * units, and the ending of what the file is. "file" where nothing is left of it.
 */
export function cleanFileName(sent: string, type: FileType): string {
  const name = lastPart(sent);
  const { extensions } = FILE_TYPES[type];
  const ending = extensions.find((known) => name.toLowerCase().endsWith(known)) ?? extensions[0];
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
  const words = stem
    .replace(MEANT_OTHERWISE, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "")
    .replace(DEVICE, "$&-");
  const short = shortened(words, LONGEST_FILE_NAME - ending.length).trim();
  return (short || "file") + ending;
}

/** The name of a file as it may be shown: no folder, nothing unseen, at most 120 units. "file" for none. */
export function shownFileName(sent: string): string {
  const name = lastPart(sent);
  return shortened(name, LONGEST_FILE_NAME) || "file";
}

/* encodeURIComponent leaves these as they are; RFC 8187 has another meaning for them, or none. */
const LEFT_OVER = /['()*]/g;
const percent = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** The Content-Disposition header of a file of this (clean) name: to be saved, never shown. RFC 6266. */
export function asAttachment(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .-]/g, "_");
  const exact = encodeURIComponent(name).replace(LEFT_OVER, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
