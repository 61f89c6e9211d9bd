/** Classes of built pages by which scripts find elements. What scripts only set, for styles, is not here. */

// Charts, in stories and on pages of their own

/** The figure of a chart: title, drawing, note, source, table. */
export const CHART = "chart";
/** A chart's title where it leads to the chart's own page. */
export const CHART_TITLE = "title";
/** The line under a chart's title: what is measured, in which unit. */
export const SUBTITLE = "sub";
/** What holds the drawings of a chart. */
export const DRAWING = "drawing";
/** What readers must know of a chart's figures. */
export const NOTE = "note";
/** Whose figures a chart shows. */
export const CREDIT = "credit";
/** Links to the views of a chart. */
export const VIEWS = "views";
/** The body of a chart's own page. */
export const CHART_PAGE = "sheet";

/** The buttons that choose between a chart and its table. */
export const TABS = "tabs";

/** What a reader can do with a chart on its page: its views, currencies, controls, tones. */
export const TOOLS = "tools";

// Tables

/** A cell, or a column's head, of numbers. */
export const NUMERIC = "n";
/** A cell, or a column's head, that leads to sources. */
export const SOURCES_COLUMN = "s";
/** The field that a long table is searched with, and what is said of the rows found. */
export const TABLE_FILTER = "table-filter";
/** What is said of the reader's choices, and the button that takes them back. */
export const CHANGED = "changed";

// Stories

/** A number in prose, which leads to its source. */
export const VALUE = "value";
/** A list of sources. */
export const SOURCES = "sources";
/** A step of a scrolly: its prose. */
export const STEP = "step";
/** What a step shows: subtitle and drawing. */
export const FRAME = "frame";
/** A scrolly whose drawings lie over each other; set by a script before anything is painted. */
export const LIVE = "live";

// Charts that readers draw

/** A chart that is kept back until its reader asks for it; set by a script before anything is painted. */
export const ASKING = "asking";
/** How to draw; hidden where there are no scripts. */
export const HINT = "hint";
/** What of a drawing tells the truth. */
export const KEPT = "kept";
/** The room in a drawing in which its reader goes on. */
export const ROOM = "room";
/** What there is to say once the truth is shown. */
export const ANSWER = "answer";
/** What tells the truth besides the drawing: note, source, table. */
export const TRUTH = "truth";

// Every page

/** The same page in other languages. */
export const LANGUAGE_LINKS = "tongues";
/** The languages of the site, on the page that has nothing else. */
export const LANGUAGE_CHOICE = "choice";
/** The choice of a theme. */
export const THEME = "theme";

// The embed builder

/** A text to paste, with its name and the button that copies it. */
export const SNIPPET = "snippet";
/** The list of hosts. */
export const HOSTS = "hosts";

/** A story or chart in a list, and its picture. */
export const TEASER = "teaser";
export const THUMB = "thumb";
