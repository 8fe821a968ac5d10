import "server-only";
import { join } from "node:path";
import { z } from "zod";
import { backupSettings } from "@/data/backup/backup-settings";
import { mailSettings } from "@/data/mail/mail-settings";

/** An empty variable is as good as none. */
const text = (fallback: string) =>
  z
    .string()
    .optional()
    .transform((value) => value?.trim() || fallback);

const schema = z.object({
  PORT: text("3000"),
  HOSTNAME: text("127.0.0.1"),
  PUBLIC_ADDRESS: z.string().optional(),
  INSTANCE_OWNER: text(""),
  TIME_ZONE: text("Asia/Phnom_Penh"),
  SESSION_SECRET: text(""),
  DATA_DIRECTORY: text(join(process.cwd(), "data/local")),
});

const environment = schema.parse(process.env);

/** A host that this process can be asked at, from the one that it listens on. */
function ownHost(listensOn: string): string {
  if (listensOn === "0.0.0.0") return "127.0.0.1";
  if (listensOn === "::") return "[::1]";
  return listensOn.includes(":") ? `[${listensOn}]` : listensOn;
}

/** How this instance is set up, from the environment. */
export const instance = {
  /** Who runs it; empty where nobody said. */
  owner: environment.INSTANCE_OWNER,
  /** Where this process answers, for questions to itself. */
  ownAddress: `http://${ownHost(environment.HOSTNAME)}:${environment.PORT}`,
  /** Where people reach it: an origin without a trailing slash. */
  address: new URL(environment.PUBLIC_ADDRESS || `http://localhost:${environment.PORT}`).origin,
  /** Signs the cookies of sessions; empty where a file in the data directory holds it. */
  sessionSecret: environment.SESSION_SECRET,
  /** In which "today" is reckoned. */
  timeZone: environment.TIME_ZONE,
  databasePath: join(environment.DATA_DIRECTORY, "upr.sqlite"),
  dataDirectory: environment.DATA_DIRECTORY,
  /** By which server it sends mail; null where it sends none. */
  mail: mailSettings(process.env),
  /** When it backs itself up, where to, and how many stay. */
  backups: backupSettings(process.env, environment.DATA_DIRECTORY),
};

// The Swedish format is the ISO one.
const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: instance.timeZone });

/** The calendar day of an ISO instant where this instance is, "YYYY-MM-DD". */
export const dayOf = (instant: string): string => isoDay.format(new Date(instant));

/** The calendar day of now where this instance is, "YYYY-MM-DD". */
export const today = (): string => isoDay.format(new Date());
