/** The mark: a warning-yellow envelope whose flap is the moment a still line becomes a wave. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 32" width="40" height="32" aria-hidden="true" focusable="false">
      <path d={envelope} fill="#ffc700" />
      <path
        d={flap}
        fill="none"
        stroke="#000060"
        stroke-width="2.4"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}

const envelope = "M5 2h30a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4Z";
const flap = "M1.5 6 12 14.5l2.2-2.5 2.8 5.5 3-11.5 3.8 18.5 3.2-12.5L38.5 6";

/** The mark as a file of its own, for browser tabs. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -4 40 40"><path d="${envelope}" fill="#ffc700"/><path d="${flap}" fill="none" stroke="#000060" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/></svg>`;
