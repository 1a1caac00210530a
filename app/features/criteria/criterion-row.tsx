import { useLingui } from '@lingui/react/macro';
import { Archive, ArrowDown, ArrowUp, Ellipsis, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import { type Criterion, hasOpenCriteria } from '../../domain/scoring/model';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import type { CriteriaAnswer, ListedModel } from './criteria-data';
import { useCriteriaProblem } from './criteria-problem';
import { CriterionForm } from './criterion-form';
import { CriterionText } from './criterion-text';

/** A criterion of the present version, and what may be done with it. */
export function CriterionRow({ model, criterion }: { model: ListedModel; criterion: Criterion }) {
  const { t } = useLingui();
  const [isEditing, setEditing] = useState(false);
  const fetcher = useFetcher<CriteriaAnswer>();
  const problem = useCriteriaProblem(fetcher.data);
  const index = model.criteria.findIndex(({ id }) => id === criterion.id);
  const send = (intent: string, fields: Record<string, string> = {}) =>
    void fetcher.submit({ intent, modelId: model.id, criterionId: criterion.id, ...fields }, { method: 'post' });
  if (fetcher.formData?.get('intent') === 'criterion.archive') return null;
  if (isEditing)
    return (
      <li className="py-2">
        <CriterionForm model={model} criterion={criterion} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li className="group py-3">
      <CriterionText
        kind={model.kind}
        criterion={criterion}
        action={
          model.canEdit ? (
            <span className="flex shrink-0">
              <IconButton label={t`Change ${criterion.name}`} size="sm" onClick={() => setEditing(true)}>
                <Pencil aria-hidden="true" />
              </IconButton>
              <Menu>
                <MenuTrigger asChild>
                  <IconButton label={t`More for ${criterion.name}`} size="sm" tooltip={false}>
                    <Ellipsis aria-hidden="true" />
                  </IconButton>
                </MenuTrigger>
                <MenuContent align="end">
                  {index > 0 ? (
                    <MenuItem
                      icon={<ArrowUp aria-hidden="true" />}
                      onSelect={() => send('criterion.move', { by: '-1' })}
                    >
                      {t`Move up`}
                    </MenuItem>
                  ) : null}
                  {index < model.criteria.length - 1 ? (
                    <MenuItem
                      icon={<ArrowDown aria-hidden="true" />}
                      onSelect={() => send('criterion.move', { by: '1' })}
                    >
                      {t`Move down`}
                    </MenuItem>
                  ) : null}
                  {hasOpenCriteria(model.kind) && model.criteria.length > 1 ? (
                    <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => send('criterion.archive')}>
                      {t`Archive`}
                    </MenuItem>
                  ) : null}
                </MenuContent>
              </Menu>
            </span>
          ) : null
        }
      />
      {problem ? (
        <p role="alert" className="mt-1 text-danger text-xs">
          {problem}
        </p>
      ) : null}
    </li>
  );
}
