import type { CardContent } from '../../../board-doc/content';

/** What arranging a board looks at. The description and the checklists are not among it, so typing sorts nothing anew. */
export type BoardCard = Pick<
  CardContent,
  | 'id'
  | 'column'
  | 'order'
  | 'name'
  | 'purpose'
  | 'owner'
  | 'deputies'
  | 'labels'
  | 'segment'
  | 'review'
  | 'bestBefore'
  | 'themes'
  | 'reasons'
  | 'effects'
  | 'levels'
  | 'partners'
  | 'scores'
  | 'archived'
>;
