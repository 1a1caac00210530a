import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../../context';
import { type CareId, parseId } from '../../../domain/ids';
import type { CareDraft } from '../../../domain/operating-model/care-row';
import { READY_ROWS } from '../../../domain/operating-model/ready-rows';
import { OperatingModelPage } from '../../../features/operating-model/operating-model-page';
import { READY_WORDS } from '../../../features/operating-model/ready-words';
import { languageOf, loadLanguage } from '../../../locales/catalogue';
import { attempt } from '../../app-problem';
import { requireAbility, requireMember } from '../../guards';
import { memberFaces } from '../../member-faces';
import { titled } from '../../page-title';
import type { Route } from './+types/operating-model';

export const meta: Route.MetaFunction = titled(msg`Operating model`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { operatingModel, members } = args.context.get(servicesContext);
  const [{ rows, archived }, people] = await Promise.all([
    operatingModel.list(access.organisation.id),
    members.listMembers(access.organisation.id),
  ]);
  return { rows, archived, members: memberFaces(people), canEdit: access.can('operating-model.edit') };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'operating-model.edit');
  const { operatingModel } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const editor = { organisationId: access.organisation.id, memberId: access.member.id };
  const careId = () => {
    const id = parseId<CareId>(form.get('careId'));
    if (!id) throw data(null, { status: 404 });
    return id;
  };
  const done = (work: () => Promise<void>) => attempt(work, {});
  switch (form.get('intent')) {
    case 'start': {
      await loadLanguage(access.user.locale);
      const language = languageOf(access.user.locale);
      return done(() =>
        operatingModel.start(
          editor,
          readyRows((text) => language._(text)),
        ),
      );
    }
    case 'add':
      return done(() => operatingModel.add(editor, { ...EMPTY, ...readDraft(form) }));
    case 'change': {
      const id = careId();
      return done(() => operatingModel.change(editor, id, readDraft(form)));
    }
    case 'move': {
      const id = careId();
      return done(() => operatingModel.move(editor, id, form.get('by') === '1' ? 1 : -1));
    }
    case 'archive': {
      const id = careId();
      return done(() => operatingModel.archive(editor, id));
    }
    case 'restore': {
      const id = careId();
      return done(() => operatingModel.restore(editor, id));
    }
    default:
      throw data(null, { status: 400 });
  }
}

const EMPTY: CareDraft = { segment: '', what: '', interval: '', months: '', doer: '', touchpoint: '' };

/** The cells that the form names; the others stay as they are. */
function readDraft(form: FormData): Partial<CareDraft> {
  const cells = Object.keys(EMPTY).flatMap((name) => {
    const value = form.get(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(cells);
}

function readyRows(say: (text: ReturnType<typeof msg>) => string) {
  return READY_ROWS.flatMap(({ key, segment, interval, doer }) => {
    const words = READY_WORDS[key];
    return words
      ? [{ segment, interval, doer, memberId: null, what: say(words.what), touchpoint: say(words.touchpoint) }]
      : [];
  });
}

export default function OperatingModel({ loaderData }: Route.ComponentProps) {
  return <OperatingModelPage {...loaderData} />;
}
