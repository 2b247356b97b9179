package org.schalter.demo;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * GreenMail 2.1.3 without two of its habits. It says yes to {@code MAIL FROM:<>} and then no to every recipient, so that no
 * auto response would ever arrive. And it writes an IMAP answer in pieces while the network waits to fill a packet: each
 * command took 40 ms.
 */
final class PoliteGreenMail extends GreenMail {

    PoliteGreenMail(ServerSetup... setups) {
        super(setups);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        var services = super.createServices(setups, managers);
        services.computeIfPresent(
                ServerSetup.PROTOCOL_SMTP, (protocol, server) -> new PoliteSmtp(server.getServerSetup(), managers));
        services.computeIfPresent(
                ServerSetup.PROTOCOL_IMAP, (protocol, server) -> new PromptImap(server.getServerSetup(), managers));
        return services;
    }

    int port(String protocol) {
        return services.get(protocol).getPort();
    }

    private static final class PromptImap extends AbstractServer {
        PromptImap(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), client);
        }

        @Override
        protected void handleClientSocket(Socket client) throws SocketException {
            client.setTcpNoDelay(true);
            super.handleClientSocket(client);
        }
    }

    private static final class PoliteSmtp extends SmtpServer {
        PoliteSmtp(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            return new SmtpHandler(new PoliteCommands(), managers.getSmtpManager(), client);
        }
    }

    private static final class PoliteCommands extends SmtpCommandRegistry {
        @Override
        public SmtpCommand getCommand(String name) {
            return "MAIL".equalsIgnoreCase(name) ? new PoliteMail() : super.getCommand(name);
        }
    }

    private static final class PoliteMail extends MailCommand {
        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
            super.execute(connection, state, manager, line.replace("<>", "<nobody@localhost>"));
        }
    }
}
