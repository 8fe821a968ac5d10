import { createFormatter, createTranslator } from "next-intl";
import { beforeEach, expect, it, vi } from "vitest";
import { en } from "@/app/_i18n/en";
import { GET } from "@/app/editions/[id]/download/[format]/route";
import type { startEditionFile } from "@/app/editions/export/start";
import type { Db } from "@/db/client";
import { withdrawEdition } from "@/db/commands/withdraw-edition";
import { DomainError } from "@/db/domain/errors";
import { editionById } from "@/db/queries/edition-by-id";
import { seededDatabase } from "@/tests/support/database";
import { frozen } from "@/tests/support/editions";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const GONE = "Nothing of what it held is given out any more.\n";

let db: Db;
let validator: Person;
let id: string;
const start = vi.hoisted(() => vi.fn<typeof startEditionFile>());

vi.mock("server-only", () => ({}));
vi.mock("@/app/_server/database", () => ({ reader: async () => db }));
vi.mock("@/app/editions/export/start", () => ({ startEditionFile: start }));
vi.mock("@/app/_i18n/server", () => ({
  getTranslations: async (namespace?: never) =>
    createTranslator({ locale: "en-GB", messages: en, namespace }),
  getFormatter: async () => createFormatter({ locale: "en-GB", timeZone: "UTC" }),
}));

beforeEach(() => {
  start.mockReset();
  db = seededDatabase();
  const organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  const as = { organisationId, track: "civil_society", role: "validator" } as const;
  validator = aPerson(db, "Vuthy", as);
  id = frozen(db, validator, { organisationId });
});

/** What is answered: status and text. */
async function asked(format: string, of = id, signal?: AbortSignal) {
  const request = new Request("http://localhost/", { signal: signal ?? null });
  const answer = await GET(request, { params: Promise.resolve({ id: of, format }) });
  expect(answer.headers.get("cache-control")).toBe(answer.status === 204 ? null : "no-store");
  return [answer.status, await answer.text()] as const;
}

it("gives the very text that was hashed, without a thread", async () => {
  expect(await asked("json")).toEqual([200, editionById(db, id)?.content]);
  expect(start).not.toHaveBeenCalled();
});

it.each(["json", "docx", "xlsx", "csv"])("gives out no %s of what is not there", async (format) => {
  expect(await asked(format, "no-such-edition")).toEqual([404, "There is no such edition.\n"]);
  withdrawEdition(db, validator, { id });
  expect(await asked(format)).toEqual([410, expect.stringContaining(GONE)]);
  expect(start).not.toHaveBeenCalled();
});

it("gives out nothing of an edition that is withdrawn while somebody waits for its file", async () => {
  start.mockImplementation(async () => {
    withdrawEdition(db, validator, { id });
    throw new DomainError("edition_withdrawn");
  });
  expect(await asked("docx")).toEqual([410, expect.stringContaining(GONE)]);
});

it("says that the disk takes no more", async () => {
  start.mockRejectedValue(new DomainError("disk_full"));
  expect(await asked("docx")).toEqual([503, expect.stringContaining("the disk of this site’s")]);
});

it("tells whoever makes the file that nobody waits for it any more", async () => {
  const leaving = new AbortController();
  start.mockImplementation(async (_, signal) => {
    leaving.abort();
    signal.throwIfAborted();
    throw new Error("somebody still waits");
  });
  expect(await asked("docx", id, leaving.signal)).toEqual([204, ""]);
});
