/** What browsers drop, turn round or do not show: white space, control and format characters, backslashes. */
const DISGUISE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\\]/u;

const BEGINS = /^https?:\/\/[^/?#]/i;

/**
 * An address that may become a link; undefined for any other, which stays text. Only the web, written out
 * as it is: every other scheme can carry a script or reach into the reader's machine, "//host" goes
 * wherever the page was read, and "https://un.org@evil.example" shows another place than it leads to
 * (RFC 3986, section 7.6). The one place where this is decided, for pages, Markdown, and files alike.
 */
export function webAddress(address: string | null | undefined): string | undefined {
  if (!address || DISGUISE.test(address) || !BEGINS.test(address)) return undefined;
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password } = new URL(address);
  const isWeb = protocol === "https:" || protocol === "http:";
  return isWeb && username === "" && password === "" ? address : undefined;
}
