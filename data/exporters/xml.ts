import { heldByXml } from "@/db/domain/kept-text";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const NEEDED = /[&<>"]/u;

/** A text that XML can hold, between two elements. Most texts need nothing. */
export const withEntities = (text: string): string =>
  NEEDED.test(text) ? text.replace(/[&<>"]/gu, (one) => ESCAPES[one] ?? one) : text;

/** The text between two elements, with nothing in it that XML cannot hold. */
export const escaped = (text: string): string => withEntities(heldByXml(text));

/** The same in an attribute, where a line end is one. */
export const attribute = (text: string): string => escaped(text).replaceAll("\n", "&#10;");
