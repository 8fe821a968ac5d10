import { join } from "node:path";
import { digest } from "@/data/mail/digest";
import { type MailSettings, mailSettings } from "@/data/mail/mail-settings";
import { failureOf, sendMail } from "@/data/mail/send-mail";
import { publicAddress, setting } from "@/data/settings/settings.mjs";
import { openReader, type Reader } from "@/db/client";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { digestReaders } from "@/db/queries/digest-readers";
import { waitingCounts } from "@/db/queries/waiting-counts";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run send-digests, for cron: tells whoever asked for it how many things wait for them, where
 * something does. It reads, and changes nothing. It says how many digests were sent, and never to whom;
 * the exit code is 1 where one could not be.
 */
const environment = process.env;
const address = publicAddress(environment);
const timeZone = setting("TIME_ZONE", environment);

async function sendDigests(reader: Reader, settings: MailSettings) {
  // The Swedish format is the ISO one.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());
  let sent = 0;
  const failures: string[] = [];
  for (const { id, email } of digestReaders(reader)) {
    const actor = actorByPerson(reader, id);
    if (actor.kind !== "person") continue;
    const letter = digest(email, waitingCounts(reader, actor, today), address);
    if (!letter) continue;
    try {
      await sendMail(settings, letter);
      sent += 1;
    } catch (error) {
      failures.push(failureOf(error));
    }
  }
  return { sent, failures };
}

const settings = mailSettings(environment);
if (settings) {
  const reader = openReader(join(dataDirectory(), "upr.sqlite"));
  const { sent, failures } = await sendDigests(reader, settings);
  console.log(`Digests sent: ${sent}. Not sent: ${failures.length}.`);
  for (const failure of new Set(failures)) console.log(`  ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
} else {
  console.log("SMTP_URL and MAIL_FROM are not set, so no digest was sent.");
  process.exitCode = 1;
}
