/** What the bench of hours takes of the engine, in one bundle. */
export { assetsOf } from '../../src/core/coverage/assets.ts';
export { borderCoverage } from '../../src/core/coverage/border.ts';
export { placesCoverage } from '../../src/core/coverage/places.ts';
export { timedOf } from '../../src/core/coverage/time/timed.ts';
export { featuresOf } from '../../src/core/plan/plan.ts';
export { dayBasis } from '../../src/core/time/basis.ts';
export { readGeoJson } from '../../src/formats/geojson.ts';
