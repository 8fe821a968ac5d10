import "server-only";
import type { Letter } from "@/data/mail/send-mail";
import { instance } from "./instance";
import { countOne } from "./operation/counts";
import { log } from "./operation/log";

/** Whether a letter can be sent at all: where no mail server is configured, nothing offers it. */
export const sendsMail = (): boolean => instance.mail !== null;

/**
 * Sends a letter; false where the mail server did not take it. What was done before stands either
 * way. The log says what kind of failure it was, and not for whom the letter was.
 */
export async function trySending(letter: Letter): Promise<boolean> {
  if (!instance.mail) return false;
  // Loaded when the first letter is written: most requests, and most instances, do without.
  const { failureOf, sendMail } = await import("@/data/mail/send-mail");
  try {
    await sendMail(instance.mail, letter);
    return true;
  } catch (error) {
    countOne("letters_failed");
    log("warn", "letter not sent", { reason: failureOf(error) });
    return false;
  }
}
