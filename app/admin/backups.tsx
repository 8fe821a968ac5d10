import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import type { BackupStanding } from "@/app/_server/backups/last-backup";

/** How old the last backup is, where it is, and what to do where something is amiss. */
export async function Backups({ standing }: { standing: BackupStanding }) {
  const t = await getTranslations("backups");
  const { last } = standing;
  return (
    <>
      <h2 id="backups">{t("title")}</h2>
      <Warning standing={standing} />
      {last && <Last last={last} />}
      <p className="measure">
        <Schedule standing={standing} />
      </p>
      {standing.isSameDisk && <p className="measure soft">{t("sameDisk")}</p>}
    </>
  );
}

async function reasonOf({ code }: NonNullable<BackupStanding["failure"]>): Promise<string> {
  const { backups } = await getMessages();
  const reasons: Partial<Record<string, string>> = backups.reasons;
  return (code && reasons[code]) ?? backups.unforeseen;
}

async function Warning({ standing: { state, failure } }: { standing: BackupStanding }) {
  const t = await getTranslations("backups.warnings");
  const format = await getFormatter();
  if (failure) {
    const when = format.dateTime(new Date(failure.at), { dateStyle: "long", timeStyle: "short" });
    return <p className="notice">{t("failed", { when, reason: await reasonOf(failure) })}</p>;
  }
  if (state === "never" || state === "gone" || state === "late") {
    return <p className="notice">{t(state)}</p>;
  }
  return null;
}

/** Bytes as somebody says them: "12.4 MB". */
const UNITS = [
  [1e9, "gigabyte"],
  [1e6, "megabyte"],
  [0, "kilobyte"],
] as const;

async function Last({ last }: { last: NonNullable<BackupStanding["last"]> }) {
  const t = await getTranslations("backups");
  const format = await getFormatter();
  const { path, files, flaws } = last;
  const madeAt = new Date(last.madeAt);
  const [bytes, unit] = UNITS.find(([least]) => last.size >= least) ?? UNITS[2];
  const style = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  const words = {
    when: format.dateTime(madeAt, { dateStyle: "long", timeStyle: "short" }),
    age: format.relativeTime(madeAt, new Date(madeAt.getTime() + last.ageSeconds * 1000)),
    size: format.number(last.size / (bytes || 1e3), style),
  };
  return (
    <>
      <p className="measure">{t("last", { ...words, files, path })}</p>
      {flaws > 0 && <p className="notice">{t("flaws", { count: flaws, path })}</p>}
    </>
  );
}

async function Schedule({ standing: { schedule, folder } }: { standing: BackupStanding }) {
  const t = await getTranslations("backups.schedule");
  if (schedule.kind === "off") return t("off");
  if (schedule.kind === "hours") return t("hours", { hours: schedule.hours, folder });
  const two = (figure: number) => String(figure).padStart(2, "0");
  return t("daily", { time: `${two(schedule.hour)}:${two(schedule.minute)}`, folder });
}
