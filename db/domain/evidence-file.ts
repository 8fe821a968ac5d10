/** What may be uploaded, each with what it is served as and what its name ends in. */
export const FILE_TYPES = {
  pdf: { mediaType: "application/pdf", extensions: [".pdf"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: [".docx"],
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: [".xlsx"],
  },
  csv: { mediaType: "text/csv", extensions: [".csv"] },
  txt: { mediaType: "text/plain", extensions: [".txt"] },
  png: { mediaType: "image/png", extensions: [".png"] },
  jpeg: { mediaType: "image/jpeg", extensions: [".jpg", ".jpeg"] },
} as const satisfies Record<
  string,
  { mediaType: string; extensions: readonly [string, ...string[]] }
>;
export type FileType = keyof typeof FILE_TYPES;

export const FILE_TYPE_NAMES = Object.keys(FILE_TYPES) as FileType[];

export const MEDIA_TYPES = FILE_TYPE_NAMES.map((type) => FILE_TYPES[type].mediaType);

/** The file type that is served as this; null where there is none. */
export const typeServedAs = (mediaType: string): FileType | null =>
  FILE_TYPE_NAMES.find((type) => FILE_TYPES[type].mediaType === mediaType) ?? null;

/** Bytes of one file, as it is sent. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Files of one document: more is a sign of something else than evidence. */
export const MOST_FILES = 20;

/** UTF-16 units of a file's name. */
export const LONGEST_FILE_NAME = 120;
