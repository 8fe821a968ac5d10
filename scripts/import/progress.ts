/** Milliseconds before anything is said, and between two lines where there is no terminal. */
const PATIENCE = 1_000;
const PAUSE = 5_000;

/** One line on the terminal that says how far something is, once it takes longer than a second. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  const since = Date.now();
  let last = since;
  let isShown = false;
  return {
    say(text: string): void {
      const now = Date.now();
      if (now - since < PATIENCE || (!stream.isTTY && now - last < PAUSE)) return;
      last = now;
      isShown = true;
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    },
    end(): void {
      if (isShown && stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}
