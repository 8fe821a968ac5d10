import type { ZipContent } from "./zip";

const MEDIA = "word/media/";

async function* onceThere(picture: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await picture;
}

/**
 * The pictures of a document, which are still being painted while the library packs all else. It gets a
 * text in place of each, and names the part by that.
 */
export class PicturesApart {
  readonly #pictures = new Map<string, Promise<Uint8Array>>();

  /** What the library gets in place of the picture. */
  standIn(picture: Promise<Uint8Array>): Uint8Array {
    const mark = `picture ${this.#pictures.size + 1}`;
    this.#pictures.set(mark, picture);
    return new TextEncoder().encode(mark);
  }

  /** The packed parts, with the pictures in their places. */
  intoParts(parts: ReadonlyMap<string, ZipContent>): Map<string, ZipContent> {
    const decoder = new TextDecoder();
    return new Map(
      [...parts].map(([name, content]) => {
        const picture =
          name.startsWith(MEDIA) && content instanceof Uint8Array
            ? this.#pictures.get(decoder.decode(content))
            : undefined;
        return [name, picture ? onceThere(picture) : content];
      }),
    );
  }
}
