package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.Outcome;
import org.schalter.action.TicketAction;
import org.schalter.form.FormInput;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;
import org.schalter.ticket.Ticket;

/** Plug-ins come and go while the desk runs, and nothing holds on to what is gone. */
@Timeout(120)
class ComingAndGoingTest {

    private static final int CYCLES = 50;
    private static final Desks DESKS = new Desks();

    @ParameterizedTest
    @EnumSource
    void fiftyInstallationsLeaveNoLoaderBehind(Kind kind) throws Exception {
        var desk = DESKS.on(kind);
        var ticket = desk.ticket("Leaks", "text");
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int i = 0; i < CYCLES; i++) {
            loaders.add(installUseAndRemove(desk, ticket));
        }

        assertThat(alive(loaders)).isLessThanOrEqualTo(1);
    }

    private static WeakReference<ClassLoader> installUseAndRemove(Desk desk, Ticket ticket) throws Exception {
        try (var loader = new BundleLoader()) {
            var action = (TicketAction<?>) loader.loadClass(Trial.class.getName())
                    .getMethod("noting", String.class)
                    .invoke(null, "visiting");
            assertThat(action).isNotInstanceOf(Trial.class);
            desk.deploy(action);
            use(desk, ticket);
            desk.withdraw(action);
            assertThat(desk.actions().offers(ticket.number(), desk.agent().actor()))
                    .isEmpty();
            return new WeakReference<>(loader);
        }
    }

    private static void use(Desk desk, Ticket ticket) {
        var agent = desk.agent().actor();
        assertThat(desk.actions().offers(ticket.number(), agent)).hasSize(1);
        var form = desk.actions().open("visiting", ticket.number(), Optional.empty(), agent);
        var refused = desk.actions().submit(form.id(), text("no"), agent);
        assertThat(refused).isInstanceOf(Outcome.Invalid.class);
        assertThat(desk.actions().submit(form.id(), text("hello"), agent)).isInstanceOf(Outcome.Done.class);
    }

    private static FormInput text(String value) {
        return new FormInput(Map.of("text", List.of(value)));
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        long alive = loaders.size();
        for (int attempt = 0; attempt < 20 && alive > 1; attempt++) {
            System.gc();
            Thread.sleep(100);
            alive = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return alive;
    }

    /** Defines the small actions itself, as each bundle's loader does. */
    private static final class BundleLoader extends URLClassLoader {

        BundleLoader() throws IOException {
            super(
                    new URL[] {Trial.class.getProtectionDomain().getCodeSource().getLocation()},
                    Trial.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Trial.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
