/** Puts the process that Node is started for with `--import` on a machine of one core without a network. */
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import os from "node:os";

os.availableParallelism = () => 1;

const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const [target] = args.flat() as [{ host?: string; port?: number } | undefined];
  // Without a port it is another process of this machine.
  if (target?.port === undefined) return connect.apply(this, args);
  throw new Error(`a build needs no network, and this one asks for ${target.host ?? ""}:${target.port}`);
};
syncBuiltinESMExports();
