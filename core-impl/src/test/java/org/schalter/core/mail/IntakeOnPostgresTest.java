package org.schalter.core.mail;

import javax.sql.DataSource;

class IntakeOnPostgresTest extends IntakeRules {

    @Override
    DataSource database() throws Exception {
        return Databases.postgres();
    }
}
