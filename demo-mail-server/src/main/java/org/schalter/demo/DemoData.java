package org.schalter.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.identity.Agents;
import org.schalter.setup.Furnished;
import org.schalter.setup.Setup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Furnishes an installation that has no queue {@code Service} yet; a restart changes nothing. */
@Component(service = DemoData.class, enabled = false, immediate = true)
public final class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    /** @param furnished the administrator comes first; he would not be made once there are agents */
    @Activate
    public DemoData(
            BundleContext context,
            @Reference Setup setup,
            @Reference Agents agents,
            @Reference DemoMail mail,
            @Reference Furnished furnished) {
        this(setup, agents, mail, dataOf(context));
    }

    DemoData(Setup setup, Agents agents, DemoMail mail, Path data) {
        if (setup.queue("Service").isPresent()) {
            return;
        }
        var queues = DemoQueues.add(setup);
        DemoTexts.add(setup, queues);
        new DemoAgents(setup, new LoginFile(data)).add(queues, agents.byLogin("admin"));
        DemoAccounts.add(setup, queues, mail);
        LOG.info("The demo is furnished; write to service@{}", DemoMail.DOMAIN);
    }

    private static Path dataOf(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty("schalter.data")).orElse("data"));
    }
}
