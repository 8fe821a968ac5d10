import type { ImportSummary } from "@/db/domain/import-summary";
import { Figures, Reviews } from "./figures";
import { Differences, Listed } from "./listed";

/** A summary in full. `areHere`: whether what is new is in the database by now. */
export async function Told({ summary, areHere }: { summary: ImportSummary; areHere: boolean }) {
  const { listed, files, differences } = summary;
  return (
    <>
      <Figures summary={summary} />
      <Listed kind="rejected" rows={listed.rejected} files={files} areDone={areHere} />
      <Listed kind="doubtful" rows={listed.doubtful} files={files} areDone={areHere} />
      <Differences differences={differences} areDone={areHere} />
      <Reviews reviews={summary.reviews} areHere={areHere} />
    </>
  );
}
