import { SMTPServer } from "smtp-server";
import { freePort } from "@/scripts/start/port.mjs";

/** A mail server on this machine that keeps what it is given. */
export interface MailServer {
  url: string;
  /** Each letter as it came, headers and all, with the addresses of its envelope. */
  received: { to: string[]; text: string }[];
  stop: () => Promise<void>;
}

/** Starts it; with `refuses`, it takes no letter for anybody, and repeats the address in its answer. */
export async function startMailServer({ refuses = false } = {}): Promise<MailServer> {
  const received: MailServer["received"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) =>
      done(refuses ? new Error(`no such box ${address}`) : null),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The address of a mail server that is not there. */
export const nobodysUrl = async () => `smtp://127.0.0.1:${await freePort()}`;

/** The text of a letter as its reader sees it: quoted-printable lines put together again. */
export const readable = (letter: string) =>
  letter
    .replace(/\r\n/g, "\n")
    .replace(/=\n/g, "")
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) =>
      Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"),
    );
