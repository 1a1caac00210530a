import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { Link } from 'react-router';
import type { BoardId, CardId } from '../../domain/ids';
import type { Stage } from '../../domain/life-cycle';
import type { PortfolioNetwork } from '../../domain/portfolio/network';
import { cx } from '../../ui/cx';
import { StageDot } from '../marks/stage-dot';

/** What a picture needs to name a network and to lead to it. */
export interface NetworkFace {
  readonly cardId: CardId;
  readonly boardId: BoardId;
  readonly name: string;
  readonly stage: Stage;
}

/** The faces of networks, without all else that is known of them. */
export function networkFaces(networks: readonly PortfolioNetwork[]): NetworkFace[] {
  return networks.map(({ cardId, boardId, name, stage }) => ({ cardId, boardId, name, stage }));
}

interface Faces {
  readonly organisationId: string;
  readonly byId: ReadonlyMap<string, NetworkFace>;
}

const FacesContext = createContext<Faces>({ organisationId: '', byId: new Map() });

/** Lets pictures name networks by their ids alone. */
export function NetworkFaces({
  organisationId,
  faces,
  children,
}: {
  organisationId: string;
  faces: readonly NetworkFace[];
  children: ReactNode;
}) {
  const value = useMemo(
    () => ({ organisationId, byId: new Map(faces.map((face) => [face.cardId, face])) }),
    [organisationId, faces],
  );
  return <FacesContext value={value}>{children}</FacesContext>;
}

/** The name of a network, and where its card is; null when it is not among those shown. */
export function useNetworkFaces(): (cardId: string) => (NetworkFace & { readonly to: string }) | null {
  const { organisationId, byId } = useContext(FacesContext);
  return (cardId) => {
    const face = byId.get(cardId);
    return face ? { ...face, to: `/o/${organisationId}/boards/${face.boardId}/cards/${cardId}` } : null;
  };
}

/** A network by its name, leading to its card. */
export function NetworkLink({
  cardId,
  withStage,
  className,
}: {
  cardId: string;
  withStage?: boolean;
  className?: string;
}) {
  const face = useNetworkFaces()(cardId);
  if (!face) return null;
  return (
    <Link to={face.to} className={cx('inline-flex min-w-0 max-w-full items-center gap-1.5 hover:underline', className)}>
      {withStage ? <StageDot stage={face.stage} /> : null}
      <span className="truncate">{face.name}</span>
    </Link>
  );
}

/** Networks by their names, one after another. */
export function NetworkLinks({ cardIds, most = 12 }: { cardIds: readonly string[]; most?: number }) {
  const rest = cardIds.length - most;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {cardIds.slice(0, most).map((cardId) => (
        <li key={cardId} className="min-w-0 max-w-full">
          <NetworkLink cardId={cardId} className="text-sm" />
        </li>
      ))}
      {rest > 0 ? <li className="text-ink-muted text-sm tabular-nums">+{rest}</li> : null}
    </ul>
  );
}
