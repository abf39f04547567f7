import { spawn } from 'node:child_process';

/** Opens an address in the person's browser where there is a desktop; elsewhere nothing happens. */
export function openBrowser(address: string, environment: Readonly<Record<string, string | undefined>>): void {
  const command = findOpener(process.platform, environment);
  if (command === undefined) return;
  const [program = '', ...args] = command;
  const opened = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  // Without a browser the address that was printed is enough.
  opened.on('error', () => undefined);
  opened.unref();
}

/** The program that opens addresses; undefined where nobody sits in front of a screen. */
export function findOpener(
  platform: NodeJS.Platform,
  { CI, DISPLAY, SSH_CONNECTION, WAYLAND_DISPLAY }: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  if (CI || SSH_CONNECTION) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
