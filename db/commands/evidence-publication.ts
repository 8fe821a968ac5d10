import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { fileMayGoPublic, type Holding, passageMayGoPublic } from "@/db/domain/evidence-state";
import { groupedBy } from "@/db/domain/grouped";
import { needsSecondPerson } from "@/db/domain/permissions";
import {
  document,
  evidenceFile,
  evidenceLink,
  organisation,
  update,
  updateEvidence,
} from "@/db/schema";
import type { CommandContext } from "./define-command";
import { holdingOf } from "./holding";

/** The passages that updates rest on, where their own organisation recorded them. */
function ownPassages(tx: Tx, condition: SQL | undefined) {
  return tx
    .selectDistinct({
      id: evidenceLink.id,
      documentId: evidenceLink.documentId,
      organisationId: update.organisationId,
      documentIsOwn: eq(document.organisationId, update.organisationId).mapWith(Boolean),
      isPublic: isNotNull(evidenceLink.publishedAt).mapWith(Boolean),
      risk: evidenceLink.risk,
    })
    .from(updateEvidence)
    .innerJoin(update, eq(update.id, updateEvidence.updateId))
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(condition, eq(evidenceLink.organisationId, update.organisationId)))
    .all();
}

type OwnPassage = ReturnType<typeof ownPassages>[number];

/** A private document of another organisation stays as it is, and so does what is said of it. */
const isWithin = ({ documentIsOwn, documentIsPublic }: Holding) =>
  documentIsOwn || documentIsPublic;

function publishPassages({ tx, now }: CommandContext, passages: readonly OwnPassage[]): boolean {
  const ids = passages.filter((passage) => !passage.isPublic).map((passage) => passage.id);
  const { changes } = tx
    .update(evidenceLink)
    .set({ publishedAt: now })
    .where(inArray(evidenceLink.id, ids))
    .run();
  return changes > 0;
}

/** Whose evidence on which document. */
interface Whose {
  documentId: string;
  organisationId: string;
}

/**
 * Files behind which there are two people, where the organisation asks for a second person: the one who
 * publishes, or signs, did not send or let out the file. A signed checklist has two people behind it.
 */
function hasSecondPerson({ tx, actor }: CommandContext, organisationId: string): SQL | undefined {
  const owner = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
  if (actor.kind !== "person" || !owner) return undefined;
  const { track, secondPersonRequired } = owner;
  const me = actor.id;
  const isGuarded = needsSecondPerson({
    ...{ track, secondPersonRequired, authorId: me, publisherId: me },
  });
  return isGuarded ? or(isNull(evidenceFile.addedById), ne(evidenceFile.addedById, me)) : undefined;
}

/** The organisation's own document becomes public, and with it those of its files that may. */
function publishOriginal(context: CommandContext, whose: Whose, holding: Holding): boolean {
  const { tx, now } = context;
  const { documentId: id, organisationId } = whose;
  if (!holding.documentIsOwn) return false;
  const opened = tx
    .update(document)
    .set({ publishedAt: now })
    .where(and(eq(document.id, id), isNull(document.publishedAt)))
    .run();
  if (!fileMayGoPublic(false, holding)) return opened.changes > 0;
  const files = tx
    .update(evidenceFile)
    .set({ publishedAt: now })
    .where(
      and(
        eq(evidenceFile.documentId, id),
        eq(evidenceFile.withheld, false),
        isNull(evidenceFile.publishedAt),
        holding.check === "signed" ? undefined : hasSecondPerson(context, organisationId),
      ),
    )
    .run();
  return opened.changes + files.changes > 0;
}

/** Makes public what may be of one organisation's passages. Gives whether anything did become public. */
function publishAll(context: CommandContext, passages: readonly OwnPassage[]): boolean {
  const byDocument = groupedBy(passages, (passage) => passage.documentId);
  const done = [...byDocument].map(([documentId, group]) => {
    const organisationId = group[0]?.organisationId ?? "";
    const whose = { documentId, organisationId };
    const holding = holdingOf(context.tx, whose);
    if (!holding || !isWithin(holding)) return false;
    const allowed = group.filter(
      (passage) => passage.isPublic || passageMayGoPublic(passage.risk, holding),
    );
    if (allowed.length === 0) return false;
    const original = publishOriginal(context, whose, holding);
    return publishPassages(context, allowed) || original;
  });
  return done.includes(true);
}

