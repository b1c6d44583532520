/** Lines of the plan: border, routes, obstacles, and what is chosen. */
import { imageName } from './images.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { DIMMED } from './plan-ground.ts';
import { themes } from './theme.ts';

/** Lines over the names of the sheet, bottom first. */
export function planLines(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const strength = look.focus === 'border' ? 1 : DIMMED;
  // The casing stays: through a pale line the area's outline beneath would show as a second border.
  const casing = look.focus === 'border' ? 1 : 0.8;
  const on = (...names: (keyof Look['shown'])[]) => ({ visibility: names.every((name) => look.shown[name]) ? 'visible' : 'none' });
  const round = { 'line-join': 'round', 'line-cap': 'round' };
  const state = (name: string) => ['==', ['get', 'state'], name];
  const standing = (name: string) => ['==', ['get', 'standing'], name];
  // On a wall what is bare is wider: from five metres, or without colours, it must come before the posts.
  const bareLine = look.wall ? 1.5 : 1;
  const gapWidth = (extra: number) => ['step', ['zoom'], ...[4, 9, 6, 12, 8].map((each, at) => (at % 2 === 0 ? (bareLine * each + extra) * k : each))];
  const image = (what: 'bar' | 'chevron' | 'cross' | 'tick', size: number) => imageName(look.theme, what, [], size * k, k);
  const border = (id: string, name: string, layout: object, paint: object, source = 'border') => ({ id, source, type: 'line', filter: state(name), layout: { ...on('border'), 'line-join': 'round', ...layout }, paint });
  const bare = look.bareHidden ? { visibility: 'none' } : {};
  const onGround = (ground: number, line: number) => ['case', ['get', 'ground'], ground, line];
  const chosen = (id: string, strengthName: string, paint: object) => ({ id, source: 'choice', type: 'line', layout: round, paint,
    filter: ['all', ['==', ['get', 'strength'], strengthName], ['!=', ['geometry-type'], 'Point']] });
  return [
    chosen('choice-hover', 'hovered', { 'line-color': t.halo, 'line-width': onGround(5 * k, 20 * k), 'line-opacity': 0.4 }),
    chosen('choice-halo', 'selected', { 'line-color': t.halo, 'line-width': onGround(9 * k, 26 * k), 'line-opacity': 0.85 }),
    chosen('choice-ring', 'selected', { 'line-color': t.ring, 'line-width': 2 * k, 'line-gap-width': onGround(5 * k, 14 * k) }),
    { id: 'obstacle-line', source: 'obstacles', type: 'line', layout: { ...on('obstacles'), 'line-join': 'round' }, paint: { 'line-color': t.ink2, 'line-width': 1.5 * k } },
    { id: 'obstacle-cross', source: 'obstacles', type: 'symbol', minzoom: 9.5, layout: { ...on('obstacles'), 'symbol-placement': 'line', 'symbol-spacing': 18 * k,
      'icon-image': image('cross', 6), 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
    { id: 'route-rests', source: 'routes', type: 'line', filter: standing('rests'), layout: { ...on('routes'), ...round }, paint: { 'line-color': t.offDuty, 'line-width': 1.5 * k, 'line-opacity': 0.8 } },
    { id: 'route-casing', source: 'routes', type: 'line', filter: ['!', standing('rests')], layout: { ...on('routes'), ...round }, paint: { 'line-color': t.land, 'line-width': 4.5 * k, 'line-opacity': 0.8 } },
    { id: 'route-planned', source: 'routes', type: 'line', filter: standing('planned'), layout: { ...on('routes'), 'line-join': 'round' }, paint: { 'line-color': t.onDuty, 'line-width': 2.5 * k, 'line-dasharray': [3, 2] } },
    { id: 'route-line', source: 'routes', type: 'line', filter: standing('runs'), layout: { ...on('routes'), ...round },
      paint: { 'line-color': t.onDuty, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1.5 * k, 10, 2.5 * k] } },
    { id: 'route-chevron', source: 'routes', type: 'symbol', minzoom: 9.5, filter: ['all', standing('runs'), ['==', ['get', 'kind'], 'patrolRoute']],
      layout: { ...on('routes'), 'symbol-placement': 'line', 'symbol-spacing': 80 * k, 'icon-image': image('chevron', 9), 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
    { id: 'border-casing', source: 'border', type: 'line', filter: ['in', ['get', 'state'], ['literal', ['covered', 'plain']]], layout: { ...on('border'), ...round },
      paint: { 'line-color': t.land, 'line-width': 6 * k, 'line-opacity': casing } },
    border('border-planned', 'planned', {}, { 'line-color': t.ink2, 'line-width': 3 * k, 'line-dasharray': [3, 2] }),
    border('border-plain', 'plain', { 'line-cap': 'round' }, { 'line-color': t.ink2, 'line-width': 3 * k }),
    border('border-exempt', 'exempt', { 'line-cap': 'round' }, { 'line-color': t.offDuty, 'line-width': 3 * k, 'line-dasharray': [0.01, 2] }),
    border('border-covered', 'covered', {}, { 'line-color': t.borderCovered, 'line-width': 3 * k, 'line-opacity': strength }),
    border('border-gap-casing', 'gap', bare, { 'line-color': t.land, 'line-width': gapWidth(4), 'line-opacity': casing }),
    border('border-gap', 'gap', bare, { 'line-color': t.borderUncovered, 'line-width': gapWidth(0), 'line-opacity': strength }),
    /* What a change under the hand does to the border, over what the last answer says of it. */
    { id: 'live-border-casing', source: 'liveBorder', type: 'line', layout: { ...on('border'), 'line-join': 'round' }, paint: { 'line-color': t.land, 'line-width': gapWidth(4) } },
    border('live-border-covered', 'covered', {}, { 'line-color': t.borderCovered, 'line-width': 3 * k }, 'liveBorder'),
    border('live-border-gap', 'gap', {}, { 'line-color': t.borderUncovered, 'line-width': gapWidth(0) }, 'liveBorder'),
    { id: 'border-end', source: 'borderEnds', type: 'symbol', minzoom: 7, layout: { ...on('border'), ...bare, 'icon-image': ['step', ['zoom'], image('bar', 12), 9, image('bar', 16), 12, image('bar', 20)],
      'icon-rotate': ['get', 'bearing'], 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true, 'icon-ignore-placement': true }, paint: { 'icon-opacity': strength } },
    { id: 'section-tick', source: 'sections', type: 'symbol', minzoom: 9, layout: { ...on('border'), 'icon-image': image('tick', 10), 'icon-anchor': 'bottom',
      'icon-rotate': ['get', 'bearing'], 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
  ] as LayerSpecification[];
}
