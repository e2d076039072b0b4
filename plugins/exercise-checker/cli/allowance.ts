/** What one file may take. The engine counts its steps and ends almost everything long before; this is the backstop. */
export interface Allowance {
  seconds: number;
  /** Of memory, beyond what the process held before. */
  megabytes: number;
}

export const ALLOWANCE: Allowance = { seconds: 10, megabytes: 1500 };
