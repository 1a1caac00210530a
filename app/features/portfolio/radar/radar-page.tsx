import { Trans, useLingui } from '@lingui/react/macro';
import { ArchiveRestore, Plus, Radar as RadarIcon } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ThemeId } from '../../../domain/ids';
import type { RadarCandidate, RadarTheme } from '../../../domain/network/radar';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { type PortfolioFrameData, portfolioPaths } from '../frame/portfolio-frame-data';
import { NetworkFaces } from '../network-faces';
import { CandidateDialog } from './candidate-dialog';
import { type CandidateActs, CandidateRow } from './candidate-row';
import { PromoteDialog } from './promote-dialog';
import type { RadarPageData } from './radar-data';
import { RadarPicture } from './radar-picture';
import { ThemeDialog } from './theme-dialog';
import { ThemeSection } from './theme-section';
import { type Placed, useRadarActs, useShownCandidates } from './use-radar-acts';

/** What stands open over the page. */
type Open =
  | { readonly what: 'theme'; readonly theme: RadarTheme | null }
  | { readonly what: 'candidate'; readonly candidate: RadarCandidate | null; readonly themeId: ThemeId }
  | { readonly what: 'promote'; readonly candidate: RadarCandidate };

/** The radar: themes worth entering with the networks under them, as a picture and as a list. */
export function RadarPage({ data, frame }: { data: RadarPageData; frame: PortfolioFrameData }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const action = portfolioPaths(frame.organisationId).radar;
  const acts = useRadarActs(action);
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const { canEdit } = data;
  const themes = data.radar.themes.filter(({ isArchived }) => !isArchived);
  const archived = data.radar.themes.filter(({ isArchived }) => isArchived);
  const candidates = useShownCandidates(data.radar.candidates);
  const scouts = new Map(frame.members.map((member) => [member.id, member]));
  const isScouted = (theme: RadarTheme) =>
    candidates.some(({ themeId, scoutId }) => themeId === theme.id && scoutId !== null);
  const unscouted = themes.filter((theme) => !isScouted(theme));
  const names = new Intl.ListFormat(i18n.locale || 'en').format(unscouted.map(({ name }) => name));

  function move(candidate: RadarCandidate, to: Placed) {
    const theme = themes.find(({ id }) => id === to.themeId);
    if (theme && (to.themeId !== candidate.themeId || to.state !== candidate.state))
      acts.move(candidate, to, theme.name);
  }
  function openCandidate(candidate: RadarCandidate) {
    const { card } = candidate;
    if (canEdit) setOpen({ what: 'candidate', candidate, themeId: candidate.themeId });
    else if (card) void navigate(`/o/${frame.organisationId}/boards/${card.boardId}/cards/${card.cardId}`);
    else document.getElementById(`candidate-${candidate.id}`)?.scrollIntoView({ block: 'center' });
  }
  const rowActs: CandidateActs = {
    open: openCandidate,
    move,
    promote: (candidate) => setOpen({ what: 'promote', candidate }),
    unpromote: ({ id }) => acts.unpromote(id),
    remove: (candidate) => acts.remove(candidate),
  };

  // In one place for both: the dialog that adds the first theme outlives the empty page.
  const dialogs = (
    <>
      {open?.what === 'theme' ? <ThemeDialog theme={open.theme} action={action} onClose={close} /> : null}
      {open?.what === 'candidate' ? (
        <CandidateDialog
          candidate={open.candidate}
          themeId={open.themeId}
          themes={themes}
          members={frame.members}
          action={action}
          onClose={close}
        />
      ) : null}
      {open?.what === 'promote' ? (
        <PromoteDialog
          candidate={open.candidate}
          boards={data.joinBoards}
          action={action}
          onUndo={() => acts.unpromote(open.candidate.id)}
          onClose={close}
        />
      ) : null}
    </>
  );
  return (
    <>
      {data.radar.themes.length === 0 ? (
        <EmptyState
          icon={<RadarIcon aria-hidden="true" />}
          title={t`Nothing on the radar yet`}
          action={
            canEdit ? (
              <Button variant="primary" onClick={() => setOpen({ what: 'theme', theme: null })}>
                {t`Add the first theme`}
              </Button>
            ) : null
          }
        >
          {t`A theme is something worth entering: a method, a technology, users of our data or of our know-how. Candidate networks stand under it, with somebody who scouts them.`}
        </EmptyState>
      ) : (
        <NetworkFaces organisationId={frame.organisationId} faces={data.faces}>
          <div className="mx-auto grid w-full max-w-7xl items-start gap-6 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
            <div className="min-w-0 xl:sticky xl:top-4">
              <div className="mb-2 flex flex-wrap items-center gap-2">
                <h2 className="mr-auto font-semibold text-lg">{t`Radar`}</h2>
                {canEdit ? (
                  <Button
                    size="sm"
                    icon={<Plus aria-hidden="true" />}
                    onClick={() => setOpen({ what: 'theme', theme: null })}
                  >
                    {t`New theme`}
                  </Button>
                ) : null}
              </div>
              <div className="mx-auto max-w-3xl sm:px-20">
                <RadarPicture {...{ themes, candidates, canEdit }} onMove={move} onOpen={openCandidate} />
              </div>
              <p className="mt-2 text-center text-ink-muted text-xs">
                {canEdit ? (
                  <Trans>
                    Drag a candidate, or focus it and press arrows: up and down for how near, left and right for the
                    theme. A dashed one has no scout; a ringed one is a card already.
                  </Trans>
                ) : (
                  <Trans>A dashed candidate has no scout; a ringed one is a card already.</Trans>
                )}
              </p>
            </div>
            <div className="flex min-w-0 flex-col gap-3">
              {unscouted.length > 0 ? (
                <Banner tone="warning">
                  <Trans>Nobody scouts: {names}.</Trans>
                </Banner>
              ) : null}
              {themes.map((theme, index) => {
                const own = candidates.filter(({ themeId }) => themeId === theme.id);
                return (
                  <ThemeSection
                    key={theme.id}
                    theme={theme}
                    number={index + 1}
                    isScouted={isScouted(theme)}
                    networks={data.networksOf[theme.id] ?? []}
                    faces={data.faces}
                    canEdit={canEdit}
                    acts={{
                      edit: (one) => setOpen({ what: 'theme', theme: one }),
                      add: ({ id }) => setOpen({ what: 'candidate', candidate: null, themeId: id }),
                      move: acts.moveTheme,
                      archive: acts.archiveTheme,
                    }}
                  >
                    {own.length === 0 ? (
                      <p className="py-2 text-ink-muted text-sm">{t`No candidate yet.`}</p>
                    ) : (
                      <ul className="divide-y divide-line">
                        {own.map((candidate) => (
                          <CandidateRow
                            key={candidate.id}
                            {...{ candidate, themes, canEdit }}
                            organisationId={frame.organisationId}
                            scout={candidate.scoutId ? scouts.get(candidate.scoutId) : undefined}
                            acts={rowActs}
                          />
                        ))}
                      </ul>
                    )}
                  </ThemeSection>
                );
              })}
              {archived.length > 0 ? (
                <ArchivedThemes themes={archived} canEdit={canEdit} onRestore={acts.restoreTheme} />
              ) : null}
            </div>
          </div>
        </NetworkFaces>
      )}
      {dialogs}
    </>
  );
}

function ArchivedThemes({
  themes,
  canEdit,
  onRestore,
}: {
  themes: readonly RadarTheme[];
  canEdit: boolean;
  onRestore: (theme: RadarTheme) => void;
}) {
  const { t } = useLingui();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer rounded-sm text-ink-muted">{t`Archived themes`}</summary>
      <ul className="mt-1 divide-y divide-line">
        {themes.map((theme) => (
          <li key={theme.id} className="flex items-center justify-between gap-2 py-1">
            {theme.name}
            {canEdit ? (
              <Button
                size="sm"
                variant="ghost"
                icon={<ArchiveRestore aria-hidden="true" />}
                onClick={() => onRestore(theme)}
              >
                {t`Bring back`}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
