import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { formWords, type RefusedForm } from "@/app/_server/form-state";
import { shownReview, type ShownReview } from "@/app/_server/scope";
import { refusedFile } from "@/app/_server/refused-file";
import { FileField } from "@/app/_ui/file-field";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { requireSignedIn } from "@/app/desk/answer";
import { Filter } from "@/app/desk/frame";
import { membershipsThatMay } from "@/db/domain/permissions";
import { ownRecommendations, saidOnLine } from "@/db/queries/said-on-line";
import { sheetUploads } from "@/db/queries/sheet-uploads";
import type { SheetOwner } from "./form-of";
import { sheetOwner } from "./owner";

const ADDRESS = "/desk/sheet";

/** Where somebody fetches a sheet to fill in off line, and sends it back. */
export default async function Page(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireSignedIn(ADDRESS);
  const parameters = await props.searchParams;
  const { organisation, problem, done } = parameters;
  const asked = typeof organisation === "string" ? organisation : null;
  const owner = sheetOwner(actor, asked) ?? sheetOwner(actor, null);
  const memberships = membershipsThatMay(actor, "draft_update");
  const chosen = memberships.find((m) => m.organisationId === owner?.organisationId) ?? null;
  const { sheet, desk, common } = await getMessages();
  const refused = await refusedFile(problem, sheet.upload.again);
  const { summaryTitle } = await formWords();
  return (
    <>
      <title>{`${refused?.titlePrefix ?? ""}${sheet.title} – ${common.siteName}`}</title>
      <p className="eyebrow">
        <a href="/desk">{desk.title}</a>
      </p>
      <h1>{sheet.title}</h1>
      {done === "discarded" && (
        <p className="notice" role="status">
          {sheet.page.discarded}
        </p>
      )}
      <ProblemSummary state={refused} title={summaryTitle} />
      {owner ? (
        <>
          <p className="lede">{sheet.lede}</p>
          <Filter actor={{ ...actor, memberships }} chosen={chosen} address={ADDRESS} />
          <Download owner={owner} shown={shownReview(await reader(), parameters)} />
          <section aria-labelledby="fill">
            <h2 id="fill">{sheet.fill.title}</h2>
            <p className="measure">{sheet.fill.text}</p>
          </section>
          <Upload owner={owner} refused={refused} />
          <Sent owner={owner} personId={actor.id} />
        </>
      ) : (
        <p className="empty">{sheet.notYours}</p>
      )}
    </>
  );
}

async function Download({ owner, shown }: { owner: SheetOwner; shown: ShownReview }) {
  const t = await getTranslations("sheet.download");
  const from = await reader();
  const { organisationId, organisationName } = owner;
  const { scope, review, others } = shown;
  const own = ownRecommendations(from, scope, organisationId).size;
  const all = saidOnLine(from, scope, organisationId).size;
  const hrefTo = (id: string) =>
    `${ADDRESS}?${new URLSearchParams({ organisation: organisationId, review: id })}`;
  const hasChoice = own > 0 && own < all;
  return (
    <section aria-labelledby="download">
      <h2 id="download">{t("title")}</h2>
      <ReviewSwitcher review={review} others={others} hrefTo={hrefTo} />
      <form action="/desk/sheet/download" method="get">
        <input type="hidden" name="organisation" value={organisationId} />
        <input type="hidden" name="review" value={scope.reviewId} />
        {hasChoice ? (
          <fieldset>
            <legend>{t("which")}</legend>
            <div className="choice">
              <input type="radio" id="scope-own" name="scope" value="own" defaultChecked />
              <label htmlFor="scope-own">
                {t("own", { organisation: organisationName, count: own })}
              </label>
            </div>
            <div className="choice">
              <input type="radio" id="scope-all" name="scope" value="all" />
              <label htmlFor="scope-all">{t("all", { count: all })}</label>
            </div>
          </fieldset>
        ) : (
          <p>{t("all", { count: all })}</p>
        )}
        <button>{t("press")}</button>
      </form>
    </section>
  );
}

async function Upload({ owner, refused }: { owner: SheetOwner; refused: RefusedForm | null }) {
  const t = await getTranslations("sheet.upload");
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t("title")}</h2>
      <form action="/desk/sheet/upload" method="post" encType="multipart/form-data">
        <input type="hidden" name="organisation" value={owner.organisationId} />
        <FileField label={t("file")} hint={t("hint")} accept=".xlsx" refused={refused} />
        <button>{t("press")}</button>
      </form>
    </section>
  );
}

async function Sent({ owner, personId }: { owner: SheetOwner; personId: string }) {
  const sent = sheetUploads(await reader(), personId, owner.organisationId);
  if (sent.length === 0) return null;
  const t = await getTranslations("sheet.sent");
  const format = await getFormatter();
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t("title")}</h2>
      <ul>
        {sent.map(({ id, fileName, uploadedAt }) => (
          <li key={id}>
            <a href={`${ADDRESS}/${encodeURIComponent(id)}`}>
              {t("line", {
                name: fileName,
                date: format.dateTime(new Date(uploadedAt), {
                  dateStyle: "long",
                  timeStyle: "short",
                }),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
