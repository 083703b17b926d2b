/** Makes an ending that may be asked for again: the second call waits for the first. */
export function once(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  return () => {
    ending ??= end();
    return ending;
  };
}
