import { reviewValues } from "@/app/_i18n/review-values";
import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { refusedFile } from "@/app/_server/refused-file";
import { today } from "@/app/_server/instance";
import { signInFirst } from "@/app/_server/sign-in-first";
import { FileField } from "@/app/_ui/file-field";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { TRACKS } from "@/db/domain/track";
import { reviews } from "@/db/queries/reviews";

/** The form to which OHCHR's own list is given. Plain: the file goes to a route of its own. */
export default async function Page(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await currentActor();
  if (actor.kind !== "person") return signInFirst("/midterm/fill");
  const { fill, common, midterm } = await getMessages();
  const t = await getTranslations();
  const refused = await refusedFile((await props.searchParams).problem, fill.again);
  const known = reviews(await reader());
  const tracks = new Set(actor.memberships.flatMap(({ track }) => track ?? []));
  const [own] = tracks.size === 1 ? tracks : [];
  const { summaryTitle } = await formWords();
  const prefix = refused?.titlePrefix ?? "";
  return (
    <>
      <title>{`${prefix}${fill.title} – ${common.siteName}`}</title>
      <p className="eyebrow">
        <a href="/midterm">{midterm.title}</a>
      </p>
      <h1>{fill.title}</h1>
      <p className="lede">{fill.lede}</p>
      <ProblemSummary state={refused} title={summaryTitle} />
      <form action="/midterm/fill/upload" method="post" encType="multipart/form-data">
        {known.length === 1 ? (
          <input type="hidden" name="review" value={known[0]?.id} />
        ) : (
          <div className="field">
            <label htmlFor="review">{fill.review}</label>
            <select id="review" name="review">
              {known.map(({ id, ...review }) => (
                <option key={id} value={id}>
                  {t("fill.reviewName", reviewValues(review))}
                </option>
              ))}
            </select>
          </div>
        )}
        <FileField label={fill.file} hint={fill.fileHint} accept=".docx" refused={refused} />
        <div className="field">
          <label htmlFor="whose">{fill.whose}</label>
          <select id="whose" name="whose" defaultValue={own ?? "both"}>
            {(["both", ...TRACKS] as const).map((whose) => (
              <option key={whose} value={whose}>
                {fill[whose]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="asOf">{fill.asOf}</label>
          <p className="hint" id="asOf-hint">
            {fill.asOfHint}
          </p>
          <input
            type="date"
            id="asOf"
            name="asOf"
            className="short"
            defaultValue={today()}
            aria-describedby="asOf-hint"
          />
        </div>
        <button>{fill.send}</button>
      </form>
    </>
  );
}
