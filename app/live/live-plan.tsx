// One open network plan in the browser.

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { findPlanText, planOf } from '../board-doc/plan-doc';
import { type PlanId, planDocumentId } from '../domain/ids';
import { Listeners } from './listeners';
import { LiveDocument, type LiveMe } from './live-document';
import type { LiveText } from './live-text';
import { NOBODY, type Peer } from './presence';
import type { SaveState } from './save-state';
import { useConnection } from './use-connection';

const CONNECTING: SaveState = { status: 'connecting' };

export class LivePlan extends LiveDocument {
  readonly planId: PlanId;
  readonly #listeners = new Listeners();
  #isLive = false;

  constructor(planId: PlanId, me: LiveMe) {
    super(planDocumentId(planId), me, (doc) => [planOf(doc)]);
    this.planId = planId;
  }

  override get isLive(): boolean {
    return this.#isLive;
  }

  subscribe = (listener: () => void): (() => void) => this.#listeners.add('text', listener);

  protected override isThere(): boolean {
    return findPlanText(this.doc) !== null;
  }

  protected override takeOver(): void {
    this.#isLive = true;
    planOf(this.doc).observe(() => this.#listeners.tell('text'));
    this.#listeners.tell('text');
  }
}

const LivePlanContext = createContext<LivePlan | null>(null);

interface LivePlanProviderProps {
  readonly planId: PlanId;
  readonly me: LiveMe;
  readonly children: ReactNode;
}

/** Opens a plan for everything inside it. Another plan, or another person, is another opening. */
export function LivePlanProvider(props: LivePlanProviderProps) {
  return <OpenPlan key={`${props.planId}:${props.me.userId}`} {...props} />;
}

function OpenPlan({ planId, me, children }: LivePlanProviderProps) {
  const [plan] = useState(() => new LivePlan(planId, me));
  useConnection(plan);
  useEffect(() => plan.allow(me.canEdit), [plan, me.canEdit]);
  return <LivePlanContext value={plan}>{children}</LivePlanContext>;
}

function useLivePlan(): LivePlan {
  const plan = useContext(LivePlanContext);
  if (plan === null) throw new Error('useLivePlan needs a LivePlanProvider around it');
  return plan;
}

/** The plan's text, once its live document is there. */
export function usePlanText(): LiveText | null {
  const plan = useLivePlan();
  const fragment = useSyncExternalStore(
    plan.subscribe,
    () => (plan.isLive ? findPlanText(plan.doc) : null),
    () => null,
  );
  return useMemo(
    () =>
      fragment && {
        fragment,
        undo: plan.undo,
        tellCaret: (selection) => plan.tell({ caret: selection && { text: plan.planId, ...selection } }),
        carets: () => plan.presences.get().carets.filter(({ text }) => text === plan.planId),
        subscribeCarets: plan.presences.subscribe,
      },
    [plan, fragment],
  );
}

/** Whether what I wrote is safe, and a way to try again after a refusal. */
export function usePlanSaveState(): SaveState & { readonly retry: () => void } {
  const plan = useLivePlan();
  const state = useSyncExternalStore(plan.saveState.subscribe, plan.saveState.get, () => CONNECTING);
  return { ...state, retry: plan.retry };
}

/** The others who have this plan open. */
export function usePlanPeers(): readonly Peer[] {
  const { presences } = useLivePlan();
  return useSyncExternalStore(presences.subscribe, presences.get, () => NOBODY).peers;
}
