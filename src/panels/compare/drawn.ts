/** What the maps of the compare room show: the legend names nothing else. */
export interface Drawn {
  readonly ground: boolean; readonly border: boolean; readonly posts: boolean; readonly places: boolean; readonly routes: boolean;
  readonly gainedGround: boolean; readonly lostGround: boolean; readonly gainedBorder: boolean; readonly lostBorder: boolean; readonly gainedPlace: boolean; readonly lostPlace: boolean;
  /** Posts of plan b that were added or changed. */
  readonly changedPosts: boolean;
  /** Where posts were before. */
  readonly was: boolean;
  /** The areas are not the same in both plans, so that no ground is gained or lost. */
  readonly groundRedrawn: boolean;
}
