import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useStore } from '../../../live/use-store';
import { Call } from './call';
import { RoomLink } from './room-link';

/** The page's seat in the room for as long as it is shown, and its part in the room's call. */
export function useRoom(roomId: string) {
  const [{ link, call }] = useState(() => {
    const link = new RoomLink(roomId);
    return { link, call: new Call(link) };
  });
  const { revalidate } = useRevalidator();
  useEffect(() => {
    // In the next tick: StrictMode's first, discarded mount never opens a socket.
    let disconnect: (() => void) | null = null;
    const timer = setTimeout(() => {
      disconnect = link.connect();
    });
    return () => {
      clearTimeout(timer);
      call.leave();
      disconnect?.();
    };
  }, [link, call]);
  const room = useStore(link.state, (state) => state);
  // Who was sent away sees at once what the page is for them now.
  useEffect(() => {
    if (room.status === 'ended') void revalidate();
  }, [room.status, revalidate]);
  return { link, call, room };
}

export type Room = ReturnType<typeof useRoom>;
