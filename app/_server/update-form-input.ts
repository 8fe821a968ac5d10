import "server-only";
import { textOf } from "./form-state";
import { PIECE_FIELDS, sentPiece } from "@/db/domain/drafted-piece";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";

/** How many new pieces of evidence the form has room for. */
export const PIECES = 3;

const TEXT_FIELDS = ["part", "organisationId", "status", "asOf", ...UPDATE_TEXTS, "step"] as const;

const textsOf = <Name extends string>(formData: FormData, names: readonly Name[], prefix = "") =>
  Object.fromEntries(names.map((name) => [name, textOf(formData, prefix + name)])) as Record<
    Name,
    string
  >;

/** A piece as the command takes it; null where nothing was entered. */
function pieceOf(formData: FormData, index: number) {
  const piece = textsOf(formData, PIECE_FIELDS, `evidence.${index}.`);
  if (Object.values(piece).every((text) => text.trim() === "")) return null;
  return sentPiece(piece);
}

/**
 * What the form says, as the command takes it. `places[i]` is where piece i of the input stands in the
 * form, because pieces without a word in them are left out.
 */
export function updateInputOf(formData: FormData, ref: string) {
  const pieces = Array.from({ length: PIECES }, (_, index) => ({
    index,
    piece: pieceOf(formData, index),
  })).filter(({ piece }) => piece !== null);
  const draftId = textOf(formData, "draftId");
  const input = {
    ref,
    newId: textOf(formData, "newId"),
    ...textsOf(formData, TEXT_FIELDS),
    passages: formData.getAll("passages"),
    evidence: pieces.map(({ piece }) => piece),
    follows: formData.has("follows") ? textOf(formData, "follows") : undefined,
    draft: draftId ? { id: draftId, version: textOf(formData, "draftVersion") } : undefined,
  };
  return { input, places: pieces.map(({ index }) => index) };
}
