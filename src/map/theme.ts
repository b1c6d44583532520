/**
 * The colours of the map sheet by name; the panels carry the same tokens as custom properties.
 * Hot orange is used for what is not covered and for nothing else.
 */
export type ThemeName = 'light' | 'dark' | 'wall';

export interface MapTheme {
  readonly land: string; readonly water: string;
  readonly ink: string; readonly ink2: string; readonly ink3: string;
  /** Ground of a hollow badge and of the figure's outline: the colour of the panels. */
  readonly panel: string;
  readonly accent: string;
  readonly covered: string;
  /** Ground by how many cover it: one, two, three and more. */
  readonly depth1: string; readonly depth2: string; readonly depth3: string;
  readonly gap: string; readonly gapText: string;
  readonly borderCovered: string; readonly borderUncovered: string;
  readonly onDuty: string; readonly onDutyGlyph: string; readonly offDuty: string;
  readonly ring: string; readonly ringPaper: string; readonly halo: string;
  /** Boundary of the basemap: grey, never purple or pink. */
  readonly boundary: string;
  /** Lines of the basemap that only help the eye: provinces, small rivers. */
  readonly province: string; readonly river: string;
  readonly waterText: string;
}

/** How much of the colour of cover is left where nobody is there: for up to half of what is allowed, for up to all of it. */
export const FADED = { fresh: 0.6, due: 0.3 } as const;

export const themes: Readonly<Record<ThemeName, MapTheme>> = {
  light: {
    land: '#F4F2EC', water: '#CFE0EA', ink: '#12181F', ink2: '#47525E', ink3: '#616C78', panel: '#FFFFFF', accent: '#0B5CAD',
    covered: '#1F6FAE', depth1: '#A5CCE5', depth2: '#4A90C2', depth3: '#174F82', gap: '#C23A00', gapText: '#B23400', borderCovered: '#174F82', borderUncovered: '#D63F00',
    onDuty: '#0B5CAD', onDutyGlyph: '#FFFFFF', offDuty: '#5B6670', ring: '#12181F', ringPaper: '#F4F2EC', halo: '#FFD60A',
    boundary: '#8C8579', province: '#CFCABF', river: '#B9D2E0', waterText: '#4A6B7F',
  },
  dark: {
    land: '#171B21', water: '#122735', ink: '#F2F5F8', ink2: '#B9C3CE', ink3: '#97A2AE', panel: '#1F252D', accent: '#74B9FF',
    covered: '#4DA3E0', depth1: '#2A5878', depth2: '#3F8EC4', depth3: '#A3D8FF', gap: '#FF7A3D', gapText: '#FF9A6B', borderCovered: '#74C2FF', borderUncovered: '#FF6A2B',
    onDuty: '#74B9FF', onDutyGlyph: '#171B21', offDuty: '#97A2AE', ring: '#FFFFFF', ringPaper: '#171B21', halo: '#FFD60A',
    boundary: '#6E6A78', province: '#343A43', river: '#1B3A4E', waterText: '#7FA3B8',
  },
  wall: {
    land: '#0C0F13', water: '#0E1E2A', ink: '#FFFFFF', ink2: '#D3DBE3', ink3: '#A9B4BF', panel: '#12171D', accent: '#8CCBFF',
    covered: '#57B0F0', depth1: '#234E6D', depth2: '#3C93CF', depth3: '#B4E0FF', gap: '#FF7433', gapText: '#FF9259', borderCovered: '#7CC9FF', borderUncovered: '#FF6A2B',
    onDuty: '#8CCBFF', onDutyGlyph: '#0C0F13', offDuty: '#A9B4BF', ring: '#FFFFFF', ringPaper: '#0C0F13', halo: '#FFD60A',
    boundary: '#5F6470', province: '#2A313A', river: '#163043', waterText: '#86A9BD',
  },
};
