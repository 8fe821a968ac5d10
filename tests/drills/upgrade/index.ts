import {
  atLeast,
  type Drill,
  type DrillOptions,
  type Figure,
  holds,
  none,
} from "@/tests/drills/drill";
import { goUp } from "./up";
import { goUpAndBack } from "./up-and-back";

const VERSIONS = 3;

async function run({ short, without }: DrillOptions): Promise<Figure[]> {
  const back = await goUpAndBack(without !== "refusal of the newer");
  const figures = [
    holds("A newer version's backup is refused, the data untouched", back.isNewerRefused),
    none(`Tables in which one of ${back.rows} rows is not as before, back again`, back.notBack),
    none("Of these, back by the copy that the upgrade has kept", back.notBackByCopy),
    holds("What was written with the newer version is kept", back.isKept),
  ];
  if (without !== null) return figures;
  const up = await goUp(short ? 1 : VERSIONS);
  return [
    atLeast("Older versions from which data went up", up.versions, short ? 1 : VERSIONS),
    none("Pages that did not come on what went up", up.pagesFailed),
    none("Recommendations, statements, files, events, people lost", up.rowsLost),
    none("Backups from before that do not hold every row as it was", up.backupsAmiss),
    ...figures,
  ];
}

export const upgrade: Drill = {
  name: "upgrade",
  title:
    "older data goes up; today's goes to a next version, is used, and comes back by its backup",
  guards: ["refusal of the newer"],
  run,
};
