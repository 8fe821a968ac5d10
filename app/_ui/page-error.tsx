import { pageError } from "@/app/_i18n/en/page-error";

/** What is shown where a page could not be made. It says nothing of the cause: that is in the log. */
export function PageError() {
  return (
    <>
      <title>{pageError.title}</title>
      <h1>{pageError.title}</h1>
      <p className="lede">{pageError.help}</p>
      <p className="actions">
        {/* An empty address is this page's own: the server makes it anew, with JavaScript or without. */}
        <a className="button" href="">
          {pageError.again}
        </a>
        <a href="/">{pageError.home}</a>
      </p>
    </>
  );
}
