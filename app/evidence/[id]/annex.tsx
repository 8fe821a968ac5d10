import type { DocumentHeading } from "@/db/queries/document-by-id";

/** A heading one step under the page's h2 for each level of the source. */
function Heading({ level, title }: { level: number; title: string }) {
  if (level === 1) return <h3>{title}</h3>;
  return level === 2 ? <h4>{title}</h4> : <h5>{title}</h5>;
}

/** The source's headings with its items, each leading to its record and reachable by its reference. */
export function Annex({ headings }: { headings: readonly DocumentHeading[] }) {
  return headings.map(({ id, title, level, items }) => (
    <section key={id} className="annex-part">
      <Heading level={level} title={title} />
      {items.length > 0 && (
        <ul>
          {items.map(({ ref, text }) => (
            <li key={ref} id={ref}>
              <a href={`/recommendations/${ref}`}>
                <span className="ref">{ref}</span> {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  ));
}
