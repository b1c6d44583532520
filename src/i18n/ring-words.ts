/** Words of the response rings, in both languages; they come with their panel. */
const zh = {
  title: '响应圈', straight: '直线距离，非道路时间', rule: (minutes: string) => `圈半径 =（${minutes} 分 − 出动时间）× 速度；不计道路、地形和河流`,
  outside: (minutes: number) => `${minutes} 分钟圈外`, of: (n: number, all: number) => `${n} / ${all} 处部位`, within: (minutes: number) => `${minutes} 分钟内`, counts: (n: number) => `${n} 处`,
  list: '圈外的部位', none: '所有部位都在圈内', first: (name: string, minutes: string, far: string) => `最快 ${name}，${minutes} 分，${far}`, covered: '已有人覆盖', bare: '无人覆盖',
  posts: '快反点', post: (speed: string, mobilise: string) => `${speed} km/h${mobilise === '0' ? '' : `，出动 ${mobilise} 分`}`, noPosts: '所问时段没有在班的快反点，也没有带响应速度的点位。', noPlaces: '方案没有重点部位。',
};
const en: typeof zh = {
  title: 'Response rings', straight: 'Straight line, not road time', rule: (minutes) => `Radius = (${minutes} min − time to move) × speed; roads, terrain and rivers are not considered`,
  outside: (minutes) => `Outside ${minutes} min`, of: (n, all) => `${n} of ${all} places`, within: (minutes) => `Within ${minutes} min`, counts: (n) => String(n),
  list: 'Places outside the rings', none: 'Every place lies inside a ring', first: (name, minutes, far) => `soonest ${name}, ${minutes} min, ${far}`, covered: 'covered by others', bare: 'covered by nobody',
  posts: 'Standby points', post: (speed, mobilise) => `${speed} km/h${mobilise === '0' ? '' : `, ${mobilise} min to move`}`, noPosts: 'No standby point, and no post with a response speed, is on duty in these hours.', noPlaces: 'The plan has no priority places.',
};
export const ringWords = { zh, en };
