/**
 * The components of stories and pages as the language server of MDX knows them, which completes and explains them while a
 * text is written. `npm run check` holds them to the same (src/content/component-faults.ts).
 */
interface MDXProvidedComponents {
  /** What a reader must know to read on: paragraphs in a frame, for a caveat that changes the reading. */
  Callout(props: { children: unknown }): unknown;
  /** Places a chart, once, on a line of its own. */
  Chart(props: {
    /** The chart: a file of content/charts. */
    id: string;
    /** Wider than the text, for a chart with much in it. */
    width?: import("./content/figure-widths.ts").FigureWidth;
    /** A second chart, which stands beside it where there is room: a file of content/charts. */
    with?: string;
  }): unknown;
  /** Words that state a relation; the check works out whether it holds. */
  Claim(props: {
    /** What must hold, parted by semicolons: `trade.value[total,2025] > trade.value[total,2010]`. */
    holds: string;
    children: unknown;
  }): unknown;
  /** How many there are of something in the content; in pages, not in stories. */
  Count(props: {
    /** `articles`: those that stories grew from. */
    of: string;
  }): unknown;
  /** A chart of which readers draw the rest before it is shown; on a line of its own. */
  DrawIt(props: {
    /** The chart: a file of content/charts that has “drawIt”. */
    chart: string;
  }): unknown;
  /** One number, large, with a line of words below it and its source. */
  NumberCard(props: {
    /** A cell, `fdi-capital.capital[2025-03]`, or what is worked out from several. */
    of: string;
    /** The unit to write it in: `percent` of a ratio. */
    as?: string;
    /** Digits after the decimal mark, `0` to `4`. */
    decimals?: string;
    /** Whose colour its bar has, a region of content/site.json: in a row of cards, bars to one scale from zero. */
    region?: string;
    children: unknown;
  }): unknown;
  /** Two or more `<NumberCard>` side by side; before all words of a story they stand at its head. */
  NumberCards(props: { children: unknown }): unknown;
  /** `![what is seen](picture:name.jpg)`, a file of content/pictures, then a paragraph that says what it is and who made it. */
  Picture(props: { children: unknown }): unknown;
  /** A sentence of the story that stands out; it is written here alone. */
  PullQuote(props: { children: unknown }): unknown;
  /** A chart that changes as its steps are read. */
  Scrolly(props: {
    /** The chart: a file of content/charts. */
    chart: string;
    /** Two to four `<Step>`. */
    children: unknown;
  }): unknown;
  /** A paragraph or two of a scrolly, beside one state of its chart. */
  Step(props: {
    /** A view of the chart; the chart itself where it is left out. */
    view?: string;
    children: unknown;
  }): unknown;
  /** A line that says what it shows, then a table of Markdown. */
  Table(props: { children: unknown }): unknown;
  /** A figure with its hedge and unit, in the words of the language; it leads to its source. */
  Value(props: {
    /** A cell, `fdi-capital.capital[2025-03]`, or what is worked out from several. */
    of: string;
    /** The unit to write it in: `percent` of a ratio. */
    as?: string;
    /** Digits after the decimal mark, `0` to `4`. */
    decimals?: string;
    /** It opens a sentence. */
    start?: boolean;
  }): unknown;
  /** Leads to a page of the site; in pages, not in stories. */
  PageLink(props: {
    /** The page. */
    to: string;
    children: unknown;
  }): unknown;
}
