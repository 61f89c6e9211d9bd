/** Where a machine has none of the faces that wait for the headline's, a word of it may change its place: no more than this. */
export const HARDLY_ANY = 0.005;

/** How much of a page has moved by itself since it was opened, as Chromium reckons it. Runs in the page, and so stands alone. */
export function layoutShift(): Promise<number> {
  return new Promise((done) => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
    // What has been is told at once, before this.
    setTimeout(() => done(shift), 0);
  });
}
