import { meantBy } from "./look-alikes.mjs";
import { setting, SETTINGS } from "./settings.mjs";

/** @typedef {import("./settings.mjs").Environment} Environment */
/** @typedef {import("./settings.mjs").Setting} Setting */

/** Names by which only this very machine is reached. */
const THIS_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * @param {string} name
 * @param {Setting} row
 * @param {string} value
 */
function mistakeIn(name, { form, example, secret }, value) {
  if (!value || form.fits(value)) return null;
  const given = secret ? `${name} is not right` : `${name} is "${value}"`;
  return `${given}; it has to be ${form.words}, for example ${example}.`;
}

/**
 * Settings that are right by themselves and not beside each other.
 *
 * @param {(name: import("./settings.mjs").SettingName) => string} value
 */
function contradictions(value) {
  const found = [];
  if (Boolean(value("SMTP_URL")) !== Boolean(value("MAIL_FROM"))) {
    found.push("SMTP_URL and MAIL_FROM are set together or not at all; only one of them is set.");
  }
  if (value("METRICS_PORT") === value("PORT")) {
    found.push(
      `PORT and METRICS_PORT are both ${value("PORT")}; give METRICS_PORT another number.`,
    );
  }
  return found;
}

/**
 * What is no mistake, and seldom meant.
 *
 * @param {(name: import("./settings.mjs").SettingName) => string} value
 */
function warnings(value) {
  const found = [];
  const address = URL.canParse(value("PUBLIC_ADDRESS")) ? new URL(value("PUBLIC_ADDRESS")) : null;
  if (address?.protocol === "http:" && !THIS_MACHINE.test(address.hostname)) {
    found.push(
      `PUBLIC_ADDRESS begins with http://: passwords and drafts travel to ${address.hostname} in the open, and anybody on the way can read them. Put a proxy with a certificate in front and write https://.`,
    );
  }
  if (!address && value("HOST") && !/^(localhost|127(\.\d+){3}|::1)$/.test(value("HOST"))) {
    found.push(
      "HOST lets other machines reach it, but PUBLIC_ADDRESS is not set: they can read, and what they send is refused.",
    );
  }
  return found;
}

/**
 * All that is wrong with the settings of a server, each in one line that says what to write instead.
 *
 * @param {Environment} environment
 * @returns {{ mistakes: string[], warnings: string[] }} With mistakes it cannot be run; with warnings it can.
 */
export function settingsProblems(environment) {
  const names = Object.keys(SETTINGS);
  const given = (/** @type {string} */ name) => environment[name]?.trim() ?? "";
  const wrong = Object.entries(SETTINGS).flatMap(([name, row]) => {
    const { testsOnly } = /** @type {Setting} */ (row);
    return testsOnly ? [] : (mistakeIn(name, row, given(name)) ?? []);
  });
  const strange = Object.keys(environment).flatMap((name) => {
    const meant = meantBy(name, names);
    // Where the right one is set too, the other belongs to some other program.
    return meant && !given(meant) ? `${name} is not a setting; did you mean ${meant}?` : [];
  });
  const value = (/** @type {import("./settings.mjs").SettingName} */ name) =>
    setting(name, environment);
  return { mistakes: [...wrong, ...strange, ...contradictions(value)], warnings: warnings(value) };
}
