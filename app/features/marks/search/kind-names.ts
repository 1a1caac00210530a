import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  CalendarDays,
  FileText,
  Handshake,
  type LucideIcon,
  MessageSquare,
  MessagesSquare,
  Orbit,
  Paperclip,
  SquareKanban,
  UserRound,
} from 'lucide-react';
import type { SearchKind } from '../../../domain/search/kinds';

/** The kinds of things that a search finds, many at a time. */
export const SEARCH_KIND_NAMES: Record<SearchKind, MessageDescriptor> = {
  card: msg`Cards`,
  note: msg`Documents`,
  event: msg`Events`,
  file: msg`Files`,
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
  file: Paperclip,
  space: Orbit,
  person: UserRound,
  partner: Handshake,
  comment: MessageSquare,
  remark: MessagesSquare,
};