/**
 * The organisation's own passages that an update rests on, and their documents with their files, become
 * public with it. What holds personal data or could put a source at risk stays private until its
 * checklist is signed.
 */
export function publishEvidenceOf(context: CommandContext, updateId: string): void {
  publishAll(context, ownPassages(context.tx, eq(update.id, updateId)));
}

/**
 * The same for what published updates of the organisation already rest on, once the checklist on it is
 * signed. Gives whether anything became public.
 */
export function publishWhatIsCited(
  context: CommandContext,
  { documentId, organisationId }: Whose,
): boolean {
  const cited = and(
    eq(evidenceLink.documentId, documentId),
    eq(update.organisationId, organisationId),
    eq(update.state, "published"),
  );
  return publishAll(context, ownPassages(context.tx, cited));
}

const areFilesOf = ({ documentId, organisationId }: Whose) =>
  and(eq(evidenceFile.documentId, documentId), eq(evidenceFile.organisationId, organisationId));

/** The organisation's files of the document are private again. Gives whether any was public. */
export function takeFilesBack({ tx }: CommandContext, whose: Whose): boolean {
  const { changes } = tx
    .update(evidenceFile)
    .set({ publishedAt: null })
    .where(and(areFilesOf(whose), isNotNull(evidenceFile.publishedAt)))
    .run();
  return changes > 0;
}

/** The same for good: they stay private until somebody lets them out. Gives whether any was public. */
export function withholdFiles(context: CommandContext, whose: Whose): boolean {
  context.tx.update(evidenceFile).set({ withheld: true }).where(areFilesOf(whose)).run();
  return takeFilesBack(context, whose);
}

/** Whether another published update of the passage's own organisation rests on it. */
function restsElsewhere(tx: Tx, { id, organisationId }: OwnPassage, updateId: string): boolean {
  const other = tx
    .select({ id: update.id })
    .from(updateEvidence)
    .innerJoin(update, eq(update.id, updateEvidence.updateId))
    .where(
      and(
        eq(updateEvidence.evidenceLinkId, id),
        eq(update.organisationId, organisationId),
        eq(update.state, "published"),
        ne(update.id, updateId),
      ),
    )
    .get();
  return other !== undefined;
}

/**
 * What became public with an update that is withdrawn becomes private with it: the organisation's own
 * passages on which no other published update of its own rests, and its documents of which it has no
 * public passage any more, with their files. Who else cites them has no say in it: the organisation
 * knows whom they could harm.
 */
export function withdrawEvidenceOf({ tx }: CommandContext, updateId: string): void {
  const passages = ownPassages(tx, eq(update.id, updateId)).filter(
    (passage) => passage.isPublic && !restsElsewhere(tx, passage, updateId),
  );
  const ids = passages.map((passage) => passage.id);
  tx.update(evidenceLink).set({ publishedAt: null }).where(inArray(evidenceLink.id, ids)).run();
  const own = passages.filter((passage) => passage.documentIsOwn).map((p) => p.documentId);
  const cited = tx
    .select({ id: evidenceLink.documentId })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(
      and(
        inArray(document.id, own),
        eq(evidenceLink.organisationId, document.organisationId),
        isNotNull(evidenceLink.publishedAt),
      ),
    )
    .all();
  const stillCited = new Set(cited.map((row) => row.id));
  const gone = own.filter((id) => !stillCited.has(id));
  tx.update(document).set({ publishedAt: null }).where(inArray(document.id, gone)).run();
  tx.update(evidenceFile)
    .set({ publishedAt: null })
    .where(inArray(evidenceFile.documentId, gone))
    .run();
}
