/** Two engines may differ by this much of the covered ground, per cent (contract section 5). */
export const BOUND_PCT = 0.5;
