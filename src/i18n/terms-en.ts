import type { Terms } from './terms-zh.ts';

/** Field terms in English, keyed by identifier: the glossary. */
export const termsEn: Terms = {
  kind: {
    post: 'Post', patrolRoute: 'Patrol route', inspectionRoute: 'Inspection round', borderLine: 'Border line', boundaryMarker: 'Boundary marker',
    areaOfResponsibility: 'Area of responsibility', sector: 'Sector', priorityPlace: 'Priority place', compound: 'Closed compound', obstacle: 'Obstacle',
    activityPoint: 'Activity point', gap: 'Gap', coverage: 'Covered ground',
  },
  postType: {
    trafficCheckpoint: 'Traffic checkpoint', dutyPoint: 'Duty point', policeInspectionStation: 'Police inspection station',
    borderInspectionStation: 'Border inspection station', borderPost: 'Border post', forestCheckpoint: 'Forest checkpoint', watchtower: 'Watchtower',
    standbyPoint: 'Standby point', policeKiosk: 'Police kiosk', policeStation: 'Police station', commandPost: 'Command post',
    compoundGate: 'Compound gate', campGate: 'Camp gate', receptionRoom: 'Reception room', supplyDepot: 'Supply depot', observationDevice: 'Observation device',
  },
  placeType: {
    government: 'Government office', railwayStation: 'Railway station', motorwayExit: 'Motorway exit', commercialDistrict: 'Commercial district',
    plaza: 'Plaza', governmentHall: 'Government hall', residentialArea: 'Residential area', businessPremises: 'Business premises',
    forestFarm: 'Forest farm', borderPassage: 'Border passage', detentionFacility: 'Detention facility', serviceWindow: 'Service window',
    school: 'School', hospital: 'Hospital', other: 'Other',
  },
  mode: { foot: 'Foot', car: 'Car', bicycle: 'Bicycle', horse: 'Mounted', snowmobile: 'Snowmobile', boat: 'Boat', drone: 'Drone' },
  purpose: { border: 'Border patrol', street: 'Street patrol', forest: 'Forest patrol', publicHealth: 'Public-health round' },
  pattern: { oneWay: 'One way', outAndBack: 'Out and back', loop: 'Loop' },
  status: { planned: 'Planned', active: 'Active', suspended: 'Suspended', closed: 'Closed' },
  impactLevel: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  level: { bureau: 'Bureau', branch: 'Branch', station: 'Station', township: 'Township', borderZone: 'Border zone' },
  borderType: { land: 'Land', river: 'River', lake: 'Lake' },
  homeSide: { left: 'Left', right: 'Right' },
  sectorType: { beat: 'Beat', gridCell: 'Grid cell', forestCompartment: 'Forest compartment' },
  obstacleType: { fence: 'Fence', water: 'Water', openWaterLead: 'Open-water lead', roadClosed: 'Closed road', cliff: 'Cliff' },
  activityType: { publicity: 'Publicity', disinfection: 'Disinfection', dispersal: 'Dispersal' },
  closure: { open: 'Open', controlled: 'Controlled', closed: 'Closed' },
  net: { outer: 'Outer', inner: 'Inner' },
  cause: { noAsset: 'no post or patrol', closedOrPlanned: 'closed or planned', filteredOut: 'left out by filter', offDuty: 'off duty', tooInfrequent: 'too infrequent' },
  field: {
    code: 'Code', status: 'Status', agencies: 'Units', postType: 'Type', radiusM: 'Observation radius', reach: 'Drawn reach', viewBearingDeg: 'View bearing', viewAngleDeg: 'View angle',
    dutyWindows: 'Duty hours', staffPerShift: 'Staff per shift', checks: 'Checks', purpose: 'Purpose', mode: 'Mode', speedKmh: 'Speed', halfWidthM: 'Corridor half width',
    pattern: 'Pattern', units: 'Teams', schedule: 'Departures', borderType: 'Border type', homeSide: 'Home side', sections: 'Sections', level: 'Level',
    parentId: 'Parent area', sectorType: 'Type', placeType: 'Type', priority: 'Priority', visitRadiusM: 'Visit radius', requiredIntervalMin: 'Revisit target',
    requiredDwellMin: 'Dwell target', obstacleType: 'Type', blocks: 'Blocks', season: 'Season', note: 'Note', closure: 'Closure', net: 'Net',
    activityType: 'Type', tier: 'Tier', length: 'Length', area: 'Area', coordinates: 'Coordinates', departure: 'Departure', supplies: 'Supplies', tags: 'Tags',
    vehicles: 'Staged vehicles', id: 'Id', name: 'Name', 'name:en': 'English name', alternativeOf: 'Main plan',
  },
};
