/**
 * A walk that is the same in several languages, themes and sizes is gone in the first way by default and in every way with PICKET_ALL_WAYS
 * (`npm run test:ways`); walks differ in which way is their first, so that both languages and both themes are gone every time.
 */
export function ways<T>(all: readonly T[], byDefault = 1): readonly T[] {
  return process.env.PICKET_ALL_WAYS ? all : all.slice(0, byDefault);
}
