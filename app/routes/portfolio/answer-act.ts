import { data } from 'react-router';
import type { Services } from '../../../server/services';
import { isAppError } from '../../domain/errors';
import type { NetworkChangeResult } from '../../domain/portfolio/network-edit';
import { readNetworkChanges } from '../../domain/portfolio/read-network-edit';
import type { PortfolioActAnswer } from '../../features/portfolio/acts/portfolio-act';
import { type MemberAccess, requireAbility } from '../guards';

/** Changes networks from any page of the portfolio, or takes an act back. */
export async function answerPortfolioAct({ portfolio }: Services, access: MemberAccess, form: FormData) {
  requireAbility(access, 'board.edit');
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  switch (form.get('intent')) {
    case 'change': {
      const changes = readNetworkChanges(form.get('changes'));
      if (!changes) throw data(null, { status: 400 });
      return answer(() => portfolio.change(doer, changes));
    }
    case 'undo':
      return answer(() => portfolio.undo(doer, form.get('act')));
    default:
      throw data(null, { status: 400 });
  }
}

async function answer(act: () => Promise<NetworkChangeResult>) {
  try {
    return { ok: true, result: await act() } satisfies PortfolioActAnswer;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ ok: false, code: error.code } satisfies PortfolioActAnswer, { status: error.status });
  }
}
