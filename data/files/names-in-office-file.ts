import { openArchive, type StreamedArchive } from "@/data/parsers/streamed-archive";
import { readXml, type XmlEvents } from "@/data/parsers/xml-events";
import { DomainError } from "@/db/domain/errors";

/** Names of one file that are told; who sees so many knows what to do. */
const MOST = 20;
const LONGEST = 120;

/** Elements whose text is somebody's name: of the file's properties, and of comments in a workbook. */
const NAMING = new Set(["creator", "lastModifiedBy", "Manager", "Company", "author"]);

/** Attributes that hold one: of comments and tracked changes in Word, of people in a workbook. */
const NAMES = ["w:author", "displayName"] as const;

const PARTS =
  /^(?:docProps\/(?:core|app)\.xml|word\/[^/]+\.xml|xl\/(?:comments[^/]*|persons\/[^/]+)\.xml)$/;

const events = (give: (name: string) => void): XmlEvents => {
  let naming = false;
  return {
    open: (name, attributes) => {
      naming = NAMING.has(name);
      for (const attribute of NAMES) if (attributes[attribute]) give(attributes[attribute]);
    },
    text: (text) => naming && give(text),
    close: () => void (naming = false),
  };
};

async function namesIn(archive: StreamedArchive): Promise<string[]> {
  const found = new Set<string>();
  for (const part of archive.names.filter((name) => PARTS.test(name))) {
    for await (const name of readXml(archive.read(part), events)) {
      const clean = name.trim().slice(0, LONGEST);
      if (clean) found.add(clean);
      if (found.size >= MOST) return [...found];
    }
  }
  return [...found];
}

/**
 * The names that a Word file or a workbook tells beside its text: who made and last changed it, the
 * company, who commented and changed. `path`: the file. Null where it cannot be read through. Formats:
 * ECMA-376, parts 1 and 2.
 */
export async function namesInOfficeFile(path: string): Promise<string[] | null> {
  try {
    const archive = await openArchive(path);
    try {
      return await namesIn(archive);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
