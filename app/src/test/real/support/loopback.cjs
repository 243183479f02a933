// Preloaded into Node (--require): a TCP server that names no address, or all addresses, listens on 127.0.0.1 only.
const net = require('net');
const listen = net.Server.prototype.listen;
const everywhere = (host) => !host || host === '0.0.0.0' || host === '::';

net.Server.prototype.listen = function (...args) {
  const [first, second, ...rest] = args;
  if (first && typeof first === 'object' && 'port' in first && !first.path) {
    if (everywhere(first.host)) args[0] = { ...first, host: '127.0.0.1' };
  } else if (typeof first === 'number' || /^\d+$/.test(first)) {
    if (typeof second !== 'string') {
      args = [Number(first), '127.0.0.1', ...args.slice(1).filter((arg) => arg != null)];
    } else if (everywhere(second)) {
      args = [Number(first), '127.0.0.1', ...rest];
    }
  }
  return listen.apply(this, args);
};
