import { z } from "zod";

/**
 * A track is one of the two sides whose word is kept apart: what the Government reports and how
 * civil society assesses it. A UN body is on neither, so an organisation's track may be null.
 */
export const TRACKS = ["government", "civil_society"] as const;

export type Track = (typeof TRACKS)[number];

export const trackSchema = z.enum(TRACKS);

/** The other side: government ↔ civil society. */
export function otherTrack(track: Track): Track {
  return track === "government" ? "civil_society" : "government";
}
