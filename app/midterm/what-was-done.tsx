import { getTranslations } from "@/app/_i18n/server";
import type { Workspace } from "./workspace";

/** What became of what was written last, at the place where it was written: `at`, a reference or an anchor. */
export async function WhatWasDone({ workspace, at }: { workspace: Workspace; at: string }) {
  const t = await getTranslations("report.done");
  const { done, doneAt } = workspace;
  if (done === null || doneAt !== at) return null;
  return (
    <p className="notice" role="status">
      {t(done)}
    </p>
  );
}
