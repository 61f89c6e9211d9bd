/** The day on which a command is written, as `2026-11-29`, in Greenwich. */
export const today = (): string => new Date().toISOString().slice(0, 10);
