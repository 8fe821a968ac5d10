import "server-only";
import { join, resolve } from "node:path";
import { backupSettings } from "@/data/backup/backup-settings";
import { mailSettings } from "@/data/mail/mail-settings";
import { publicAddress, setting, type SettingName } from "@/data/settings/settings.mjs";
import { dayIn } from "@/db/domain/day-in";

const from = (name: SettingName): string => setting(name, process.env);

/** The one that npm start or Next's own server was told to listen on. */
const listensOn = process.env.HOSTNAME?.trim() || from("HOST");
const dataDirectory = resolve(from("DATA_DIRECTORY"));

/** A host that this process can be asked at, from the one that it listens on. */
function ownHost(listensOn: string): string {
  if (listensOn === "0.0.0.0") return "127.0.0.1";
  if (listensOn === "::") return "[::1]";
  return listensOn.includes(":") ? `[${listensOn}]` : listensOn;
}

/** How this instance is set up, from the environment; what is wrong with that ends the start. */
export const instance = {
  /** Who runs it; empty where nobody said. */
  owner: from("INSTANCE_OWNER"),
  /** Whom to tell of a security hole: an e-mail or web address; empty where nobody said. */
  securityContact: from("SECURITY_CONTACT"),
  /** Where this process answers, for questions to itself. */
  ownAddress: `http://${ownHost(listensOn)}:${from("PORT")}`,
  /** Where people reach it: an origin without a trailing slash. */
  address: publicAddress(process.env),
  /** Signs the cookies of sessions; empty where a file in the data directory holds it. */
  sessionSecret: from("SESSION_SECRET"),
  /** In which "today" is reckoned. */
  timeZone: from("TIME_ZONE"),
  databasePath: join(dataDirectory, "upr.sqlite"),
  dataDirectory,
  /** By which server it sends mail; null where it sends none. */
  mail: mailSettings(process.env),
  /** When it backs itself up, where to, and how many stay. */
  backups: backupSettings(process.env, dataDirectory),
};

/** The calendar day of an ISO instant where this instance is, "YYYY-MM-DD". */
export const dayOf = dayIn(instance.timeZone);

/** The calendar day of now where this instance is, "YYYY-MM-DD". */
export const today = (): string => dayOf(new Date().toISOString());
