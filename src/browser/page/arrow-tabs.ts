/** Arrow keys, Home and End choose the tabs of a list, and take the focus along. */
export function arrowTabs(list: Element): void {
  const tabs = [...list.children] as HTMLElement[];
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(event.target as HTMLElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[(event as KeyboardEvent).key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length)!;
    tab.click();
    tab.focus();
  });
}
