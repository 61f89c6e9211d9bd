import type { APIRoute } from "astro";
import { dataPackage } from "../../../exports/files/data-package.ts";
import { loadContent } from "../../../charts/read-content.ts";

export const getStaticPaths = () =>
  [...loadContent().datasets.values()].map((dataset) => ({ params: { id: dataset.id }, props: { dataset } }));

export const GET: APIRoute = ({ props }) =>
  new Response(dataPackage(props.dataset, loadContent()), {
    headers: { "content-type": "application/json" },
  });
