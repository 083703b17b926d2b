/** A reason why the local service cannot start, in one sentence: what is wrong, where, and what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
}
