import { createTransport } from "nodemailer";
import type { MailSettings } from "./mail-settings";

/** A plain text to one address. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Milliseconds: somebody waits for the answer to a form. */
const PATIENCE = 10_000;

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether the way to the server has to be encrypted: always, unless it leads nowhere, or the address
 * says otherwise ("?requireTLS=false"). A link that lets somebody in is not for who listens.
 */
function needsEncryption(url: string): boolean {
  const { protocol, hostname, searchParams } = new URL(url);
  if (searchParams.has("requireTLS")) return searchParams.get("requireTLS") !== "false";
  return protocol === "smtp:" && !LOOPBACK.has(hostname);
}

/** Hands a letter to the mail server. Throws what the server or the way to it says. */
export async function sendMail({ url, from }: MailSettings, letter: Letter): Promise<void> {
  const transport = createTransport({
    url,
    requireTLS: needsEncryption(url),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { to, subject, text } = letter;
  try {
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
  } finally {
    transport.close();
  }
}

/**
 * What to put in a log about a letter that could not be sent: the kind of failure. The server's own
 * words may repeat the address that it was for.
 */
export function failureOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter(Boolean).join(" ") || "for an unknown reason";
}
