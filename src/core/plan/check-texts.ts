/** Free texts of features: plans keep places, never persons. */
import { Findings } from './findings.ts';
import { personPatterns } from './person-text.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** `personInText` for each note and each issue that holds what looks like a phone number, a citizen's number or an e-mail address. The text is kept, and what was found is not repeated. */
export function checkTexts(plan: Plan): Problem[] {
  const findings = new Findings();
  for (const { id, properties: { note, issues = [] } } of plan.features) {
    say(id, 'note', note, findings);
    for (const [at, issue] of issues.entries()) say(id, `issues[${at}].text`, issue.text, findings);
  }
  return findings.problems;
}

function say(featureId: string, field: string, text: string | undefined, findings: Findings): void {
  const found = text === undefined ? [] : personPatterns(text);
  if (found.length === 0) return;
  findings.warning('personInText', { featureId, field }, found.join(', '), `${featureId}: ${field} holds what looks like data about a person (${found.join(', ')}). It is kept; take it out, plans keep places, posts and shifts only.`);
}
