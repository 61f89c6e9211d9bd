/*
 * Gives embedded charts of this file's site their height. Once a page: <script src="https://…/embed.js" async></script>
 * A copy on your own server also needs data-site="https://…/", with which the charts' addresses begin.
 * It does nothing else.
 */
(() => {
  const { src, dataset } = document.currentScript;
  const site = `${dataset.site || new URL(".", src)}/`.replace(/\/+$/, "/");
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(site));

  addEventListener("message", ({ source, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    const [height] = Object.values(data?.["datawrapper-height"] ?? {});
    if (frame && Number.isFinite(height)) frame.style.height = `${Math.min(Math.max(height, 100), 6000)}px`;
  });

  // Charts that came first say it again.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ message: "ready" }, "*");
})();
