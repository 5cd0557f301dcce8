// The types of asterisk-manager 0.2, which ships none: what the bench uses of it.
declare module 'asterisk-manager' {
  export interface AsteriskManager {
    on(name: 'managerevent' | 'connect' | 'error', listener: (about: unknown) => void): void;
    login(done: (error: unknown) => void): void;
    action(headers: Readonly<Record<string, string>>, done: (error: unknown) => void): void;
    disconnect(): void;
  }
  /** Connects and logs in at once. */
  export default function createManager(
    port: number,
    host: string,
    user: string,
    secret: string,
    isTold: boolean,
  ): AsteriskManager;
}
