package org.schalter.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.schalter.itests.SchalterProcess.Database;

class StartIT {

    @Test
    void answersOnDerby() {
        assertThat(SchalterProcess.shared(Database.DERBY).status("/")).isPresent();
    }

    @Test
    void answersOnPostgresql() {
        assertThat(SchalterProcess.shared(Database.POSTGRESQL).status("/")).isPresent();
    }

    @Test
    void logsNoErrorAtStart() {
        assertThat(SchalterProcess.shared(Database.DERBY).log()).doesNotContain("| ERROR |");
    }

    @Test
    void refusesADataDirectoryThatIsInUse() {
        var command = SchalterProcess.shared(Database.DERBY).command();

        var outcome = Commands.attempt(command.toArray(String[]::new));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("already works on");
    }

    @Test
    void startsAgainOnTheSameDataAfterAKill() {
        try (var schalter = SchalterProcess.create(Database.DERBY).start()) {
            schalter.kill();
            assertThat(schalter.status("/")).isEmpty();

            schalter.start();

            assertThat(schalter.status("/")).isPresent();
        }
    }

    @Test
    void opensAShellOnlyWhereItIsAskedFor() throws Exception {
        int port = Ports.free();
        try (var schalter = SchalterProcess.create(Database.DERBY).start("--shell-port", Integer.toString(port))) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(new String(socket.getInputStream().readNBytes(4))).isEqualTo("SSH-");
            }
            var users = schalter.data().resolve("etc/users.properties");
            assertThat(users).content().containsPattern("(?m)^admin = \\p{XDigit}{30},");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(users)))
                    .isEqualTo("rw-------");

            schalter.stop();
            schalter.start();

            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void keepsAnEditedSettingWhenTheBuildChanges() throws Exception {
        try (var schalter = SchalterProcess.create(Database.DERBY).start()) {
            schalter.stop();
            var setting = schalter.data().resolve("etc/org.apache.cxf.osgi.cfg");
            var edited = Files.readString(setting) + "# edited\n";
            Files.writeString(setting, edited);
            Files.writeString(schalter.data().resolve("build.txt"), "an older build");

            schalter.start();

            assertThat(setting).hasContent(edited);
            assertThat(schalter.log()).doesNotContain("| ERROR |");
        }
    }
}
