import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  CalendarDays,
  FileText,
  Gavel,
  Handshake,
  type LucideIcon,
  MessageSquare,
  MessagesSquare,
  Orbit,
  Paperclip,
  PlaneTakeoff,
  SquareKanban,
  UserRound,
  Video,
} from 'lucide-react';
import type { SearchKind } from '../../../domain/search/kinds';

/** The kinds of things that a search finds, many at a time. */
export const SEARCH_KIND_NAMES: Record<SearchKind, MessageDescriptor> = {
  card: msg`Cards`,
  note: msg`Documents`,
  event: msg`Events`,
  resolution: msg`Decisions of meetings`,
  file: msg`Files`,
  room: msg`Meeting rooms`,
  international: msg`Going international`,
  space: msg`Spaces`,
  person: msg`People`,
  partner: msg`Partners`,
  comment: msg`Comments on cards`,
  remark: msg`Discussion`,
};

export const SEARCH_KIND_ICONS: Record<SearchKind, LucideIcon> = {
  card: SquareKanban,
  note: FileText,
  event: CalendarDays,
  resolution: Gavel,
  file: Paperclip,
  room: Video,
  international: PlaneTakeoff,
  space: Orbit,
  person: UserRound,
  partner: Handshake,
  comment: MessageSquare,
  remark: MessagesSquare,
};
