/** The change between two figures that are both on screen: it is their difference as shown, or has one more digit than they. */

const SHOWN = /^([\d\u202f]+)(?:\.(\d+))?(?:\u202f?(km²|km|m²|m|%))?$/;
/** Metres or square metres to a unit; a percentage is counted in points. */
const SCALE: Readonly<Record<string, number>> = { 'km²': 1e6, km: 1000, 'm²': 1, m: 1, '%': 1, '': 1 };
/** Below this share of a last digit a difference is arithmetic. */
const SLACK = 1e-6;

/**
 * Writes `change` (metres, square metres, points or a number; `upIsBetter` false for what is not covered) between the shown texts `a` and `b`. Where
 * the difference of the two texts would make a gain larger or a loss smaller than it is, one more digit is given, a gain rounded down and a
 * loss up. Null where the texts are no figures of one unit: then there is nothing that it could contradict.
 */
export function signedBetween(a: string, b: string, change: number | null, upIsBetter = true, points = '%'): string | null {
  const [from, to] = [SHOWN.exec(a), SHOWN.exec(b)];
  if (!from || !to || change === null || !Number.isFinite(change) || (from[3] ?? '') !== (to[3] ?? '')) return null;
  const unit = from[3] ?? '';
  const exact = Math.abs(change) / SCALE[unit]!;
  const better = change > 0 === upIsBetter;
  const decimals = Math.max(from[2]?.length ?? 0, to[2]?.length ?? 0);
  const shown = Number((valueOf(to) - valueOf(from)).toFixed(decimals));
  const slack = SLACK * 10 ** -decimals;
  const agrees = Math.sign(shown) === Math.sign(change) && (better ? Math.abs(shown) <= exact + slack : Math.abs(shown) >= exact - slack);
  const text = agrees ? Math.abs(shown).toFixed(decimals) : finer(exact, unit === 'm' || unit === 'm²' ? decimals : decimals + 1, better);
  const [whole = '0', rest] = text.split('.');
  return `${change > 0 ? '+' : '\u2212'}${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')}${rest ? `.${rest}` : ''}${unit && `\u202f${unit === '%' ? points : unit}`}`;
}

const valueOf = ([, whole = '0', rest = '']: RegExpExecArray): number => Number(`${whole.replaceAll('\u202f', '')}.${rest || 0}`);

/** So many digits after the point, more where nothing would be left of it. */
function finer(size: number, decimals: number, down: boolean): string {
  const scaled = size * 10 ** decimals;
  const steps = down ? Math.floor(scaled + SLACK) : Math.ceil(scaled - SLACK);
  return steps === 0 && decimals < 6 ? finer(size, decimals + 1, down) : (steps / 10 ** decimals).toFixed(decimals);
}
