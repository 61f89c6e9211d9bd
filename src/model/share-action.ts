/** What a button of the share tools does; it stands in the button's `data-do`. */
export type ShareAction = "device" | "link" | "citation" | "image";

/** Attributes of `<share-tools>`: what the buttons pass on, and what is said afterwards. */
export interface ShareData {
  url: string;
  title: string;
  citation: string;
  /** Address of the picture as PNG. */
  image: string;
  failed: string;
}
