import { getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { namesInFile } from "@/app/_server/names-in-file";
import { readableOrganisations } from "@/app/_server/readable-organisations";

/** Whom a file names beside its text: nobody should learn it from the published file. */
export async function ToldByFile(asked: { documentId: string; fileId: string }) {
  const names = await namesInFile(asked, readableOrganisations(await currentActor()));
  const t = await getTranslations("evidence.files");
  if (names === "unread") return <p className="small">{t("namesUnread")}</p>;
  if (names.length === 0) return null;
  return (
    <p className="small">
      <strong>{t("names")}</strong> <bdi>{names.join(", ")}</bdi>. {t("namesHelp")}
    </p>
  );
}
