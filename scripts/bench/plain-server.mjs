/*
 * The yardstick: the explorer's first page from the same database with node:http, SQL and a template
 * string, and nothing else. Usage: node plain-server.mjs <database> <port>
 */
import { createServer } from "node:http";
import Database from "better-sqlite3";

const [path = "", port = ""] = process.argv.slice(2);
const sqlite = new Database(path, { readonly: true });
/* As quick as SQLite can be here: the lines of the page first, all else for those lines alone. */
const rows = sqlite.prepare(`
  WITH shown AS MATERIALIZED (
    SELECT * FROM recommendation
    WHERE document_id = (SELECT id FROM document WHERE source_of_review_id IS NOT NULL LIMIT 1)
    ORDER BY place LIMIT 50
  ),
  newest AS MATERIALIZED (
    SELECT u.recommendation_id, u.track, u.status, max(u.as_of_last_day)
    FROM shown CROSS JOIN "update" u ON u.recommendation_id = shown.id AND u.state = 'published'
    GROUP BY u.recommendation_id, u.track
  )
  SELECT shown.ref, shown.text, theme.title AS theme,
    government.status AS government, civil_society.status AS civilSociety,
    (SELECT count(*) FROM evidence_link e
     WHERE e.recommendation_id = shown.id AND e.published_at IS NOT NULL) AS evidence
  FROM shown JOIN theme ON theme.id = shown.theme_id
  LEFT JOIN newest government
    ON government.recommendation_id = shown.id AND government.track = 'government'
  LEFT JOIN newest civil_society
    ON civil_society.recommendation_id = shown.id AND civil_society.track = 'civil_society'
  ORDER BY shown.place`);
const total = sqlite
  .prepare(`SELECT count(*) FROM recommendation WHERE document_id =
    (SELECT id FROM document WHERE source_of_review_id IS NOT NULL LIMIT 1)`)
  .pluck();

const SPECIAL = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {unknown} value */
const escaped = (value) =>
  String(value ?? "–").replaceAll(/[&<>"]/g, (sign) => SPECIAL[/** @type {"&"} */ (sign)]);

/** @param {any} row */
const line = (
  row,
) => `<tr><th><a href="/recommendations/${escaped(row.ref)}">${escaped(row.ref)}</a>
<p>${escaped(row.text)}</p></th><td>${escaped(row.theme)}</td><td>${escaped(row.government)}</td>
<td>${escaped(row.civilSociety)}</td><td>${row.evidence}</td></tr>`;

createServer((_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="en"><title>Recommendations</title>
<h1>${total.get()} recommendations</h1><table>${rows.all().map(line).join("")}</table></html>`);
}).listen(Number(port), "127.0.0.1");
