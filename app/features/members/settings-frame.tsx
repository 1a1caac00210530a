import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TabLinks } from '../../ui/tabs';

/** The frame of an organisation's settings. While it is being deleted only the first part is there. */
export function SettingsFrame({
  organisationId,
  isBeingDeleted,
  children,
}: {
  organisationId: string;
  isBeingDeleted: boolean;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const home = `/o/${organisationId}/settings`;
  const links = [
    { to: home, label: t`General`, end: true },
    ...(isBeingDeleted
      ? []
      : [
          { to: `${home}/members`, label: t`Members` },
          { to: `${home}/labels`, label: t`Labels` },
          { to: `${home}/criteria`, label: t`Criteria` },
          { to: `${home}/operating-model`, label: t`Operating model` },
          { to: `${home}/calendar`, label: t`Calendar feed` },
        ]),
  ];
  return (
    <div className="mx-auto max-w-4xl px-4 pt-6 pb-20 sm:px-8">
      <h1 className="mb-3 font-semibold text-2xl tracking-tight">{t`Settings`}</h1>
      <TabLinks label={t`Settings`} links={links} />
      <div className="flex flex-col gap-12 pt-8">{children}</div>
    </div>
  );
}
