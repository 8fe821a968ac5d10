/** When a page could not be made. Apart from the rest, because the browser carries these few words. */
export const pageError = {
  title: "This page could not be made",
  help: "The fault is on our side. Nothing you entered before has been lost. Try again; if it goes on, tell whoever runs this instance.",
  again: "Try again",
  home: "Overview",
};
