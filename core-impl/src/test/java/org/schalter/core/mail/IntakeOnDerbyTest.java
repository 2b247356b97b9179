package org.schalter.core.mail;

import javax.sql.DataSource;

class IntakeOnDerbyTest extends IntakeRules {

    @Override
    DataSource database() throws Exception {
        return Databases.derby();
    }
}
