export const LONGEST_ORGANISATION_NAME = 200;

const plain = (name: string) => name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/** Whether two names would be taken for one: capitals and spaces do not tell organisations apart. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}
