import type { I18n, MessageDescriptor } from '@lingui/core';
import type { CardId, LabelId, MemberId } from '../../../domain/ids';
import type { LiveBoard } from '../../../live/live-board';
import type { Command } from '../../../live/live-document';
import { toast } from '../../../ui/toast';
import type { LabelFace } from '../../marks/label-chip';
import type { MemberFace } from '../../marks/people';
import type { BoardScreen } from '../view/board-screen';
import { refusalSentence } from './refusal-sentence';

/** What acts on a board work with; read anew at each act, so that acts keep their identity. */
export interface ActSurroundings {
  readonly i18n: I18n;
  readonly members: ReadonlyMap<MemberId, MemberFace>;
  readonly labels: readonly LabelFace[];
  readonly address: string;
  readonly navigate: (path: string) => void;
}

/** Runs commands as acts with a name, shows them at once, and says what was refused. */
export class ActContext {
  constructor(
    readonly live: LiveBoard,
    readonly screen: BoardScreen,
    readonly around: () => ActSurroundings,
  ) {}

  say(descriptor: MessageDescriptor): string {
    return this.around().i18n._(descriptor);
  }

  /** Tells a screen reader. */
  announce(descriptor: MessageDescriptor): void {
    const { turn } = this.screen.announcement.get();
    this.screen.announcement.set({ text: this.say(descriptor), turn: turn + 1 });
  }

  /** One act: one transaction, one step of undo. Null when it was refused, or waits for the document. */
  run<T>(name: MessageDescriptor, command: Command<T>): T | null {
    try {
      return this.live.run(command, this.say(name));
    } catch (error) {
      const refusal = refusalSentence(error);
      if (!refusal) throw error;
      toast({ message: this.say(refusal), tone: 'danger' });
      return null;
    } finally {
      this.screen.refresh();
    }
  }

  cardName(id: CardId | null | undefined): string {
    return (id && this.live.view.card(id)?.name) || '';
  }

  memberName(id: MemberId | null): string {
    return (id && this.around().members.get(id)?.name) ?? '';
  }

  labelName(id: LabelId): string {
    return this.around().labels.find((label) => label.id === id)?.name ?? '';
  }
}
