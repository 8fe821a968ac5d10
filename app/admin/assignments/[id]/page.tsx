import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "@/app/_i18n/server";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { afterAssignmentStep, ASSIGNMENT_ROLES } from "@/db/domain/assignment";
import { assignmentById } from "@/db/queries/assignments";
import { ChangeForm } from "./change-form";

/** One assignment, to be changed or removed. */
export default async function Page(props: { params: Promise<{ id: string }> }) {
  await requireAdministrator();
  const { id } = await props.params;
  const found = assignmentById(await reader(), id);
  if (!found) notFound();
  const t = await getTranslations("desk.admin");
  const { desk } = await getMessages();
  const { ref, text, theme, organisationName, state, role, dueOn, comment } = found;
  return (
    <>
      <p className="eyebrow">
        <a href="/admin/assignments">{t("toAssignments")}</a>
      </p>
      <h1>{t("changeTitle")}</h1>
      <dl className="facts">
        <dt>{t("organisation")}</dt>
        <dd>{organisationName}</dd>
        <dt>{t("recommendation")}</dt>
        <dd>
          <a href={`/recommendations/${ref}`}>{ref}</a> · {theme}
          <p className="soft measure">{text}</p>
        </dd>
        <dt>{t("state")}</dt>
        <dd>{desk.state[state]}</dd>
      </dl>
      {state === "declined" && (
        <p className="notice">
          {comment && t("declinedBecause", { comment })} {t("declinedHint")}
        </p>
      )}
      <ChangeForm
        id={id}
        reference={ref}
        canChange={afterAssignmentStep(state, "change") !== null}
        role={role}
        dueOn={dueOn ?? ""}
        roles={ASSIGNMENT_ROLES.map((value) => ({ value, label: desk.role[value] }))}
        words={{ ...desk.admin, title: t("changeTitle") }}
        formWords={await formWords()}
      />
    </>
  );
}
