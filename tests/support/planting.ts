import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { fileStore } from "@/data/files/file-store";
import { addDocument } from "@/db/commands/add-document";
import { attachFile } from "@/db/commands/attach-file";
import { publishStatement } from "@/db/commands/publish-statement";
import { recordUpdate } from "@/db/commands/record-update";
import type { Risk } from "@/db/domain/evidence";
import type { Actor, OrganisationRole } from "@/db/domain/permissions";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { document, evidenceLink, person } from "@/db/schema";
import { type Cast, OWN, type Role } from "./roles";
import { Secrets } from "./secrets";
import { somebody } from "./who";

/** The recommendations about which something is said; an organisation has one thing in hand on each. */
export const REFS = {
  draft: "KHM-HC-2019-01",
  submitted: "KHM-HC-2019-02",
  returned: "KHM-HC-2019-03",
  published: "KHM-HC-2019-04",
  withdrawn: "KHM-HC-2019-05",
  unnamed: "KHM-HC-2019-06",
  answered: "KHM-HC-2019-07",
  answeredBefore: "KHM-HC-2019-08",
  others: "KHM-HC-2019-09",
} as const;

const ADMINISTRATOR: readonly Role[] = ["administrator"];
const OWN_AND_ADMINISTRATOR: readonly Role[] = [...OWN, "administrator"];
export const NOWHERE: readonly Role[] = [];

/** What has an id, an update or a reply, in the version that stands. */
export interface Standing {
  id: string;
  version: number;
}

/** Puts words into an instance that only some may read, by the same commands as the app. */
export class Planting {
  readonly secrets = new Secrets();
  private members = 0;

  constructor(readonly cast: Cast) {}

  get db() {
    return this.cast.db;
  }

  /** Whoever signed in with this role. */
  as(role: Role): Actor {
    return actorByPerson(this.db, this.cast.ids[role] ?? "");
  }

  /** Somebody more, whose name and address are secrets. `seenBy`: who learns the name. */
  async member(
    what: string,
    role: OrganisationRole,
    organisationId: string,
    seenBy: readonly Role[] = OWN_AND_ADMINISTRATOR,
  ): Promise<Extract<Actor, { kind: "person" }>> {
    this.members += 1;
    const made = await somebody(this.db, `member ${this.members}`, { organisationId, role });
    const name = this.secrets.word(`the name of ${what}`, seenBy);
    const email = `${this.secrets.word(`the e-mail address of ${what}`, ADMINISTRATOR)}@example.org`;
    this.db.update(person).set({ name, email }).where(eq(person.id, made.id)).run();
    this.secrets.known(`the id of ${what}`, made.id, seenBy);
    const actor = actorByPerson(this.db, made.id);
    if (actor.kind !== "person") throw new Error(`${what} cannot act`);
    return actor;
  }

  /** Every text of an update, each with a word of its own. */
  texts(what: string, seenBy: readonly Role[]): Record<string, string> {
    return Object.fromEntries(
      UPDATE_TEXTS.map((name) => [name, this.secrets.word(`${name} of ${what}`, seenBy)]),
    );
  }

  /** A passage of a document that is here. */
  passage(what: string, seenBy: readonly Role[], documentId: string, risk: Risk = "public_source") {
    const word = (part: string) => this.secrets.word(`the ${part} of ${what}`, seenBy);
    return {
      ...{ source: "known document", documentId, relation: "direct", direction: "neutral", risk },
      ...{ locator: word("locator"), quote: word("quote"), sentence: word("sentence") },
    };
  }

  /** A document of the owning organisation. Gives its id. */
  document(what: string, seenBy: readonly Role[], risk: Risk = "public_source"): string {
    const word = (part: string) => this.secrets.word(`the ${part} of ${what}`, seenBy);
    const { id } = addDocument(this.db, this.as("contributor"), {
      newId: crypto.randomUUID(),
      organisationId: this.cast.organisations.own,
      ...{ title: word("title"), publisher: word("publisher"), date: "2023", kind: "ngo_report" },
      ...{ address: `https://example.org/${word("address")}`, risk },
    });
    // No form asks for a note; what came with the data set has one.
    this.db
      .update(document)
      .set({ note: word("note") })
      .where(eq(document.id, id))
      .run();
    return id;
  }

  /** A file of a document of the owning organisation, in the store of the instance. Gives its id. */
  async file(
    what: string,
    seenBy: readonly Role[],
    documentId: string,
    withheld = false,
  ): Promise<string> {
    const store = fileStore(join(this.cast.instance.directory, "files"));
    const path = await store.newPath();
    await writeFile(path, `${this.secrets.word(`the content of ${what}`, seenBy)}\n`);
    const kept = await store.keep(path);
    const { id } = attachFile(this.db, this.as("contributor"), {
      ...{ documentId, organisationId: this.cast.organisations.own, withheld, ...kept },
      ...{
        name: `${this.secrets.word(`the name of ${what}`, seenBy)}.txt`,
        mediaType: "text/plain",
      },
    });
    this.secrets.known(`where ${what} is stored`, kept.storedAs, NOWHERE);
    this.secrets.known(`the hash of ${what}`, kept.sha256, seenBy);
    return id;
  }

  /** Says something about a recommendation. */
  say(actor: Actor, ref: string, organisationId: string, said: object): Standing {
    const input = { ref, organisationId, status: "partial", asOf: "2024-05-07", ...said };
    return recordUpdate(this.db, actor, input);
  }

  publish(actor: Actor, kind: "update" | "reply", { id, version }: Standing): void {
    publishStatement(this.db, actor, { kind, id, version });
  }

  /** The id of the newest row that belongs to the document. */
  passageOf(documentId: string): string {
    const found = this.db
      .select()
      .from(evidenceLink)
      .where(eq(evidenceLink.documentId, documentId));
    return found.all().at(-1)?.id ?? "";
  }
}
