import type { Parser } from "htmlparser2";

// The parser keeps what is open in a list that it shifts, so that depth costs its square; it is stopped in time.
const pieceLength = 4_096;

/** Gives a text to a parser piece by piece, until it ends or `isEnough`; says whether it came to the end. */
export function parseInPieces(parser: Parser, text: string, isEnough: () => boolean): boolean {
  for (let at = 0; at < text.length; at += pieceLength) {
    if (isEnough()) return false;
    parser.write(text.slice(at, at + pieceLength));
  }
  return !isEnough();
}
