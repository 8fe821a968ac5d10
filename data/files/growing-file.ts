import { EventEmitter, once } from "node:events";
import { type FileHandle, open, rm } from "node:fs/promises";

/** Large, because each piece passes through many hands; small enough for many slow readers. */
const PIECE = 96 * 1024;

/**
 * A file that is read while it is being written: by somebody slow, without whoever writes it waiting, and
 * without any of it being kept in memory. It is gone when it was read, or nobody reads it any more.
 */
export class GrowingFile {
  private readonly changes = new EventEmitter();
  private bytes = 0;
  private isWhole = false;
  private failure: Error | null = null;
  private ended = false;

  /** `onEnd`: called once, when nobody reads any more; whoever still writes may stop. */
  constructor(
    readonly path: string,
    private readonly onEnd: () => void,
  ) {}

  /** So many bytes stand there by now. */
  grown(bytes: number): void {
    this.bytes = bytes;
    this.changes.emit("change");
  }

  whole(): void {
    this.isWhole = true;
    this.changes.emit("change");
  }

  /** What was read so far breaks off: never does a part look like the whole. Why it first did is why it did. */
  failed(error: Error): void {
    if (this.isWhole || this.failure !== null) return;
    this.failure = error;
    this.changes.emit("change");
  }

  /** When the first bytes are there. Throws what the writing failed with. */
  async begun(): Promise<void> {
    while (this.bytes === 0 && !this.isWhole && this.failure === null) {
      await once(this.changes, "change");
    }
    if (this.failure) {
      await this.end();
      throw this.failure;
    }
  }

  /** Nobody waits for it any more, be it before anybody began to read. */
  async left(): Promise<void> {
    this.failed(new Error("nobody waits for it any more"));
    await this.end();
  }

  private async end(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    this.onEnd();
    await rm(this.path, { force: true });
  }

  /** The bytes, as they come. */
  stream(): ReadableStream<Uint8Array> {
    let handle: FileHandle | null = null;
    let at = 0;
    const close = async () => {
      await handle?.close();
      handle = null;
      await this.end();
    };
    const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      while (at >= this.bytes && !this.isWhole && this.failure === null) {
        await once(this.changes, "change");
      }
      // Whoever read it has gone; nobody is to be told that it broke off.
      if (this.ended) return;
      if (this.failure && at >= this.bytes) {
        const { failure } = this;
        await close();
        return controller.error(failure);
      }
      if (at >= this.bytes) {
        await close();
        return controller.close();
      }
      handle ??= await open(this.path, "r");
      const size = Math.min(PIECE, this.bytes - at);
      const { bytesRead, buffer } = await handle.read(new Uint8Array(size), 0, size, at);
      at += bytesRead;
      controller.enqueue(buffer.subarray(0, bytesRead));
    };
    return new ReadableStream<Uint8Array>({ pull, cancel: close }, { highWaterMark: 0 });
  }
}
