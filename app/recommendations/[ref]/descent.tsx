import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import { recommendationAddress } from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import { StatusBadge } from "@/app/_ui/status-badge";
import { type Actor, mayOnTrack } from "@/db/domain/permissions";
import { TRACKS } from "@/db/domain/track";
import { keyOf } from "@/db/domain/track-status";
import type { LineStep } from "@/db/queries/line-of-descent";

/** Characters of a recommendation that tell it apart. */
const TEXT = 260;

/** The line on which a recommendation stands, the earliest first, and what was said at each step. */
export async function Descent(props: { line: LineStep[]; actor: Actor; reference: string }) {
  const { line, actor, reference } = props;
  const mayDecide = mayOnTrack(actor, "decide_lineage");
  if (line.length === 0 && !mayDecide) return null;
  const t = await getTranslations("lineage");
  return (
    <section aria-labelledby="descent">
      <h2 id="descent">{t("line.title")}</h2>
      <p className="soft measure">{t(line.length === 0 ? "line.none" : "line.help")}</p>
      {line.length > 0 && (
        <ol className="descent">
          {line.map((step) => (
            <Step key={step.id} step={step} isThis={step.ref === reference} />
          ))}
        </ol>
      )}
      {mayDecide && (
        <p>
          <a href={`${recommendationAddress(reference)}/lineage`}>{t("line.find")}</a>
        </p>
      )}
    </section>
  );
}

async function Step({ step, isThis }: { step: LineStep; isThis: boolean }) {
  const t = await getTranslations("lineage.line");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const { position } = step;
  const said = position?.position ? terms.position[position.position] : position?.wording;
  return (
    <li aria-current={isThis ? "true" : undefined}>
      <p className="small soft">
        {inWords(format, step.source.date)} · {t("review", reviewValues(step.review))}
      </p>
      <p>
        <strong>
          {isThis ? step.ref : <a href={recommendationAddress(step.ref)}>{step.ref}</a>}
        </strong>
        {step.number !== null && <> · {t("number", { number: step.number })}</>}
        {isThis && <> · {t("this")}</>}
      </p>
      <p lang={step.language}>{shortened(step.text, TEXT)}</p>
      <dl className="part-tracks">
        <div>
          <dt>{t("position")}</dt>
          <dd>{said || t("noPosition")}</dd>
        </div>
        {TRACKS.map((track) => {
          const { status, asOf } = step.said[track];
          return (
            <div key={track}>
              <dt>{terms.trackView[track]}</dt>
              <dd>
                <StatusBadge status={keyOf(status)} words={terms.status[track]} />
                {asOf !== null && (
                  <small className="soft"> {t("asOf", { date: inWords(format, asOf) })}</small>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}
