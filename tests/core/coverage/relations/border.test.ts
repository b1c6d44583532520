import { borderRules } from './border-rules.ts';
import { testRules } from './rule.ts';

testRules(borderRules, { seed: 20261128 });
