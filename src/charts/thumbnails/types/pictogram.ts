import drawSquares from "./waffle.ts";

/** People, too many for a thumb: the squares of a waffle stand for them. */
export default drawSquares;
