import { getMessages, getTranslations } from "@/app/_i18n/server";
import { DIVERGENCES } from "@/db/domain/divergence";
import { EVIDENCE_CHOICES, POSITION_CHOICES, toSearchParams } from "@/db/domain/explorer-filter";
import { ORDERS } from "@/db/domain/explorer-order";
import { STALE_CHOICES } from "@/db/domain/stale";
import { type Track, TRACKS } from "@/db/domain/track";
import { trackStatusesOf } from "@/db/domain/track-status";
import type { MakingState } from "@/db/queries/recommending-states";
import type { ThemeInPlace } from "@/db/queries/themes";
import { type Choice, LabelledSelect } from "@/app/_ui/labelled-select";
import { Checkboxes, Selection } from "./filter-fields";
import { EXPLORER_COLUMNS, type ExplorerView, isWhole, settingsOf } from "./search-params";

/** What can be chosen, besides the vocabularies of the domain. */
export interface FilterChoices {
  themes: ThemeInPlace[];
  sdg: string[];
  group: string[];
  topic: string[];
  states: MakingState[];
  /** Names of those that have published something. */
  organisations: string[];
  /** Whether the State said anything of any of them, as far as is known. */
  positions: boolean;
}

/** What the State and each track say, how they differ, and what evidence there is. */
async function StatusChoices({ view, positions }: { view: ExplorerView; positions: boolean }) {
  const { filter } = view;
  const { terms, explorer } = await getMessages();
  const ofTrack = (track: Track): Choice[] =>
    trackStatusesOf(track).map((status) => [status, terms.status[track][status]]);
  const said = POSITION_CHOICES.map((choice): Choice => [choice, explorer.positionChoice[choice]]);
  const groups: {
    name: "position" | "government" | "civil_society" | "divergence" | "evidence" | "stale";
    choices: Choice[];
  }[] = [
    ...(positions ? [{ name: "position" as const, choices: said }] : []),
    ...TRACKS.map((track) => ({ name: track, choices: ofTrack(track) })),
    {
      name: "divergence",
      choices: DIVERGENCES.map((kind) => [kind, terms.divergence[kind]]),
    },
    {
      name: "evidence",
      choices: EVIDENCE_CHOICES.map((choice) => [choice, explorer.evidenceChoice[choice]]),
    },
    {
      name: "stale",
      choices: STALE_CHOICES.map((choice) => [choice, explorer.staleChoice[choice]]),
    },
  ];
  return groups.map(({ name, choices }) => (
    <Checkboxes
      key={name}
      name={name}
      legend={explorer.filter[name]}
      choices={choices}
      chosen={filter[name]}
    />
  ));
}

/** The vocabularies: headings of the source, goals, groups of persons. */
async function TermChoices({ view, choices }: { view: ExplorerView; choices: FilterChoices }) {
  const { filter } = view;
  const t = await getTranslations("explorer");
  const fields: {
    name: "theme" | "sdg" | "group" | "topic" | "state" | "speaker";
    options: Choice[];
  }[] = [
    {
      name: "theme",
      options: choices.themes.map(({ id, level, title }) => [
        String(id),
        "\u2003".repeat(level - 1) + title,
      ]),
    },
    { name: "sdg", options: choices.sdg.map((goal) => [goal, t("goal", { goal })]) },
    { name: "group", options: choices.group.map((term) => [term, term]) },
    { name: "topic", options: choices.topic.map((term) => [term, term]) },
    { name: "state", options: choices.states.map(({ iso3, name }) => [iso3, name]) },
    { name: "speaker", options: choices.organisations.map((name) => [name, name]) },
  ];
  // What the address holds is never lost by sending the form again, offered or not.
  // One heading, of which all are, is no choice.
  const isOffered = ({ name, options }: (typeof fields)[number]) =>
    options.length > (name === "theme" ? 1 : 0) || filter[name].length > 0;
  return (
    <div className="selections">
      {fields.filter(isOffered).map(({ name, options }) => (
        <Selection
          key={name}
          name={name}
          label={t(`filter.${name}`)}
          any={t("any")}
          choices={options}
          chosen={filter[name].map(String)}
        />
      ))}
    </div>
  );
}

async function OrderChoice({ view }: { view: ExplorerView }) {
  const { explorer } = await getMessages();
  return (
    <LabelledSelect
      name="order"
      label={explorer.order}
      chosen={view.order}
      choices={ORDERS.map((order) => [order, explorer.orders[order]])}
    />
  );
}

/** The filters, as one form that ends in an address. */
export async function Filters({ view, choices }: { view: ExplorerView; choices: FilterChoices }) {
  const t = await getTranslations("explorer");
  const { explorer } = await getMessages();
  // What the form has no field for goes with it all the same.
  const asked = toSearchParams({ review: view.filter.review, source: view.filter.source });
  const inForm = isWhole(view) ? ["column"] : ["column", "order"];
  const carried = [...asked, ...settingsOf(view).filter(([name]) => !inForm.includes(name))];
  return (
    <form className="filters" method="get" action="/recommendations" role="search">
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="field search">
        <label htmlFor="q">{t("search")}</label>
        <p className="hint" id="q-hint">
          {t("searchHint")}
        </p>
        <div className="search-line">
          <input
            id="q"
            name="q"
            type="search"
            maxLength={200}
            defaultValue={view.filter.q}
            aria-describedby="q-hint"
          />
          <button type="submit">{t("searchButton")}</button>
        </div>
      </div>
      <details>
        <summary>{t("filters")}</summary>
        <div className="filter-grid">
          <StatusChoices view={view} positions={choices.positions} />
          <TermChoices view={view} choices={choices} />
          <div>
            <Checkboxes
              name="column"
              legend={t("columns")}
              choices={EXPLORER_COLUMNS.slice(1).map((id) => [id, explorer.column[id]])}
              chosen={view.columns}
            />
            {!isWhole(view) && <OrderChoice view={view} />}
          </div>
        </div>
        <button type="submit">{t("apply")}</button>
      </details>
    </form>
  );
}
