import styles from "../styles/woken.css?inline";

/** Adds the styles of what scripts wake. A constructed sheet, because strict policies of hosts forbid style elements. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
