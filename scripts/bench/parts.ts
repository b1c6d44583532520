/** What the bench takes of the engine, in one bundle. */
export { assetsOf } from '../../src/core/coverage/assets.ts';
export { borderCoverage } from '../../src/core/coverage/border.ts';
export { computeCoverage } from '../../src/core/coverage/coverage.ts';
export { planKernel } from '../../src/core/coverage/kernel/plan-kernel.ts';
export { nest } from '../../src/core/coverage/kernel/nest.ts';
export { linkRings } from '../../src/core/coverage/kernel/rings.ts';
export { LiveCoverage } from '../../src/core/coverage/live.ts';
export { placesCoverage } from '../../src/core/coverage/places.ts';
export { stereographic } from '../../src/core/geometry/stereographic.ts';
