import { z } from "zod";

/** By which server mail goes out, and as whose. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  url: string;
  /** "name@example.org", or "Name <name@example.org>". */
  from: string;
}

const sender = z
  .string()
  .transform((from) => /^[^<>\r\n]*<([^<>]+)>$/.exec(from)?.[1] ?? from)
  .pipe(z.email());

/**
 * How this instance sends mail: null where it does not. A half of the settings, or one that cannot be
 * right, is an error and not a silence: somebody counts on mail that would never go out.
 */
export function mailSettings(
  environment: Readonly<Record<string, string | undefined>>,
): MailSettings | null {
  const url = environment.SMTP_URL?.trim() ?? "";
  const from = environment.MAIL_FROM?.trim() ?? "";
  if (!url && !from) return null;
  if (!url || !from) throw new Error("SMTP_URL and MAIL_FROM are set together or not at all");
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || !new URL(url).hostname) {
    throw new Error("SMTP_URL is to look like smtp://user:password@mail.example.org:587");
  }
  if (!sender.safeParse(from).success) {
    throw new Error("MAIL_FROM is to look like UPR follow-up <upr@example.org>");
  }
  return { url, from };
}
