import type { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { DomainError, type FieldProblems } from "@/db/domain/errors";
import { fieldProblemsOf } from "@/db/domain/field-problems";
import type { Actor } from "@/db/domain/permissions";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { appendEvent } from "./audit-trail";

/** What a command's rules see: a transaction, who acts, and the instant (ISO) of the change. */
export interface CommandContext {
  tx: Tx;
  actor: Actor;
  /** Of the person who acts; null where nobody does by name. */
  actorId: string | null;
  now: string;
}

/** What became of a change. */
export interface Outcome<Output> {
  /**
   * Whether a visitor could notice the change. Saving a draft is nothing of the kind: from outside,
   * nobody can tell when somebody writes.
   */
  isPublic: boolean;
  /** What was changed, for the audit trail: "update:<id>". */
  subject: string;
  /** What to say of it in the audit trail. No texts, no addresses, no secrets. */
  detail?: object;
  result: Output;
}

interface CommandSpec<Schema extends z.ZodType, Output> {
  name: string;
  input: Schema;
  /** What else is wrong with an input that cannot be read, so that everything is said at once. */
  alsoWrong?: (input: unknown, now: string) => FieldProblems;
  /** Whether the actor may do this at all, before the input is looked at. */
  admits: (actor: Actor) => boolean;
  /** Reads, checks rights to the very thing concerned, changes. Throws DomainError. */
  run: (input: z.output<Schema>, context: CommandContext) => Outcome<Output>;
}

/** Notes in the audit trail what became of a change. */
export function noteOutcome(
  verb: string,
  outcome: Outcome<unknown>,
  context: CommandContext,
): void {
  const { tx, actor, now: at } = context;
  const { subject, detail = {}, isPublic } = outcome;
  appendEvent(tx, {
    at,
    actor,
    verb,
    subject,
    detail: isPublic ? { ...detail, public: true } : detail,
  });
}

/** A change, ready to be called. `now` is an argument for tests alone. */
export type Command<Output> = (db: Db, actor: Actor, input: unknown, now?: Date) => Output;

/**
 * The only way to change anything: permit, parse, one transaction, and inside it an audit event and
 * what the change means for the search.
 * Throws DomainError `not_permitted` or `not_signed_in`, `invalid_input` with a problem for each
 * field, and whatever the command itself throws; then nothing has changed.
 */
export function defineCommand<Schema extends z.ZodType, Output>(
  spec: CommandSpec<Schema, Output>,
): Command<Output> {
  return (db, actor, input, now = new Date()) => {
    if (!spec.admits(actor)) {
      throw new DomainError(actor.kind === "visitor" ? "not_signed_in" : "not_permitted");
    }
    const at = now.toISOString();
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) {
      const problems = { ...spec.alsoWrong?.(input, at), ...fieldProblemsOf(parsed.error) };
      throw new DomainError("invalid_input", problems);
    }
    return db.transaction(
      (tx) => {
        const actorId = actor.kind === "person" ? actor.id : null;
        const context = { tx, actor, actorId, now: at };
        const outcome = spec.run(parsed.data, context);
        keepSearchIndex(tx);
        noteOutcome(spec.name, outcome, context);
        return outcome.result;
      },
      { behavior: "immediate" },
    );
  };
}

/** For `admits`: anybody who is signed in. */
export const anybodySignedIn = (actor: Actor): boolean => actor.kind === "person";
