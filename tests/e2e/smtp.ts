import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server on this machine that keeps what it gets; it can end the connection before its last word. */
export class MailServer {
  readonly received: { to: string; text: string }[] = [];
  dropsAtTheEnd = false;
  private readonly open = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<MailServer> {
    const server = createServer();
    const mail = new MailServer(server);
    server.on('connection', (socket) => mail.talk(socket));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return mail;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private talk(socket: Socket): void {
    this.open.add(socket);
    socket.on('close', () => this.open.delete(socket));
    socket.on('error', () => undefined);
    const say = (words: string) => socket.write(`${words}\r\n`);
    let heard = '';
    let to = '';
    let inText = false;
    say('220 posta.example ready');
    socket.on('data', (bytes) => {
      heard += bytes.toString('utf8');
      for (;;) {
        const end = heard.indexOf(inText ? '\r\n.\r\n' : '\r\n');
        if (end === -1) return;
        const said = heard.slice(0, end);
        heard = heard.slice(end + (inText ? 5 : 2));
        if (inText) {
          inText = false;
          this.received.push({ to, text: said });
          if (this.dropsAtTheEnd) return void socket.destroy();
          say('250 it is on its way');
          continue;
        }
        const word = said.slice(0, 4).toUpperCase();
        if (word === 'EHLO') say('250-posta.example\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME');
        else if (word === 'AUTH') say('235 welcome');
        else if (word === 'RCPT') {
          to = /<([^>]*)>/.exec(said)?.[1] ?? '';
          say('250 fine');
        } else if (word === 'DATA') {
          inText = true;
          say('354 go ahead');
        } else if (word === 'QUIT') {
          say('221 goodbye');
          socket.end();
        } else say('250 fine');
      }
    });
  }
}
