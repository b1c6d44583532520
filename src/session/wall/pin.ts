/** The PIN that keeps visitors from what lies behind a wall. It is a lock on a door, no cipher: whoever holds the machine's files holds the plan. */
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeptPin } from './wall-settings.ts';

/** Half a second or so on a small machine; a wall on plain http has no `crypto.subtle` that would do more. */
const ROUNDS = 60_000;
const LENGTH = 32;
const DIGITS = /^\d{4,8}$/;

export const isPin = (text: string): boolean => DIGITS.test(text);

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const digest = async (pin: string, salt: Uint8Array, rounds: number): Promise<string> => hex(await pbkdf2Async(sha256, new TextEncoder().encode(pin), salt, { c: rounds, dkLen: LENGTH }));

/** A PIN as it is kept; `salt` are 16 random bytes. */
export async function keepPin(pin: string, salt: Uint8Array, rounds = ROUNDS): Promise<KeptPin> {
  return { salt: hex(salt), hash: await digest(pin, salt, rounds), rounds };
}

export async function pinFits(pin: string, kept: KeptPin): Promise<boolean> {
  const found = await digest(pin, unhex(kept.salt), kept.rounds);
  let apart = found.length ^ kept.hash.length;
  for (let k = 0; k < found.length; k += 1) apart |= found.charCodeAt(k) ^ kept.hash.charCodeAt(k);
  return apart === 0;
}

/** Wrong tries so far and until when none is taken; kept over a reload. */
export interface Tries { readonly wrong: number; readonly untilMs: number }
const FREE = 3;
const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/** After one more wrong try: the third and every further one doubles the wait. */
export const afterWrong = ({ wrong }: Tries, nowMs: number): Tries => ({ wrong: wrong + 1, untilMs: wrong + 1 < FREE ? 0 : nowMs + Math.min(LONGEST_MS, FIRST_MS * 2 ** (wrong + 1 - FREE)) });

/** Seconds left to wait; a clock that was set far back does not lock the door for good. */
export const waitS = ({ untilMs }: Tries, nowMs: number): number => Math.max(0, Math.min(LONGEST_MS, untilMs - nowMs)) / 1000;
