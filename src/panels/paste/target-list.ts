/** What pasted rows may become, as the options of one list. */
import { keyOfTarget, placeTypes, postTypes } from '#formats/table/paste-target.ts';
import type { Terms } from '#i18n/terms-zh.ts';

export interface TargetGroup { readonly label: string; readonly choices: readonly (readonly [key: string, label: string])[] }

/** Posts, places and markers, each with its types. */
export function targetGroups(terms: Terms): TargetGroup[] {
  return [
    { label: terms.kind.post, choices: postTypes.map((postType) => [keyOfTarget({ kind: 'post', postType }), terms.postType[postType]] as const) },
    { label: terms.kind.priorityPlace, choices: placeTypes.map((placeType) => [keyOfTarget({ kind: 'priorityPlace', placeType }), placeType === 'other' ? `${terms.kind.priorityPlace} · ${terms.placeType.other}` : terms.placeType[placeType]] as const) },
    { label: terms.kind.boundaryMarker, choices: [[keyOfTarget({ kind: 'boundaryMarker' }), terms.kind.boundaryMarker]] },
  ];
}

/** Names of the types by key, in the languages given: what a cell may say. */
export function termsByKey(...languages: readonly Terms[]): Map<string, string> {
  return new Map(languages.flatMap((terms, at) => targetGroups(terms).flatMap(({ choices }) => choices.map(([key, label]) => [at === 0 ? key : `${key}|${at}`, label] as const))));
}
