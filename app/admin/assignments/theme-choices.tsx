import { Fragment, type ReactNode } from "react";
import { problemOf, valuesOf } from "@/app/_ui/form-answers";

export interface ThemeChoice {
  id: string;
  /** The headings above it, as one line; empty for a top heading. */
  above: string;
  /** With how many recommendations it has. */
  label: string;
  items: { ref: string; text: string }[];
}

/** What stands over a theme that is not under the same headings as the one before. */
function Above({ theme, before }: { theme: ThemeChoice; before: ThemeChoice | undefined }) {
  if (theme.above === "" || theme.above === before?.above) return null;
  return <p className="soft theme-choice-above">{theme.above}</p>;
}

/** Whole themes to tick; each opens to its recommendations, to tick one by one. */
export function ThemeChoices(props: {
  state: object | null;
  themes: readonly ThemeChoice[];
  oneByOne: string;
}) {
  const { state, themes, oneByOne } = props;
  const themeIds = valuesOf(state, "themeIds");
  const refs = valuesOf(state, "refs");
  return themes.map((theme, index) => {
    const { id, label, items } = theme;
    return (
      <Fragment key={id}>
        <Above theme={theme} before={themes[index - 1]} />
        <div className="theme-choice">
          <Box name="themeIds" id={`theme-${id}`} value={id} ticked={themeIds.includes(id)}>
            <strong>{label}</strong>
          </Box>
          <details
            open={items.some(({ ref }) => refs.includes(ref) || problemOf(state, `ref-${ref}`))}
          >
            <summary>
              {oneByOne}
              <span className="hidden-visually">: {label}</span>
            </summary>
            {items.map(({ ref, text }) => {
              const problem = problemOf(state, `ref-${ref}`);
              return (
                <Box
                  key={ref}
                  name="refs"
                  id={`ref-${ref}`}
                  value={ref}
                  ticked={refs.includes(ref)}
                >
                  {ref}: {text}
                  {problem && <span className="problem"> {problem}</span>}
                </Box>
              );
            })}
          </details>
        </div>
      </Fragment>
    );
  });
}

function Box(props: {
  name: string;
  id: string;
  value: string;
  ticked: boolean;
  children: ReactNode;
}) {
  const { name, id, value, ticked } = props;
  return (
    <div className="choice">
      {/* Made anew with what was chosen: React's reset after a sending knows only first values. */}
      <input
        key={String(ticked)}
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={ticked}
      />
      <label htmlFor={id}>{props.children}</label>
    </div>
  );
}
