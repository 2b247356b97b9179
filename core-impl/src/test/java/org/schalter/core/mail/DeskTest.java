package org.schalter.core.mail;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a mail desk of its own, on the database that the subclass names. */
abstract class DeskTest {

    MailDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        desk = new MailDesk(database(), folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A new and empty database. */
    abstract DataSource database() throws Exception;
}
