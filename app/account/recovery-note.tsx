import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { OwnAccount } from "@/db/queries/own-account";

/** Who helped with a new password, so that somebody who did not ask for it notices. */
export async function RecoveryNote(props: {
  recovery: NonNullable<OwnAccount["recovery"]>;
  isNew?: boolean;
}) {
  const { madeBy, madeAt, usedAt } = props.recovery;
  const t = await getTranslations("account.recovered");
  const format = await getFormatter();
  const [made, used] = [madeAt, usedAt].map((instant) =>
    format.dateTime(new Date(instant), { dateStyle: "long", timeStyle: "short" }),
  );
  const instants = { madeAt: made ?? "", usedAt: used ?? "" };
  return (
    <p className={props.isNew ? "notice" : "soft measure"}>
      {madeBy === null ? t("bySystem", instants) : t("by", { name: madeBy, ...instants })}{" "}
      {t("notYou")}
    </p>
  );
}
