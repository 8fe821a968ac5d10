/*
 * What a setting may look like. Plain JavaScript with nothing but Node's own modules: settings are looked
 * at before anything is installed.
 */

/**
 * @typedef {object} Form
 * @property {string} words Follows "it has to be": "a whole number from 1 to 65535".
 * @property {(value: string) => boolean} fits The value without spaces around it; never empty.
 */

/** @param {number} from @param {number} to @returns {Form} */
export const wholeNumber = (from, to) => ({
  words: `a whole number from ${from} to ${to}`,
  fits: (value) => /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to,
});

/** @type {Form} */
export const PORT_NUMBER = wholeNumber(1, 65_535);

/** @param {readonly string[]} values @returns {Form} */
export const oneOf = (values) => ({
  words: `one of ${values.join(", ")}`,
  fits: (value) => values.includes(value),
});

/** @param {string} value @returns {URL | null} */
const addressFrom = (value) => (URL.canParse(value) ? new URL(value) : null);

/** @type {Form} */
export const WEB_ADDRESS = {
  words: "an address that begins with https:// or http:// and ends with the name or the port",
  fits(value) {
    const address = addressFrom(value);
    if (!address || !/^https?:$/.test(address.protocol)) return false;
    // What stands behind the port, or before an @, would be left out without a word.
    const { pathname, search, hash, username, password } = address;
    return pathname === "/" && search + hash + username + password === "";
  },
};

/** @type {Form} */
export const CONTACT = {
  words: "an e-mail address, or an address that begins with https://",
  fits: (value) =>
    /^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(value) || addressFrom(value)?.protocol === "https:",
};

/** What db/domain/backup-schedule.ts reads. @type {Form} */
export const BACKUP_TIMES = {
  words: "a time of day (02:30), hours from 1 to 744 (24), or off",
  fits: (value) =>
    /^(off|0)$/i.test(value) ||
    /^([01]?\d|2[0-3]):[0-5]\d$/.test(value) ||
    (value.length <= 3 && wholeNumber(1, 744).fits(value)),
};

/** What db/domain/backup-retention.ts reads. @type {Form} */
export const BACKUP_COUNTS = {
  words: "how many of the newest are kept (7), or these and one of each of so many weeks (7+5)",
  fits: (value) => /^(?!0+(\D|$))\d{1,3}(\s*\+\s*\d{1,3})?$/.test(value),
};

/** @type {Form} */
export const HOST_NAME = {
  words: "an address of this machine, or 0.0.0.0 for all of them",
  fits: (value) => /^[\w.:-]+$/.test(value),
};

/** @type {Form} */
export const TIME_ZONE = {
  words: "a time zone of the IANA list, written Area/City",
  fits(value) {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: value }));
    } catch {
      return false;
    }
  },
};

/** @type {Form} */
export const FOLDER = {
  words: "the path of a folder",
  fits: (value) => !value.includes("\0") && !/^[a-z]+:\/\//i.test(value),
};

/** @type {Form} */
export const PROGRAM = { words: "the path of a program", fits: FOLDER.fits };

/** @type {Form} */
export const SECRET = {
  words: "at least 32 characters that nobody can guess, such as `openssl rand -hex 32` gives",
  fits: (value) => value.length >= 32,
};

/** @type {Form} */
export const MAIL_SERVER = {
  words: "an address that begins with smtp:// or smtps://",
  fits(value) {
    const address = addressFrom(value);
    return address !== null && /^smtps?:$/.test(address.protocol) && address.hostname !== "";
  },
};

/** @type {Form} */
export const SENDER = {
  words: "an e-mail address, with or without a name before it",
  fits: (value) =>
    /^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+)$/.test(value),
};
