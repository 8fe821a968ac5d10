/** The records of a CSV file, by RFC 4180 and nothing else: quoted fields, doubled quotes, CRLF. */
export function csvRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error("not RFC 4180");
    record.push((match[1] ?? "").replaceAll('""', '"'));
    if (match[2] === "\r\n") {
      records.push(record);
      record = [];
    }
  }
  return records;
}
