/** How long what is said holds, in days; RFC 9116 asks for less than a year. */
const DAYS = 180;

/** The contact as the address that it has to be: of a page, or "mailto:". */
const asAddress = (contact: string): string =>
  /^(?:https|mailto|tel):/.test(contact) ? contact : `mailto:${contact}`;

/**
 * The text of /.well-known/security.txt (RFC 9116). `contact`: an e-mail or https address; `address`:
 * the instance's own; `now`: ISO instant.
 */
export function securityTxt(contact: string, address: string, now: string): string {
  const expires = new Date(Date.parse(now) + DAYS * 24 * 60 * 60 * 1000);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    `Contact: ${asAddress(contact)}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${address}/.well-known/security.txt`,
    "",
  ].join("\n");
}
