/** Charts are drawn in the reader's browser, as Framework has it; nothing is fetched while it builds. */
export default {
  root: "src",
  output: "output",
  title: "Peers",
  pages: [],
  sidebar: false,
  pager: false,
  toc: false,
  search: false,
  globalStylesheets: [],
};
