/** Says what is wrong in a chart file: the path inside it, and what is wrong there and what to write. */
export type Report = (path: string, message: string) => void;
