import {
  BACKUP_COUNTS,
  BACKUP_TIMES,
  CONTACT,
  FOLDER,
  HOST_NAME,
  MAIL_SERVER,
  oneOf,
  PORT_NUMBER,
  PROGRAM,
  SECRET,
  SENDER,
  TIME_ZONE,
  WEB_ADDRESS,
  wholeNumber,
} from "./forms.mjs";

/**
 * One variable of the environment by which an instance is set up.
 *
 * @typedef {object} Setting
 * @property {string} what What it says, in a sentence without its full stop.
 * @property {import("./forms.mjs").Form} form
 * @property {string} fallback What holds where it is not set; empty where nothing does.
 * @property {string} [otherwise] The same in words, where the fallback does not say it.
 * @property {string} example
 * @property {true} [secret] Never repeated in a message.
 * @property {true} [testsOnly] A server does not read it.
 */

/** How much is logged: each level, and those before it. */
const LOG_LEVELS = ["error", "warn", "info"];

/**
 * Every setting there is: README's table, the check at start and what the program reads all come from
 * here. To add one is to add a row here and in README, as the test asks.
 *
 * @satisfies {Record<string, Setting>}
 */
export const SETTINGS = {
  PORT: {
    what: "The port that it listens on",
    form: PORT_NUMBER,
    fallback: "3000",
    example: "8080",
  },
  HOST: {
    what: "The address that it listens on; 0.0.0.0 lets other machines reach it",
    form: HOST_NAME,
    fallback: "127.0.0.1",
    otherwise: "127.0.0.1, this machine only",
    example: "0.0.0.0",
  },
  PUBLIC_ADDRESS: {
    what: "The address at which people reach it; forms are accepted from there alone",
    form: WEB_ADDRESS,
    fallback: "",
    otherwise: "http://localhost:PORT",
    example: "https://upr.example.org",
  },
  INSTANCE_OWNER: {
    what: "Who runs it, named on every page",
    form: { words: "a name in one line", fits: (value) => !/[\r\n]/.test(value) },
    fallback: "",
    otherwise: "“has not given a name”",
    example: "Example Human Rights Centre",
  },
  TIME_ZONE: {
    what: "Where “today” is reckoned",
    form: TIME_ZONE,
    fallback: "Asia/Phnom_Penh",
    example: "Europe/Zurich",
  },
  DATA_DIRECTORY: {
    what: "The folder of the database, the session secret, and the files of evidence",
    form: FOLDER,
    fallback: "data/local",
    example: "/var/lib/upr-follow-up",
  },
  SESSION_SECRET: {
    what: "What signs the cookies",
    form: SECRET,
    fallback: "",
    otherwise: "a file in the data directory",
    example: "5f4c…, 64 characters",
    secret: true,
  },
  TRUSTED_PROXIES: {
    what: "How many proxies in front add to X-Forwarded-For; attempts to sign in are counted by address",
    form: wholeNumber(0, 9),
    fallback: "0",
    otherwise: "0: whoever connects is the client",
    example: "1",
  },
  SECURITY_CONTACT: {
    what: "Whom to tell of a security hole; said at `/.well-known/security.txt`",
    form: CONTACT,
    fallback: "",
    otherwise: "nobody is named",
    example: "security@example.org",
  },
  BACKUP_EVERY: {
    what: "When it backs itself up: at a time of day, each so many hours, or never (off)",
    form: BACKUP_TIMES,
    fallback: "02:30",
    example: "24",
  },
  BACKUP_KEEP: {
    what: "How many backups stay: the newest 7, and one of each of 5 weeks",
    form: BACKUP_COUNTS,
    fallback: "7+5",
    example: "14",
  },
  BACKUP_DIRECTORY: {
    what: "The folder that backups go to; on another disk, or they are lost with this one",
    form: FOLDER,
    fallback: "",
    otherwise: "`backups` in the data directory",
    example: "/mnt/usb/upr",
  },
  SMTP_URL: {
    what: "By which server invitations and digests are sent; set together with `MAIL_FROM`",
    form: MAIL_SERVER,
    fallback: "",
    otherwise: "no mail is sent",
    example: "smtp://user:password@mail.example.org:587",
    secret: true,
  },
  MAIL_FROM: {
    what: "As whose they are sent",
    form: SENDER,
    fallback: "",
    otherwise: "no mail is sent",
    example: "UPR follow-up <upr@example.org>",
  },
  LOG_LEVEL: {
    what: "How much is logged: every request (info), only what is odd (warn), only what failed (error)",
    form: oneOf(LOG_LEVELS),
    fallback: "info",
    example: "warn",
  },
  METRICS_PORT: {
    what: "A port of 127.0.0.1 on which Prometheus finds figures at /metrics",
    form: PORT_NUMBER,
    fallback: "",
    otherwise: "there are none",
    example: "9464",
  },
  CHROMIUM_PATH: {
    what: "The browser of the tests",
    form: PROGRAM,
    fallback: "",
    otherwise: "one that is installed, else one is installed",
    example: "/usr/bin/chromium",
    testsOnly: true,
  },
};

/** @typedef {keyof typeof SETTINGS} SettingName */
/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * What an environment says of a setting: its value without spaces around it, else the fallback. A variable
 * that is empty is as good as none. Whether it is right is asked at start (`settingsProblems`).
 *
 * @param {SettingName} name
 * @param {Environment} environment
 * @returns {string}
 */
export const setting = (name, environment) => environment[name]?.trim() || SETTINGS[name].fallback;

/**
 * The address at which people reach an instance: an origin, without a slash at its end.
 *
 * @param {Environment} environment
 */
export const publicAddress = (environment) =>
  new URL(
    setting("PUBLIC_ADDRESS", environment) || `http://localhost:${setting("PORT", environment)}`,
  ).origin;
