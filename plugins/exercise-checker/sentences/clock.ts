/** Seconds as minutes and seconds, the way players show them: `2:05`. */
export function clock(time: number): string {
  const seconds = Math.floor(time);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
