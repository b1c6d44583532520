/** Our own glyphs in a box of 16 x 16, filled with the even-odd rule: simple enough to be told apart at 13 px in grey. */
import type { PostType } from '#core/plan/schema.ts';

export const glyphs = {
  borderPost: 'M4 1.5h1.8v13H4zM5.8 2h7.4l-2.3 2.9 2.3 2.9H5.8z',
  dutyPoint: 'M8 3.6C4.3 3.6 1.6 8 1.6 8S4.3 12.4 8 12.4 14.4 8 14.4 8 11.7 3.6 8 3.6zM8 10.6a2.6 2.6 0 1 1 0-5.2 2.6 2.6 0 0 1 0 5.2zM8 9.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4z',
  policeKiosk: 'M8 1.8 2 6.6h1.8V14h8.4V6.6H14zM6.7 9.2h2.6V14H6.7z',
  trafficCheckpoint: 'M2.4 6.4h2.8V14H2.4zM5.2 7.2 13.6 3l1 2-8.4 4.2z',
  policeInspectionStation: 'M8 1.6 2.8 3.5v4.2c0 3.3 2.2 5.6 5.2 6.9 3-1.3 5.2-3.6 5.2-6.9V3.5zM7.2 10.6 4.8 8.2l1.1-1.1 1.3 1.3 2.9-2.9 1.1 1.1z',
  borderInspectionStation: 'M3.4 1.6h9.2v12.8H3.4zM8 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM5.4 10.9h5.2v1.5H5.4z',
  forestCheckpoint: 'M8 1.2 4.2 6.2h1.7L2.8 10.6h4.3v4h1.8v-4h4.3l-3.1-4.4h1.7z',
  watchtower: 'M4 2.2h8v4.2H4zM5.2 7.2h5.6l2 7.3h-2l-.6-2.4H5.8l-.6 2.4h-2zM6.6 8.8l-.4 1.8h3.6l-.4-1.8z',
  observationDevice: 'M1.8 4.6h8.4v6.8H1.8zM11 7l3.4-2.2v6.4L11 9z',
  policeStation: 'M8 1.5l2 4.3 4.6.5-3.4 3.2.9 4.6L8 11.8l-4.1 2.3.9-4.6L1.4 6.3 6 5.8z',
  commandPost: 'M8 4.6a2 2 0 0 1 .9 3.8v6H7.1v-6A2 2 0 0 1 8 4.6zM4.1 2.2l1.3 1.3a4.4 4.4 0 0 0 0 6.2l-1.3 1.3a6.2 6.2 0 0 1 0-8.8zM11.9 2.2a6.2 6.2 0 0 1 0 8.8l-1.3-1.3a4.4 4.4 0 0 0 0-6.2z',
  supplyDepot: 'M2 2.8h12v3.4H2zM2.9 7.2h10.2v6.6H2.9zM6.2 8.4h3.6v1.5H6.2z',
  receptionRoom: 'M2 2.8h12v8H8.8l-3.4 3.2v-3.2H2zM4.4 5h7.2v1.2H4.4zM4.4 7.4h5v1.2h-5z',
  standbyPoint: 'M4 3.6h8l1.6 3.7h1v4.3h-1.7a1.7 1.7 0 0 1-3.4 0h-3a1.7 1.7 0 0 1-3.4 0H1.4V7.3h1zM5.1 5 4.2 7.3h7.6L10.9 5z',
  compoundGate: 'M2.4 2.6h5v11h-5zM8.6 2.6h5v11h-5zM5.4 7.4h1.2v1.6H5.4zM9.4 7.4h1.2v1.6H9.4z',
  campGate: 'M8 2 1.4 14h4.7L8 10.2 9.9 14h4.7z',
} as const satisfies Record<PostType, string>;
