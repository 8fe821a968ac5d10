import { getMessages, getTranslations } from "@/app/_i18n/server";
import { recordAddress } from "@/app/_ui/addresses";
import { RadioField } from "@/app/_ui/choice-field";
import { today } from "@/app/_server/instance";
import { newestOfEach, ofWholeAlone } from "@/db/domain/track-status";
import type { Answer } from "./answer";

/** Asks of which part an update is written: what the form begins with depends on it. */
export async function ChoosePart({ reference, found }: { reference: string; found: Answer }) {
  const { parts, membership, inHand, published } = found;
  const t = await getTranslations("update");
  const { terms } = await getMessages();
  const draftOnWhole = inHand.find((update) => update.partId === null);
  /** What the organisation has in hand of a part, else what it said last. */
  const hintOf = (partId: number) => {
    const held = inHand.find((update) => update.partId === partId);
    if (held) return t("inHandOnPart", { state: terms.updateState[held.state] });
    const said = published.find(
      (update) => update.partId === partId && update.organisationId === membership?.organisationId,
    );
    return said
      ? t("saidOnPart", { status: terms.status[said.track][said.status] })
      : t("nothingOnPart");
  };
  const own = published.filter((u) => u.organisationId === membership?.organisationId);
  const [onWhole] = ofWholeAlone(newestOfEach(own, today()));
  return (
    <>
      {onWhole && (
        <p>{t("saidOnWhole", { status: terms.status[onWhole.track][onWhole.status] })}</p>
      )}
      <form method="get" action={recordAddress(reference)}>
        {membership && (
          <input type="hidden" name="organisation" value={membership.organisationId} />
        )}
        <RadioField
          state={null}
          name="part"
          label={t("whichPart")}
          hint={t("whichPartHint")}
          first={parts[0]?.letter}
          options={parts.map((part) => ({
            value: part.letter,
            label: `(${part.letter}) ${part.text}`,
            hint: hintOf(part.id),
          }))}
        />
        <button>{t("choosePart")}</button>
      </form>
      {draftOnWhole && (
        <p className="notice">
          {t("draftOnWhole")}{" "}
          <a href={recordAddress(reference, { draft: draftOnWhole.id })}>{t("goOnWithWhole")}</a>
        </p>
      )}
    </>
  );
}
