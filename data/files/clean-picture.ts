import sharp from "sharp";
import { DomainError } from "@/db/domain/errors";

/** Points of a picture; more of them in few bytes is how memory is made to run out. */
const MOST_POINTS = 50_000_000;
const SECONDS = 60;
const JPEG_QUALITY = 92;

// Each picture takes one thread, and they are done one after the other.
sharp.concurrency(1);
sharp.cache(false);
let last: Promise<unknown> = Promise.resolve();

async function cleaned(from: string, to: string, type: "png" | "jpeg"): Promise<void> {
  const input = sharp(from, { limitInputPixels: MOST_POINTS, failOn: "error" });
  const upright = input.autoOrient().timeout({ seconds: SECONDS });
  // What a transparent point hides keeps its colour in the file: only what is seen is painted.
  const encoded =
    type === "png"
      ? upright.flatten({ background: "#ffffff" }).png()
      : upright.jpeg({ quality: JPEG_QUALITY });
  try {
    await encoded.toFile(to);
  } catch {
    // It says in many ways, none of them typed, that a picture is broken or too large.
    throw new DomainError("picture_refused");
  }
}

/**
 * Paints the picture anew, upright, on white, into another file: where, when and with what it was taken,
 * and whatever else stood in the file beside the picture or behind it, is gone. Throws `picture_refused`.
 */
export function cleanPicture(from: string, to: string, type: "png" | "jpeg"): Promise<void> {
  const turn = last.then(() => cleaned(from, to, type));
  last = turn.catch(() => undefined);
  return turn;
}
