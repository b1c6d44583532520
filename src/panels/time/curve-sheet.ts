/** The curves of a day as a sheet that stands alone: a lane each for ground, border and places on one scale, never over each other. */
import { worstOf, type TimeCurve } from '#core/coverage/time/curve.ts';
import { dockWords } from '#i18n/dock-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { percent } from '#i18n/quantity.ts';
import { themes } from '#map/theme.ts';
import { stepPath, type DayScale } from './day-scale.ts';
import type { Piece, Sheet } from './ribbon-sheet.ts';

const WIDTH = 1600, LEFT = 130, RIGHT = 24, TOP = 30, LANE = 120, BETWEEN = 44, SIZE = 22, SMALL = 18;
const KINDS = ['border', 'area', 'places'] as const;

/** `shifts` are drawn as upright lines with their names on top. A lane that the plan has nothing for is left out. */
export function curveSheet(curve: TimeCurve, scale: DayScale, shifts: readonly { readonly minute: number; readonly name: string }[]): Sheet {
  const t = themes.light, said = dockWords[language.code], pieces: Piece[] = [], wide = WIDTH - LEFT - RIGHT;
  const x = (minute: number) => (minute / scale.lengthMin) * wide;
  const write = (text: string, at: number, y: number, more: Partial<Extract<Piece, { type: 'text' }>> = {}) => pieces.push({ type: 'text', text, x: at, y, size: SMALL, colour: t.ink2, ...more });
  const draw = (d: string, fill: string, at: number, y: number, more: { opacity?: number; stroke?: string } = {}) => pieces.push({ type: 'path', d, fill, x: at, y, ...more });
  const lanes = KINDS.flatMap((kind) => { const values = curve[kind], worst = values && worstOf(curve, values); return values && worst ? [{ kind, values, worst }] : []; });
  const low = TOP + lanes.length * (LANE + BETWEEN) - BETWEEN;
  for (const { minute, name } of shifts) {
    draw(`M0 0V${low - TOP + 8}`, 'none', LEFT + x(minute), TOP - 8, { stroke: t.ink2 });
    write(name, LEFT + x(minute) + 5, TOP - 10);
  }
  for (const [at, { kind, values, worst }] of lanes.entries()) {
    const top = TOP + at * (LANE + BETWEEN), y = (pct: number) => LANE - (pct / 100) * LANE;
    const line = stepPath(curve.minutes, values, scale.lengthMin, x, y);
    draw(`M0 0H${wide}V${LANE}H0Z`, t.panel, LEFT, top);
    draw(`${line}V0H0Z`, 'hatch', LEFT, top);
    draw(`${line}V${LANE}H0Z`, t.covered, LEFT, top, { opacity: 0.3 });
    draw(line, 'none', LEFT, top, { stroke: t.covered });
    draw(`M0 0H${wide}V${LANE}H0Z`, 'none', LEFT, top, { stroke: t.ink2 });
    draw(`M${x(worst.minute)} ${y(worst.pct)}l-7 12h14z`, t.ink, LEFT, top);
    write(said.lanes[kind], 0, top + LANE / 2 + 8, { size: SIZE, bold: true, colour: t.ink });
    write('100%', LEFT - 6, top + 16, { anchor: 'end' });
    write('0', LEFT - 6, top + LANE, { anchor: 'end' });
    write(said.worst(scale.clock(worst.minute), percent(worst.pct)), LEFT, top + LANE + 22, { colour: t.ink });
  }
  for (let hour = 0; hour <= 24; hour += 3) write(String(hour).padStart(2, '0'), LEFT + x(scale.atClock(60 * hour)), low + 46, { anchor: hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle' });
  write(said.step(curve.stepMin), LEFT, low + 76);
  return { width: WIDTH, height: low + 92, paper: t.panel, gap: t.gap, grey: t.ink2, pieces };
}
