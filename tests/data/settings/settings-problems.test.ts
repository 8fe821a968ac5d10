import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { settingsProblems } from "@/data/settings/settings-problems.mjs";
import { publicAddress, setting, SETTINGS, type Setting } from "@/data/settings/settings.mjs";

const mistakes = (environment: Record<string, string>) => settingsProblems(environment).mistakes;

test("nothing has to be set", () => {
  expect(settingsProblems({})).toEqual({ mistakes: [], warnings: [] });
});

test("what is empty, or nothing but spaces, is as good as not set", () => {
  const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, " "]));
  expect(settingsProblems(empty)).toEqual({ mistakes: [], warnings: [] });
  expect(setting("PORT", { PORT: " " })).toBe("3000");
});

describe.each(Object.entries<Setting>(SETTINGS))("%s", (_, { form, fallback, example }) => {
  it("takes what is shown as its example", () => {
    expect(form.fits(example.replace("5f4c…", "5f4c".repeat(16)))).toBe(true);
  });

  it("takes what holds where it is not set", () => {
    expect(fallback === "" || form.fits(fallback)).toBe(true);
  });
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "80a"],
  ["HOST", "two words"],
  ["PUBLIC_ADDRESS", "upr.example.org"],
  ["PUBLIC_ADDRESS", "https://upr.example.org/app"],
  ["PUBLIC_ADDRESS", "https://user@upr.example.org"],
  ["PUBLIC_ADDRESS", "ftp://upr.example.org"],
  ["INSTANCE_OWNER", "A\nB"],
  ["TIME_ZONE", "Phnom Penh"],
  ["DATA_DIRECTORY", "https://example.org/data"],
  ["TRUSTED_PROXIES", "-1"],
  ["TRUSTED_PROXIES", "one"],
  ["TRUSTED_PROXIES", "10"],
  ["LOG_LEVEL", "loud"],
  ["METRICS_PORT", "off"],
])("%s=%s is a mistake, and its line says what is taken", (name, value) => {
  const [line, ...more] = mistakes({ [name]: value });
  expect(more).toEqual([]);
  expect(line).toMatch(new RegExp(`^${name} is ".*"; it has to be .+, for example .+\\.$`, "s"));
});

test("every mistake is told at once, a line each", () => {
  const found = mistakes({ PORT: "x", TIME_ZONE: "here", SMTP_URL: "smtp://mail.example.org" });
  expect(found).toHaveLength(3);
});

test("what is secret is not repeated", () => {
  const found = mistakes({ SESSION_SECRET: "hunter2", SMTP_URL: "hunter2", MAIL_FROM: "a@b.org" });
  expect(found).toHaveLength(2);
  expect(found.join("\n")).not.toContain("hunter2");
});

test("figures do not share the port of the pages", () => {
  expect(mistakes({ METRICS_PORT: "3000" })).toEqual([expect.stringContaining("both 3000")]);
});

test.each([
  ["PUBLIC_ADRESS", "PUBLIC_ADDRESS"],
  ["PUBLIC_ADDR", "PUBLIC_ADDRESS"],
  ["public_address", "PUBLIC_ADDRESS"],
  ["TRUSTED_PROXY", "TRUSTED_PROXIES"],
  ["TIMEZONE", "TIME_ZONE"],
  ["DATA_DIR", "DATA_DIRECTORY"],
  ["SMPT_URL", "SMTP_URL"],
  ["SESION_SECRET", "SESSION_SECRET"],
])("%s is taken for a slip of %s", (given, meant) => {
  expect(mistakes({ [given]: "x" })).toEqual([`${given} is not a setting; did you mean ${meant}?`]);
});

test.each([
  "HOME",
  "PATH",
  "HOSTNAME",
  "POSTS",
  "TZ",
  "NODE_ENV",
  "NODE_OPTIONS",
  "LANG",
  "LC_ALL",
])("%s is left to other programs", (name) => {
  expect(mistakes({ [name]: "x" })).toEqual([]);
});

test("where the right one is set too, the other belongs to another program", () => {
  expect(mistakes({ LOGLEVEL: "x", LOG_LEVEL: "warn" })).toEqual([]);
});

test.each([
  ["passwords in the open", { PUBLIC_ADDRESS: "http://upr.example.org" }, "in the open"],
  ["nobody else can send anything", { HOST: "0.0.0.0" }, "PUBLIC_ADDRESS is not set"],
])("%s: a warning, no mistake", (_, environment, words) => {
  const { mistakes: wrong, warnings } = settingsProblems(environment);
  expect(wrong).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining(words)]);
});

test.each([
  { PUBLIC_ADDRESS: "https://upr.example.org", HOST: "0.0.0.0" },
  { PUBLIC_ADDRESS: "http://localhost:8080" },
  { HOST: "127.0.0.1" },
])("%j is nothing to warn of", (environment) => {
  expect(settingsProblems(environment).warnings).toEqual([]);
});

test("whatever stands in an environment, the answer is lines and no exception", () => {
  const names = fc.oneof(fc.constantFrom(...Object.keys(SETTINGS)), fc.string());
  fc.assert(
    fc.property(fc.dictionary(names, fc.string({ unit: "binary" })), (environment) => {
      const { mistakes: wrong, warnings } = settingsProblems(environment);
      for (const line of [...wrong, ...warnings]) expect(line).toMatch(/[.?]$/);
    }),
  );
}, 30_000);

test("the address is an origin, whatever stands at its end", () => {
  expect(publicAddress({ PUBLIC_ADDRESS: "https://upr.example.org/" })).toBe(
    "https://upr.example.org",
  );
  expect(publicAddress({ PORT: "8080" })).toBe("http://localhost:8080");
});
