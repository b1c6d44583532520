/** `wall.json` beside the app: how the walls of a place are run. */
import type { Limits } from './freshness.ts';

/** A PIN as it is kept: PBKDF2 of its digits, hexadecimal. */
export interface KeptPin { readonly salt: string; readonly hash: string; readonly rounds: number }

export interface WallSettings {
  /** Seconds between two looks at source and clock. */
  readonly refreshS: number;
  readonly limits: Limits;
  /** Hour of the wall clocks at which the page loads itself anew; null for never. */
  readonly quietAt: string | null;
  /** Hours of the light theme, `07:00-19:00`. */
  readonly dayHours: readonly [from: string, to: string];
  /** Who runs the wall, as its head says; null for the plan's own unit. */
  readonly unit: string | null;
  /** How what is shown is marked. */
  readonly marking: string | null;
  readonly pin: KeptPin | null;
  /** Folders beside the app from which plans may be read, each ending in a slash; none unless somebody names them. */
  readonly sources: readonly string[];
}

export const wallDefaults: WallSettings = { refreshS: 10, limits: { oldS: 60, outS: 300 }, quietAt: '04:10', dayHours: ['07:00', '19:00'], unit: null, marking: null, pin: null, sources: [] };

export type SettingsResult = { readonly ok: true; readonly settings: WallSettings } | { readonly ok: false; readonly member: string; readonly value: string };

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const HOURS = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;
const HEX = /^[0-9a-f]{16,128}$/;
/** A folder beside the app: names of letters, digits, dot, dash and underscore, none of them `..`. */
const FOLDER = /^(?!.*\.\.)([\w.-]+\/)+$/;

type Member = { readonly read: (value: unknown) => Partial<WallSettings> | null };
const numberIn = (value: unknown, low: number, high: number): value is number => typeof value === 'number' && value >= low && value <= high;
const shortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 80;

const members: Readonly<Record<string, Member>> = {
  refreshSeconds: { read: (value) => (numberIn(value, 0.05, 300) ? { refreshS: value } : null) },
  oldSeconds: { read: (value) => (numberIn(value, 1, 86_400) ? { limits: { ...wallDefaults.limits, oldS: value } } : null) },
  outOfDateSeconds: { read: (value) => (numberIn(value, 1, 86_400) ? { limits: { ...wallDefaults.limits, outS: value } } : null) },
  quietAt: { read: (value) => (value === null ? { quietAt: null } : typeof value === 'string' && CLOCK.test(value) ? { quietAt: value } : null) },
  dayHours: { read: (value) => (typeof value === 'string' && HOURS.test(value) ? { dayHours: value.split('-') as [string, string] } : null) },
  unit: { read: (value) => (shortText(value) ? { unit: value } : null) },
  marking: { read: (value) => (shortText(value) ? { marking: value } : null) },
  pin: { read: (value) => { const pin = readPin(value); return pin && { pin }; } },
  sources: { read: (value) => (Array.isArray(value) && value.every((one) => typeof one === 'string' && FOLDER.test(one)) ? { sources: value as string[] } : null) },
};

/** Reads the settings. A member that is not known or not understood is an error that names it: a wall that runs on something else than was written is none. */
export function readWallSettings(given: unknown): SettingsResult {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { ok: false, member: 'wall.json', value: shown(given) };
  let settings = wallDefaults, limits = wallDefaults.limits;
  for (const [name, value] of Object.entries(given)) {
    const read = Object.hasOwn(members, name) ? members[name]!.read(value) : null;
    if (!read) return { ok: false, member: name, value: shown(value) };
    if (name === 'oldSeconds') limits = { ...limits, oldS: read.limits!.oldS };
    else if (name === 'outOfDateSeconds') limits = { ...limits, outS: read.limits!.outS };
    else settings = { ...settings, ...read };
  }
  if (limits.outS < limits.oldS) return { ok: false, member: 'outOfDateSeconds', value: shown(limits.outS) };
  return { ok: true, settings: { ...settings, limits } };
}

/** The PIN as `npm run pin` writes it. */
export function readPin(value: unknown): KeptPin | null {
  if (typeof value !== 'object' || value === null) return null;
  const { salt, hash, rounds } = value as Record<string, unknown>;
  return typeof salt === 'string' && HEX.test(salt) && typeof hash === 'string' && HEX.test(hash) && numberIn(rounds, 1000, 10_000_000) ? { salt, hash, rounds } : null;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 80);
