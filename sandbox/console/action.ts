import type { ApiAction } from './parse-api.ts';
import type { TypedCommand } from './parse-command.ts';
import type { MessageAction } from './parse-on-message.ts';

/** What a typed line asks for. */
export type Action =
  | { readonly kind: 'nothing' }
  /** `force`: sent although Discord's own client would not send it. */
  | { readonly kind: 'command'; readonly command: TypedCommand; readonly force: boolean }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly label: string }
  | { readonly kind: 'choose'; readonly choice: string }
  | { readonly kind: 'as'; readonly name: string }
  | { readonly kind: 'channel'; readonly name: string }
  | MessageAction
  | ApiAction
  | { readonly kind: 'bot'; readonly deed: 'kill' | 'stop' | 'start' }
  | { readonly kind: 'look'; readonly at: 'ledger' | 'people' | 'log' | 'help' }
  | { readonly kind: 'exit' };
