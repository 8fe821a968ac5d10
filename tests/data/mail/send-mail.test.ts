import { afterEach, expect, test } from "vitest";
import { failureOf, sendMail } from "@/data/mail/send-mail";
import {
  type MailServer,
  nobodysUrl,
  readable,
  startMailServer,
} from "@/tests/support/mail-server";

const from = "UPR follow-up <upr@example.org>";
const letter = { to: "dara@example.org", subject: "Word", text: "A plain text.\n" };

let server: MailServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

/** What is said of the failure. */
const failure = async (url: string) =>
  sendMail({ url, from }, letter).then(
    () => null,
    (error: unknown) => failureOf(error),
  );

test("a letter arrives as plain text at one address", async () => {
  server = await startMailServer();
  await sendMail({ url: server.url, from }, letter);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.to).toEqual([letter.to]);
  const text = readable(server.received[0]?.text ?? "");
  expect(text).toMatch(/^From: "UPR follow-up" <upr@example.org>$/m);
  expect(text).toMatch(/^Content-Type: text\/plain/m);
  expect(text).toContain("A plain text.");
});

test("an address cannot carry further ones, nor headers", async () => {
  server = await startMailServer();
  const to = "dara@example.org\r\nBcc: eve@example.org";
  await sendMail({ url: server.url, from }, { ...letter, to }).catch(() => {});
  expect(server.received.flatMap((each) => each.to)).not.toContain("eve@example.org");
});

test("a refused connection is told by its kind", async () => {
  expect(await failure(await nobodysUrl())).toBe("ESOCKET");
});

test("what is said of a failure repeats no address", async () => {
  server = await startMailServer({ refuses: true });
  const said = await failure(server.url);
  expect(said).toMatch(/^EENVELOPE/);
  expect(said).not.toContain("dara");
});

test("where encryption is asked for, nothing is sent without it", async () => {
  server = await startMailServer();
  expect(await failure(`${server.url}?requireTLS=true`)).toBe("ETLS 500");
  expect(server.received).toEqual([]);
});
