import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { layDesk } from '../../domain/desk/desk';
import type { MemberId } from '../../domain/ids';
import { can, isRole } from '../../domain/policies';
import { DeskPage } from '../../features/desk/desk-page';
import { todayIn } from '../../features/marks/due-tone';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { notFound, requireMember } from '../guards';
import { memberFaces } from '../member-faces';
import { titled } from '../page-title';
import type { Route } from './+types/desk';
import { waitingFor } from './waiting-for';

export const meta: Route.MetaFunction = titled(msg`Desk`);

/** Comments on so many of the person's cards show at once; those on more of them with the next look. */
const MOST_HEARD = 60;

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const services = args.context.get(servicesContext);
  const { members, portfolio, operatingModel, decisions, criteria, desk, clock } = services;
  const organisationId = access.organisation.id;
  const people = await members.listMembers(organisationId);
  const asked = new URL(args.request.url).searchParams.get('person') || access.member.id;
  const person = people.find(({ id, state }) => id === asked && state === 'active');
  if (!person) throw notFound();
  const isMe = person.id === access.member.id;
  const canLook = access.can('desk.read-others');
  if (!isMe && !canLook) throw data({ code: 'forbidden' }, { status: 403 });

  const [{ networks }, { rows }, list, approverIds, model, waiting] = await Promise.all([
    portfolio.list(organisationId),
    operatingModel.list(organisationId),
    decisions.list({ organisationId, readerId: access.member.id }),
    decisions.approvers(organisationId),
    criteria.main(organisationId),
    waitingFor(services, organisationId, person.id),
  ]);
  const isLead = isRole(person.role) && can({ role: person.role, isServerAdmin: false }, 'desk.read-others');
  const today = todayIn(access.user.timeZone, clock.now());
  const laid = layDesk({
    person: { memberId: person.id, isLead },
    activeIds: new Set(people.filter(({ state }) => state === 'active').map(({ id }) => id)),
    approverIds,
    networks,
    careRows: rows,
    decisions: list,
    waiting,
    mainModel: model?.id ?? null,
    today,
  });
  const cardIds = [...laid.owned, ...laid.deputised].map(({ cardId }) => cardId);
  const remarks = await desk.remarks({ organisationId, person, cardIds });
  const nameOf = new Map(networks.map(({ cardId, name }) => [cardId, name]));
  return {
    organisationId,
    desk: laid,
    // A comment on a card that is archived now has no place on a desk.
    remarks: remarks.flatMap((remark) => {
      const cardName = nameOf.get(remark.cardId);
      return cardName === undefined ? [] : [{ ...remark, cardName }];
    }),
    person: { id: person.id as MemberId, name: person.name, isMe },
    people: canLook ? memberFaces(people.filter(({ state }) => state === 'active')) : [],
    members: memberFaces(people),
    hasNetworks: networks.length > 0,
    today,
    timeZone: access.user.timeZone,
  };
}

export default function DeskRoute({ loaderData }: Route.ComponentProps) {
  const { organisationId, desk } = loaderData;
  const cards = [...desk.owned, ...desk.deputised].slice(0, MOST_HEARD);
  useLiveRevalidation([
    `portfolio:${organisationId}`,
    `reviews:${organisationId}`,
    ...cards.map(({ cardId }) => `comments:${cardId}`),
  ]);
  return <DeskPage {...loaderData} />;
}
