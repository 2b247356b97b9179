package org.schalter.demo;

import com.icegreen.greenmail.Managers;
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
import java.util.Map;

/**
 * GreenMail that takes mail without a sender. GreenMail 2.1.3 says yes to {@code MAIL FROM:<>} and then no to every
 * recipient, so that no auto response would ever arrive.
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
        return services;
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
