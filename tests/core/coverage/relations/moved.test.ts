import { movedRules } from './moved-rules.ts';
import { testRules } from './rule.ts';

testRules(movedRules, { seed: 20261126 });
