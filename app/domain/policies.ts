/** Roles in an organisation, from most to least. */
export const ROLES = ['owner', 'lead', 'member', 'commenter', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a text names a role. */
export function isRole(text: unknown): text is Role {
  return ROLES.includes(text as Role);
}

/** Who asks: their role in the organisation concerned (null: none), and whether they administer the server. */
export interface Actor {
  readonly role: Role | null;
  readonly isServerAdmin: boolean;
}

/** Every question of the form *may I*. */
export type Action =
  | 'organisation.read'
  | 'organisation.rename'
  | 'organisation.delete'
  | 'organisation.leave'
  | 'members.read'
  | 'members.invite'
  | 'members.changeRole'
  | 'members.remove'
  | 'members.claimPlaceholder'
  | 'labels.edit'
  | 'board.read'
  | 'board.create'
  | 'board.rename'
  | 'board.archive'
  | 'board.edit'
  | 'board.star'
  | 'card.comment'
  | 'comment.edit'
  | 'comment.delete'
  | 'partners.edit'
  | 'partners.merge'
  | 'plan.read'
  | 'plan.edit'
  | 'plan.approve'
  | 'import'
  | 'export'
  | 'criteria.edit'
  | 'criteria.govern'
  | 'scoring.take-part'
  | 'scoring.lead'
  | 'operating-model.edit'
  | 'decision.propose'
  | 'decision.approve'
  | 'decision.govern'
  | 'desk.read-others'
  | 'handover.all'
  | 'review.do'
  | 'review.run'
  | 'view.save'
  | 'view.share'
  | 'view.change'
  | 'radar.edit'
  | 'outbox.read';

/** What the answer may depend on beside the role. */
export interface Facts {
  /** The role that is given, changed or taken away. */
  readonly targetRole?: Role;
  /** The role that a member is to have. */
  readonly newRole?: Role;
  /** Whether the thing acted on is the actor's own. */
  readonly isOwn?: boolean;
  /** Whether the plan acted on is approved: from then on it is read. */
  readonly isApproved?: boolean;
  /** Whether the board acted on is archived; it can be looked at until somebody restores it. */
  readonly isArchived?: boolean;
  /** How many owners the organisation has. */
  readonly owners?: number;
  /** The least role that may change the criteria of a model. */
  readonly editRole?: Role;
  /** Whether the model names the actor among those who may change its criteria, or a decision among its approvers. */
  readonly isNamed?: boolean;
}

const rank = (role: Role | null | undefined): number => (role ? ROLES.length - ROLES.indexOf(role) : 0);
const atLeast = (actor: Actor, role: Role): boolean => rank(actor.role) >= rank(role);

/** The one answer to *may I*: pure, used by loaders, actions and sockets. An organisation keeps at least one owner. */
export function can(actor: Actor, action: Action, facts: Facts = {}): boolean {
  switch (action) {
    case 'organisation.read':
    case 'members.read':
    case 'board.read':
    case 'board.star':
    case 'export':
    case 'plan.read':
    case 'view.save':
      return atLeast(actor, 'viewer');
    case 'card.comment':
      return atLeast(actor, 'commenter');
    case 'comment.edit':
      return atLeast(actor, 'commenter') && facts.isOwn === true;
    case 'comment.delete':
      return atLeast(actor, 'commenter') && (facts.isOwn === true || atLeast(actor, 'lead'));
    case 'plan.edit':
      return atLeast(actor, 'member') && facts.isApproved !== true;
    case 'board.edit':
      return atLeast(actor, 'member') && facts.isArchived !== true;
    case 'review.do':
    case 'board.create':
    case 'board.rename':
    case 'labels.edit':
    case 'import':
    case 'partners.edit':
    case 'radar.edit':
    case 'scoring.take-part':
    case 'decision.propose':
    case 'view.share':
      return atLeast(actor, 'member');
    case 'decision.approve':
      return atLeast(actor, 'lead') && facts.isNamed === true;
    case 'criteria.edit':
      return atLeast(actor, facts.editRole ?? 'lead') || (facts.isNamed === true && atLeast(actor, 'member'));
    case 'view.change':
      return facts.isOwn ? atLeast(actor, 'viewer') : atLeast(actor, 'lead');
    case 'review.run':
    case 'plan.approve':
    case 'board.archive':
    case 'criteria.govern':
    case 'partners.merge':
    case 'scoring.lead':
    case 'operating-model.edit':
    case 'decision.govern':
    case 'desk.read-others':
    case 'members.claimPlaceholder':
      return atLeast(actor, 'lead');
    case 'handover.all':
      return atLeast(actor, 'lead') || (facts.isOwn === true && atLeast(actor, 'member'));
    case 'members.invite':
      return atLeast(actor, 'lead') && rank(facts.newRole ?? 'viewer') <= rank(actor.role);
    case 'members.changeRole':
      if (atLeast(actor, 'owner'))
        return facts.targetRole !== 'owner' || facts.newRole === 'owner' || (facts.owners ?? 1) > 1;
      return atLeast(actor, 'lead') && rank(facts.targetRole) < rank('lead') && rank(facts.newRole) < rank('lead');
    case 'members.remove':
      if (atLeast(actor, 'owner')) return facts.targetRole !== 'owner' || (facts.owners ?? 1) > 1;
      return atLeast(actor, 'lead') && rank(facts.targetRole) < rank('lead');
    case 'organisation.leave':
      return atLeast(actor, 'viewer') && (actor.role !== 'owner' || (facts.owners ?? 1) > 1);
    case 'organisation.rename':
    case 'organisation.delete':
      return atLeast(actor, 'owner');
    case 'outbox.read':
      return actor.isServerAdmin;
  }
}
