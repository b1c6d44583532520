/** The worker's side of advice, free of workers: it also runs inline, in tests. */
import { depthBands } from '#core/coverage/depth-bands.ts';
import { lossesOf, lossOf } from '#core/coverage/loss.ts';
import type { Progress } from '#core/coverage/question.ts';
import { responseRings } from '#core/coverage/response-rings.ts';
import { closeGap } from '#core/coverage/suggest/close-gap.ts';
import { gainSurface } from '#core/coverage/suggest/gain-surface.ts';
import { sensitivity } from '#core/coverage/sensitivity.ts';
import { suggest } from '#core/coverage/suggest/suggest.ts';
import { absenceMap } from '#core/coverage/time/absence-map.ts';
import { timeCurve } from '#core/coverage/time/curve.ts';
import { nextHole } from '#core/coverage/time/next-hole.ts';
import { jointDuty } from '#core/coverage/time/joint-duty.ts';
import { borderRibbons } from '#core/coverage/time/ribbon.ts';
import { placeBoard } from '#core/coverage/time/place-board.ts';
import { rosterFigures } from '#core/coverage/time/roster-figures.ts';
import { rosterRows } from '#core/coverage/time/roster-rows.ts';
import { whyHere } from '#core/coverage/time/why-here.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { partFigures } from '#core/duties/part-figures.ts';
import { placeDuties } from '#core/duties/place-duty.ts';
import { replayOf, replayText } from '#formats/replay/replay-file.ts';
import type { AdviceRequest, AdviceType, AdviceValues } from './advice-messages.ts';

/** The answer to a request; `cancelled` when `run.cancelled` says so. */
export function advise(request: AdviceRequest, run: Progress = {}): AdviceValues[AdviceType] | 'cancelled' {
  const { plan } = request;
  const question = withTime(request.question, plan.meta);
  switch (request.type) {
    case 'suggest': return suggest(plan, question, request.ask, request.ground, run);
    case 'surface': return gainSurface(plan, question, request.ask, request.box, run);
    case 'close': return closeGap(plan, question, request.gap, request.shape, request.ask, run);
    case 'loss': return lossOf(plan, question, request.id);
    case 'losses': return lossesOf(plan, question, run);
    case 'depth': return depthBands(plan, question, run);
    case 'absence': return absenceMap(plan, question, run);
    case 'ahead': return nextHole(plan, question);
    case 'parts': return partFigures(plan, question, run);
    case 'places': return placeDuties(plan, { ...question, ...(request.day === undefined ? {} : { date: request.day }) });
    case 'joint': return jointDuty(plan, question, run);
    case 'ribbon': return borderRibbons(plan, question, run);
    case 'board': return placeBoard(plan, question, request.ask, run);
    case 'roster': return rosterFigures(plan, question, request.levels, run);
    case 'rings': return responseRings(plan, question);
    case 'why': return whyHere(plan, question, request.spot, request.day);
    case 'sensitivity': return sensitivity(plan, question, request.ask, run);
    case 'replay': {
      const made = replayOf(plan, { ...request.question, ...(request.levels ? { levels: request.levels } : {}) }, request.reading, run);
      if (made === 'tooFine') throw new Error('no cells were asked for');
      return made === 'cancelled' ? made : replayText(made);
    }
    case 'hours': {
      const curve = timeCurve(plan, question, { stepMin: request.stepMin, ground: true }, run);
      return curve === 'cancelled' ? curve : { curve, ...rosterRows(plan, question) };
    }
  }
}
