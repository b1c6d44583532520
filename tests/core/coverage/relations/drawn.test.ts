import { drawnRules } from './drawn-rules.ts';
import { testRules } from './rule.ts';

testRules(drawnRules, { seed: 20261127 });
