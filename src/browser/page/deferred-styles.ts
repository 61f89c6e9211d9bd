import styles from "../../styles/deferred.css?url";

/** Adds the styles of what only scripts show. As a file of their own they cost a page's scripts nothing. */
document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
