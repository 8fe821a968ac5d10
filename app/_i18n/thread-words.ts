import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en";
import { isolating } from "./isolating";
import type { Words } from "./words";

/*
 * What next-intl says to pages, from the same catalogue and by the same formats: that library is React's, and a
 * thread that writes a file would load React with all that Next puts around it before its first byte.
 */

const LOCALE = "en-GB";

/** The text under a key such as "midterm.cell.part"; where there is none, as on pages, the key. */
function textUnder(key: string): string {
  let found: unknown = en;
  for (const step of key.split(".")) found = (found as Record<string, unknown> | undefined)?.[step];
  return typeof found === "string" ? found : key;
}

/** What `make` makes of a value, made once. */
function remembered<Made>(make: (value: string) => Made): (value: string) => Made {
  const known = new Map<string, Made>();
  return (value) => {
    const made = known.get(value) ?? make(value);
    known.set(value, made);
    return made;
  };
}

/** The words of a thread, which has no request that says them: plain texts, without elements within. */
export function threadWords(timeZone: string): Words {
  const messageUnder = remembered((key) => new IntlMessageFormat(textUnder(key), LOCALE));
  const formatBy = remembered(
    (options) => new Intl.DateTimeFormat(LOCALE, { timeZone, ...JSON.parse(options) }),
  );
  const say = (key: string, values?: Record<string, string | number>) =>
    String(messageUnder(key).format(values));
  const dateTime = (at: Date | number, options: Intl.DateTimeFormatOptions = {}) =>
    formatBy(JSON.stringify(options)).format(at);
  return {
    t: isolating(say as Words["t"]),
    format: { dateTime: dateTime as Words["format"]["dateTime"] },
  };
}
