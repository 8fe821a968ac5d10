import { type Environment, setting } from "@/data/settings/settings.mjs";
import { settingsProblems } from "@/data/settings/settings-problems.mjs";

/** By which server mail goes out, and as whose. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  url: string;
  /** "name@example.org", or "Name <name@example.org>". */
  from: string;
}

/**
 * How this instance sends mail: null where it does not. A half of the settings, or one that cannot be
 * right, is an error and not a silence: somebody counts on mail that would never go out.
 */
export function mailSettings(environment: Environment): MailSettings | null {
  const { SMTP_URL, MAIL_FROM } = environment;
  const [mistake] = settingsProblems({ SMTP_URL, MAIL_FROM }).mistakes;
  if (mistake) throw new Error(mistake);
  const url = setting("SMTP_URL", environment);
  return url ? { url, from: setting("MAIL_FROM", environment) } : null;
}
