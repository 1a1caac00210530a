import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { type CardId, type MemberId, parseId } from '../../../domain/ids';
import { can } from '../../../domain/policies';
import { TAKEOVER_STEPS } from '../../../features/marks/handover-words';
import { HandoverPage } from '../../../features/members/handover/handover-page';
import { languageOf, loadLanguage } from '../../../locales/catalogue';
import { attempt } from '../../app-problem';
import { notFound, requireAbility, requireMember } from '../../guards';
import { memberFaces } from '../../member-faces';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/handover';

export const meta: Route.MetaFunction = titled(msg`Handover`);

export async function loader(args: Route.LoaderArgs) {
  const { access, person, people, isMe } = await requirePerson(args);
  const { handover } = args.context.get(servicesContext);
  const canHandOver = access.can('handover.all', { isOwn: isMe });
  if (!isMe && !canHandOver) throw data({ code: 'forbidden' }, { status: 403 });
  const owners = people.filter(({ role }) => role === 'owner').length;
  const successors = people.filter(
    ({ id, role }) => id !== person.id && role !== null && can({ role, isServerAdmin: false }, 'board.edit'),
  );
  return {
    organisationId: access.organisation.id,
    organisationName: access.organisation.name,
    person: { id: person.id, name: person.name, isMe, isActive: person.state === 'active' },
    held: await handover.holdings(access.organisation.id, person.id),
    successors: memberFaces(successors),
    canHandOver,
    canRemove: !isMe && person.role !== null && access.can('members.remove', { targetRole: person.role, owners }),
    canLeave: isMe && access.can('organisation.leave', { owners }),
  };
}

export async function action(args: Route.ActionArgs) {
  const { access, person, isMe } = await requirePerson(args);
  const { handover, members } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const form = await args.request.formData();
  switch (form.get('intent')) {
    case 'hand-over': {
      requireAbility(access, 'handover.all', { isOwn: isMe });
      const doer = { organisationId, memberId: access.member.id };
      await loadLanguage(access.user.locale);
      const language = languageOf(access.user.locale);
      const steps =
        form.get('steps') === 'yes'
          ? { name: language._(msg`Handover`), items: TAKEOVER_STEPS.map((step) => language._(step)) }
          : null;
      const [owners, rest] = [readOwners(form), readSuccessor(form.get('rest'))];
      return attempt(() => handover.handOverAll(doer, { from: person.id, owners, rest, steps }), {});
    }
    case 'remove': {
      const answer = await attempt(() => members.removeMember(access, person.id), {});
      return 'ok' in answer ? redirect(`/o/${organisationId}/settings/members`) : answer;
    }
    case 'leave': {
      if (!isMe) throw data(null, { status: 400 });
      const answer = await attempt(() => members.leaveOrganisation(access), {});
      return 'ok' in answer ? redirect('/') : answer;
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** The person of the address, in whatever state: what somebody who left still holds can be handed over too. */
async function requirePerson(args: Route.LoaderArgs | Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'members.read');
  const people = await args.context.get(servicesContext).members.listMembers(access.organisation.id);
  const person = people.find(({ id }) => id === args.params.memberId);
  if (!person) throw notFound();
  return { access, person, people, isMe: person.id === access.member.id };
}

function readOwners(form: FormData): Map<CardId, MemberId | null> {
  const owners = new Map<CardId, MemberId | null>();
  for (const [name, value] of form) {
    if (!name.startsWith('owner:')) continue;
    const card = parseId<CardId>(name.slice('owner:'.length));
    if (!card) throw notFound();
    owners.set(card, readSuccessor(value));
  }
  return owners;
}

/** Nobody is an empty choice; anything else has to be somebody. */
function readSuccessor(value: FormDataEntryValue | null): MemberId | null {
  if (value === null || value === '') return null;
  const id = parseId<MemberId>(value);
  if (!id) throw notFound();
  return id;
}

export default function Handover({ loaderData, actionData: answer }: Route.ComponentProps) {
  const actionData = useKeptAnswer(answer);
  return <HandoverPage {...loaderData} answer={actionData} />;
}
