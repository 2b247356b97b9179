package org.schalter.itests.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schalter.action.TicketAction;
import org.schalter.event.TicketListener;

/** Who may know whom, as class files tell it. */
class ArchitectureTest {

    private static final String[] API = {
        "org.schalter.text..",
        "org.schalter.identity..",
        "org.schalter.queue..",
        "org.schalter.ticket..",
        "org.schalter.form..",
        "org.schalter.action",
        "org.schalter.event..",
        "org.schalter.mail..",
        "org.schalter.setup.."
    };

    private static final JavaClasses ALL = read(Stream.concat(
                    House.actions().stream(),
                    Stream.of("core-api", "core-impl", "mail-route", "web-ui", "rest-api", "demo-mail-server")
                            .map(House.ROOT::resolve))
            .toList());
    private static final JavaClasses ACTIONS = read(House.actions());

    @Test
    void theApiRestsOnJavaAlone() {
        classes()
                .that()
                .resideInAnyPackage(API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("java..", "org.osgi.annotation..", "org.jspecify.annotations"))
                .check(ALL);
    }

    @Test
    void actionsKnowTheApiOnlyAndNotEachOther() {
        for (var folder : House.actions()) {
            var own = "org.schalter.action." + folder.getFileName().toString().substring("action-".length()) + "..";
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            with(own, "java..", "org.osgi.service.component.annotations", "org.jspecify.annotations"))
                    .check(read(List.of(folder)));
        }
    }

    @Test
    void nobodyKnowsTheCoresInside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.schalter.core..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.schalter.core..")
                .check(ALL);
    }

    @Test
    void theCoreHasNoCycles() {
        slices().matching("org.schalter.core.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void referencesComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith("org.osgi.service.component.annotations.Reference")
                .check(ALL);
    }

    @Test
    void extensionsHoldNoState() {
        fields().that()
                .areDeclaredInClassesThat()
                .implement(TicketAction.class)
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .allowEmptyShould(true)
                .check(ACTIONS);
        fields().that()
                .areDeclaredInClassesThat()
                .implement(TicketListener.class)
                .should()
                .beFinal()
                .check(ALL);
    }

    @Test
    void nobodyWritesToStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ALL);
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(API), Stream.of(more)).toArray(String[]::new);
    }

    private static JavaClasses read(List<Path> folders) {
        return new ClassFileImporter()
                .importPaths(folders.stream().map(House::classes).toList());
    }
}
