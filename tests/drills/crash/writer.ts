import { type ActionAnswer, actionNamed, callAction } from "@/tests/support/server-actions";
import type { Acknowledged } from "@/tests/drills/kept/acknowledged";

/** Savings of a draft before it is published. */
const DRAFTS = 3;

/** The server was killed before it answered; anything else than an answer counts as that. */
export class CutOff extends Error {}

interface Draft {
  id: string;
  version: number;
}

/** What is found of what somebody had in hand when the server died. */
export type InHand = Draft & { ref: string; words: string };

let words = 0;

/** Somebody who writes update after update for an organisation, by the same calls as the page's script. */
export class Writer {
  private readonly autosave = actionNamed("app/recommendations/[ref]/record/actions.ts autosave");
  private readonly record = actionNamed("app/recommendations/[ref]/record/actions.ts record");
  private place: number;
  private draft: Draft | null = null;
  private drafts = 0;
  /** Answers that are neither a saving nor cut off. */
  refused = 0;

  constructor(
    private readonly baseUrl: string,
    private readonly cookie: string,
    private readonly organisationId: string,
    private readonly refs: readonly string[],
    private readonly acknowledged: Acknowledged,
    start: number,
  ) {
    this.place = start;
  }

  get organisation(): string {
    return this.organisationId;
  }

  private get ref(): string {
    return this.refs[this.place % this.refs.length] ?? "";
  }

  /** Goes on with what is there, after the server was started again; null where nothing is in hand. */
  goOnWith(found: InHand | null): void {
    this.draft = found && { id: found.id, version: found.version };
    this.drafts = found ? Math.min(found.version, DRAFTS) : 0;
    if (!found) this.place += 1;
    else while (this.ref !== found.ref) this.place += 1;
  }

  private async call(step: "save" | "publish", fields: Record<string, string>) {
    const isDraft = step === "save";
    try {
      return await callAction({
        address: `${this.baseUrl}/recommendations/${this.ref}/record`,
        action: isDraft ? this.autosave : this.record,
        before: isDraft ? [] : [null],
        fields: Object.entries({ ...fields, step }),
        headers: { cookie: this.cookie, origin: this.baseUrl },
      });
    } catch (error) {
      throw new CutOff("the server did not answer", { cause: error });
    }
  }

  /** What the answer says of the saving; null where it says that nothing was saved. */
  private savedBy(answer: ActionAnswer, id: string): Draft | null {
    if (answer.redirect?.includes("done=publish")) return { id, version: 0 };
    const saved = (answer.result as { saved?: Draft } | null)?.saved;
    return saved ? { id: saved.id, version: saved.version } : null;
  }

  /** Saves once. Throws CutOff. */
  async save(): Promise<void> {
    const step = this.drafts < DRAFTS ? "save" : "publish";
    const newId = crypto.randomUUID();
    const id = this.draft?.id ?? newId;
    words += 1;
    const measures = `Measure ${words} ${crypto.randomUUID()}`;
    const draft: Record<string, string> = this.draft
      ? { draftId: this.draft.id, draftVersion: String(this.draft.version) }
      : {};
    const said = { status: "partial", asOf: "2024-05-01", reason: "A reason.", measures };
    this.acknowledged.sends(id, measures);
    const owner = { ref: this.ref, organisationId: this.organisationId };
    const answer = await this.call(step, { ...owner, newId, ...draft, ...said });
    const saved = this.savedBy(answer, id);
    if (!saved) {
      this.refused += 1;
      return;
    }
    this.acknowledged.saved(id, measures, step === "publish");
    this.draft = step === "publish" ? null : saved;
    this.drafts = step === "publish" ? 0 : this.drafts + 1;
    if (step === "publish") this.place += 1;
  }
}
