import { AppError } from '../../app/domain/errors';
import { type Classed, isOpenness, isRaised, type Openness } from '../../app/domain/spaces/openness';
import type { SpaceAccess } from '../spaces/find-space-access';

/** Reads the class of a new file: the space's own one unless another is asked for. A guest has no *only us*. */
export function opennessOfNew(access: SpaceAccess, asked: unknown): Openness {
  const usual = access.space.openness;
  const wanted = isOpenness(asked) ? asked : usual;
  if (isOpenness(asked) || wanted !== 'only-us' || access.member.organisationId !== null)
    requireMayGive(access, wanted, null);
  else return 'network';
  return wanted;
}

/** Reads another class for a file that is there. Only those whose file it is may keep it from the others. */
export function opennessOfChange(access: SpaceAccess, asked: unknown, file: Classed): Openness {
  if (!isOpenness(asked)) throw new AppError('openness.unknown');
  if (asked === file.openness) return asked;
  requireMayGive(access, asked, isOpenness(file.openness) ? file.openness : null);
  if (asked === 'only-us' && file.organisationId !== access.member.organisationId)
    throw new AppError('file.not-ours', 403);
  return asked;
}

function requireMayGive(access: SpaceAccess, to: Openness, from: Openness | null): void {
  if (to === 'only-us' && access.member.organisationId === null) throw new AppError('file.guest-only-us');
  // What is new in a space whose usual class is public was published by who set that.
  const isUsual = from === null && to === access.space.openness;
  if (to === 'public' && !isUsual && (from === null || isRaised(from, to)) && !access.can('content.publish'))
    throw new AppError('file.publish', 403);
}
