import { useLingui } from '@lingui/react/macro';
import { ArrowRight, CircleDashed, CornerUpLeft, ExternalLink, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import type { ThemeId } from '../../../domain/ids';
import { isRadarState, RADAR_STATES, type RadarCandidate, type RadarTheme } from '../../../domain/network/radar';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '../../../ui/menu';
import { MemberAvatar } from '../../marks/member-avatar';
import type { MemberFace } from '../../marks/people';
import { STATE_NAMES } from './radar-words';
import type { Placed } from './use-radar-acts';

/** What can be done with a candidate of the list. */
export interface CandidateActs {
  open(candidate: RadarCandidate): void;
  move(candidate: RadarCandidate, to: Placed): void;
  promote(candidate: RadarCandidate): void;
  unpromote(candidate: RadarCandidate): void;
  remove(candidate: RadarCandidate): void;
}

/** A candidate as a line of its theme. */
export function CandidateRow({
  candidate,
  themes,
  scout,
  organisationId,
  canEdit,
  acts,
}: {
  candidate: RadarCandidate;
  themes: readonly RadarTheme[];
  scout: MemberFace | undefined;
  organisationId: string;
  canEdit: boolean;
  acts: CandidateActs;
}) {
  const { t, i18n } = useLingui();
  const { card, name, purpose, webAddress, note, state } = candidate;
  return (
    <li className="flex items-start gap-3 py-2.5">
      <span className="mt-0.5 shrink-0">
        {scout ? (
          <MemberAvatar member={scout} />
        ) : (
          <CircleDashed aria-label={t`Nobody scouts it`} className="size-5 text-ink-faint" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          {canEdit ? (
            <button
              type="button"
              onClick={() => acts.open(candidate)}
              className="min-w-0 rounded-sm text-left font-medium hover:underline"
            >
              {name}
            </button>
          ) : (
            <span className="font-medium">{name}</span>
          )}
          <span className="text-ink-muted text-xs">{i18n._(STATE_NAMES[state])}</span>
          {card ? (
            <Link
              to={`/o/${organisationId}/boards/${card.boardId}/cards/${card.cardId}`}
              className="rounded-sm bg-stage-join px-1.5 font-medium text-stage-join text-xs hover:underline"
            >
              {t`Card in the portfolio`}
            </Link>
          ) : null}
        </div>
        {purpose ? <p className="text-ink-muted text-sm">{purpose}</p> : null}
        {note ? <p className="whitespace-pre-line text-sm">{note}</p> : null}
        {webAddress ? (
          <a
            href={webAddress}
            target="_blank"
            rel="noreferrer"
            className="inline-flex max-w-full items-center gap-1 text-accent text-sm hover:underline"
          >
            <span className="truncate">{webAddress.replace(/^https?:\/\//, '')}</span>
            <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
          </a>
        ) : null}
      </div>
      {canEdit && !card && state === 'ready' ? (
        <Button size="sm" className="max-sm:hidden" onClick={() => acts.promote(candidate)}>
          {t`To Join…`}
        </Button>
      ) : null}
      {canEdit ? (
        <Menu>
          <MenuTrigger asChild>
            <IconButton label={t`What to do with ${name}`} size="sm">
              <MoreHorizontal aria-hidden="true" />
            </IconButton>
          </MenuTrigger>
          <MenuContent align="end">
            <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => acts.open(candidate)}>
              {t`Edit`}
            </MenuItem>
            {card ? (
              <MenuItem icon={<CornerUpLeft aria-hidden="true" />} onSelect={() => acts.unpromote(candidate)}>
                {t`Take back from Join`}
              </MenuItem>
            ) : (
              <MenuItem icon={<ArrowRight aria-hidden="true" />} onSelect={() => acts.promote(candidate)}>
                {t`To Join…`}
              </MenuItem>
            )}
            <MenuSeparator />
            <MenuLabel>{t`How near`}</MenuLabel>
            <MenuRadioGroup
              value={state}
              onValueChange={(next) =>
                isRadarState(next) && acts.move(candidate, { themeId: candidate.themeId, state: next })
              }
            >
              {RADAR_STATES.map((each) => (
                <MenuRadioItem key={each} value={each}>
                  {i18n._(STATE_NAMES[each])}
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
            <MenuSeparator />
            <MenuLabel>{t`Theme`}</MenuLabel>
            <MenuRadioGroup
              value={candidate.themeId}
              onValueChange={(next) => acts.move(candidate, { themeId: next as ThemeId, state })}
            >
              {themes.map((theme) => (
                <MenuRadioItem key={theme.id} value={theme.id}>
                  {theme.name}
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
            <MenuSeparator />
            <MenuItem icon={<Trash2 aria-hidden="true" />} tone="danger" onSelect={() => acts.remove(candidate)}>
              {t`Off the radar`}
            </MenuItem>
          </MenuContent>
        </Menu>
      ) : null}
    </li>
  );
}
