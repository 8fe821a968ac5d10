import { describe, expect, test } from "vitest";
import { asAttachment, cleanFileName, shownFileName } from "@/data/files/file-name";

describe("the name of a file is made fit for a header and a disk", () => {
  test.each([
    ["report.pdf", "report.pdf"],
    ["REPORT.PDF", "REPORT.pdf"],
    ["C:\\Users\\Sokha\\report.pdf", "report.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["report.exe", "report.exe.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe.pdf"],
    ["a\r\nSet-Cookie: b=c.pdf", "aSet-Cookie- b=c.pdf"],
    ['a"; filename="b.html', "a- filename=-b.html.pdf"],
    ["របាយការណ៍ ២០២៤.pdf", "របាយការណ៍ ២០២៤.pdf"],
    ["  ..  .pdf", "file.pdf"],
    ["", "file.pdf"],
    // Windows would open a device.
    ["CON.pdf", "CON-.pdf"],
    ["nul", "nul-.pdf"],
    ["com1.2024.pdf", "com1-.2024.pdf"],
    ["LPT¹.pdf", "LPT¹-.pdf"],
    ["CONFERENCE.pdf", "CONFERENCE.pdf"],
    ["\ud800.pdf", "file.pdf"],
    [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
    [`${"😀".repeat(100)}.pdf`, `${"😀".repeat(58)}.pdf`],
  ])("%j becomes %j", (sent, name) => {
    expect(cleanFileName(sent, "pdf")).toBe(name);
  });

  test("either ending of a JPEG is left as it is", () => {
    expect(cleanFileName("a.jpeg", "jpeg")).toBe("a.jpeg");
    expect(cleanFileName("a.jpg", "jpeg")).toBe("a.jpg");
    expect(cleanFileName("a.png", "jpeg")).toBe("a.png.jpg");
  });
});

test("a header names a file for every browser, and never shows it", () => {
  expect(asAttachment("Rivière (1)'s.pdf")).toBe(
    "attachment; filename=\"Riviere _1__s.pdf\"; filename*=UTF-8''Rivi%C3%A8re%20%281%29%27s.pdf",
  );
  const khmer = asAttachment(cleanFileName("របាយ.pdf", "pdf"));
  expect(khmer).toMatch(/^[\x20-\x7e]+$/);
  expect(decodeURIComponent(khmer.split("UTF-8''")[1] ?? "")).toBe("របាយ.pdf");
});

test.each([
  ["../../list.csv", "list.csv"],
  ["a\u202Evsc.exe.csv", "avsc.exe.csv"],
  ["<script>.csv", "<script>.csv"],
  ["\u0000\u200B", "file"],
  [`${"x".repeat(300)}.csv`, "x".repeat(120)],
  // Marks without end are one letter, which no line can be parted in.
  [`${"\u0E49".repeat(30)}a.csv`, `${"\u0E49".repeat(8)}a.csv`],
  ["ဗြုန်း ខ្ញុំ རྒྱུ.csv", "ဗြုန်း ខ្ញុំ རྒྱུ.csv"],
])("%j is shown as %j", (sent, shown) => expect(shownFileName(sent)).toBe(shown));
