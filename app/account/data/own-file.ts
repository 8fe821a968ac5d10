import { getMessages } from "@/app/_i18n/server";
import { instance } from "@/app/_server/instance";
import type { OwnData } from "@/db/queries/own-data";

type Row = Readonly<Record<string, unknown>>;
type Fields = Record<string, { label: string; meaning: string }>;

const inWords = (row: Row, fields: Fields) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [fields[key]?.label ?? key, value]));

/** What is kept of somebody as a file to be read: JSON, each field under its word and explained. */
export async function ownFile(data: OwnData, madeAt: string): Promise<string> {
  const { file, sections } = (await getMessages()).ownData;
  const { keys } = file;
  const parts = Object.entries(data).map(([name, rows]) => {
    const { title, fields }: { title: string; fields: Fields } = sections[name as keyof OwnData];
    const meanings = Object.values(fields).map(({ label, meaning }) => [label, meaning]);
    const kept = (rows as Row[]).map((row) => inWords(row, fields));
    return [title, { [keys.isWhat]: Object.fromEntries(meanings), [keys.kept]: kept }];
  });
  const about = { [keys.about]: [file.about, file.notKept] };
  const head = { [keys.site]: instance.address, [keys.made]: madeAt };
  return `${JSON.stringify({ ...about, ...head, ...Object.fromEntries(parts) }, null, 2)}\n`;
}
