/** The part of clipper2-wasm that the tests use: the package's own types lie where its description does not point. */
declare module 'clipper2-wasm' {
  interface Kept { delete(): void }
  interface FillRule { readonly value: number }
  interface ClipType { readonly value: number }
  export interface PathD extends Kept { size(): number }
  export interface PathsD extends Kept { push_back(path: PathD): void }
  interface Clipper {
    readonly FillRule: { readonly EvenOdd: FillRule; readonly NonZero: FillRule };
    readonly ClipType: { readonly Union: ClipType };
    readonly PathsD: new () => PathsD;
    MakePathD(coordinates: number[]): PathD;
    AreaPathsD(paths: PathsD): number;
    IntersectD(subjects: PathsD, clips: PathsD, fillRule: FillRule, decimals: number): PathsD;
    BooleanOpD(clipType: ClipType, fillRule: FillRule, subjects: PathsD, clips: PathsD, decimals: number): PathsD;
  }
  export default function load(): Promise<Clipper>;
}
