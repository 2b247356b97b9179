package org.schalter.itests;

import static org.junit.Assert.assertEquals;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Looks at the distribution from inside. Public and JUnit 4, because Pax Exam wants it so. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class BundlesIT {

    @Inject
    private BundleContext context;

    @Configuration
    public static Option[] configuration() {
        var karaf = System.getProperty("karaf.version");
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(Distribution.archive().toUri().toString())
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false)
                        .name("Schalter"),
                systemTimeout(90_000),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut(
                        "etc/custom.system.properties", "schalter.port", Integer.toString(Ports.free())),
                editConfigurationFilePut(
                        "etc/custom.system.properties", "schalter.demo.smtp.port", Integer.toString(Ports.free())),
                editConfigurationFilePut(
                        "etc/custom.system.properties", "schalter.demo.imap.port", Integer.toString(Ports.free())),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository")),
                vmOptions(
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=UTC",
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module",
                        "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
                        "--patch-module",
                        "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
                        "--add-opens",
                        "java.base/java.security=ALL-UNNAMED",
                        "--add-opens",
                        "java.base/java.net=ALL-UNNAMED",
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "--add-opens",
                        "java.base/java.util=ALL-UNNAMED",
                        "--add-opens",
                        "java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens",
                        "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                        "-classpath",
                        "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*"));
    }

    /** The probe may be asked while the last features still start, so it waits for them. */
    @Test
    public void allAreActive() throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!notActive().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }

        assertEquals(List.of(), notActive());
    }

    private List<String> notActive() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::toString)
                .toList();
    }
}
