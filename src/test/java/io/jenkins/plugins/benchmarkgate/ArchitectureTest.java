package io.jenkins.plugins.benchmarkgate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/** Holds the packages to the drawing in {@code design.puml}. */
class ArchitectureTest {
    private static final String ROOT = "io.jenkins.plugins.benchmarkgate";
    private static final String[] WITHOUT_JENKINS = {
        ROOT + ".model..",
        ROOT + ".format..",
        ROOT + ".stats..",
        ROOT + ".gate..",
        ROOT + ".history..",
        ROOT + ".report.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void shouldOnlyDependDownwards() {
        var drawing = Objects.requireNonNull(getClass().getResource("/design.puml"), "design.puml");
        classes()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .should(adhereToPlantUmlDiagram(drawing, consideringOnlyDependenciesInDiagram()))
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void shouldKnowNothingOfJenkinsWhereItDecides() {
        noClasses()
                .that()
                .resideInAnyPackage(WITHOUT_JENKINS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "hudson..", "jenkins..", "org.jenkinsci..", "org.kohsuke..", "picocli..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void shouldNeverReadSerializedObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    /** What only shows something must not change anything, and what changes something must not be a link. */
    @Test
    void shouldSayOfEveryAddressWhetherItIsReadOrWritten() {
        methods()
                .that()
                .haveNameMatching("do[A-Z].*")
                .should()
                .beAnnotatedWith(GET.class)
                .orShould()
                .beAnnotatedWith(POST.class)
                .check(CLASSES);
    }
}
