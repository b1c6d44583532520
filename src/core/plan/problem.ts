/** What is wrong or worth knowing about an input, as a value. Sentences are made by `i18n`. */

export type Severity = 'error' | 'warning';

/** Every problem code in one table; the panels have a sentence for each. */
export const problemCodes = [
  'notJson', 'notAPlan', 'changedOutside', 'tooLarge', 'tooDeep', 'noFeatures', 'newerSchema',
  'badCoordinate', 'badGeometry', 'repairedGeometry', 'badValue', 'unknownKind', 'wrongGeometry', 'unknownReference',
  'duplicateId', 'missingId', 'personFieldDropped', 'forbiddenKeyDropped', 'textCleaned', 'defaultUsed', 'swappedAxes',
  'overlappingDuty', 'outsideAreas', 'runLongerThanHeadway', 'homeSideMissing', 'dutyMissing', 'planMemberMissing',
  'selfCrossing', 'elevationDropped', 'multiSplit', 'otherCrs',
  'planTooWide', 'unverified',
  'leftOut', 'assumedOnImport', 'areaReplaced', 'hoursUnread', 'fieldRenamed',
  'personInText',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Id of the feature, or null for the file or plan. */
  readonly featureId: string | null;
  /** Path of the field inside the feature or plan, or null. */
  readonly field: string | null;
  /** The value as found (short text or number), or a count where the code says so. */
  readonly value: string | number | boolean | null;
  /** Plain English for logs and the command line: what, where, why, what to do. */
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
