package org.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  /// Packages of view slots: an earlier module offers them and a later module fills them.
  private static final String[] SLOTS = {
    "org.rapporteur.identity.panel",
    "org.rapporteur.consultation.editor",
    "org.rapporteur.synthesis.slot"
  };

  @ArchTest
  static final ArchRule classNamesHaveNoGenericSuffix =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rapporteur.templates..")
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Info)")
          .because("the style guide lists the allowed kinds of class names");

  @ArchTest
  static final ArchRule entitiesArePackagePrivate =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePackagePrivate()
          .because("views and other modules get records, never a mutable entity");

  @ArchTest
  static final ArchRule repositoriesArePackagePrivate =
      classes()
          .that()
          .areAssignableTo(Repository.class)
          .should()
          .bePackagePrivate()
          .because("a module's API is its service, which also checks permissions");

  @ArchTest
  static final ArchRule entitiesHaveNoSetters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("an entity changes through methods that check its rules")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule timeComesFromClock =
      noClasses()
          .that()
          .doNotHaveSimpleName("TimeConfiguration")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .because("tests must be able to set the time");

  @ArchTest
  static final ArchRule transactionalAnnotationIsNotUsed =
      noMethods()
          .should()
          .beAnnotatedWith(Transactional.class)
          .because("Transactions is the only class that opens transactions and retries them")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule moduleListenerAnnotationIsNotUsed =
      noMethods()
          .should()
          .beAnnotatedWith(ApplicationModuleListener.class)
          .because("it opens a transaction, in which a use case cannot be retried after a conflict")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule routedViewsArePackagePrivate =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .should()
          .notBePublic()
          .because("a view is opened by its address, never from other code");

  @ArchTest
  static final ArchRule domainDoesNotDependOnViews =
      noClasses()
          .that(
              not(resideInAPackage("..ui.."))
                  .and(not(resideInAPackage("org.rapporteur.templates..")))
                  .and(not(resideInAPackage("org.rapporteur.uikit..")))
                  .and(not(resideInAPackage("org.rapporteur.shell..")))
                  .and(not(resideInAnyPackage(SLOTS))))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Component.class)
          .because("rules are tested without a screen; later modules add views through slots");

  @ArchTest
  static final ArchRule renderingIsPure =
      noClasses()
          .that(resideInAPackage("org.rapporteur.rendering..").and(not(simpleName("package-info"))))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "javax.sql..")
                  .or(
                      resideInAPackage("org.rapporteur..")
                          .and(
                              not(
                                  resideInAnyPackage(
                                      "org.rapporteur.rendering..",
                                      "org.rapporteur.shared",
                                      "org.rapporteur.shared.format")))))
          .because("a format is a function of the document; it needs no container or database");

  @ArchTest
  static final ArchRule fieldsAreNotInjected =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .because("a class gets its dependencies through its constructor");

  @ArchTest
  static final ArchRule javaCodeSetsNoInlineStyles =
      noClasses()
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("getStyle")))
          .because("styles belong in frontend/styles");

  @ArchTest
  static final ArchRule serverNeverFetchesLinks =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.rapporteur.search.storage", "org.rapporteur.synthesis.model")
          .should()
          .dependOnClassesThat(
              nameMatching(
                  "java\\.net\\.(http\\..*|Socket|URLConnection|HttpURLConnection|InetAddress)"
                      + "|org\\.springframework\\.(web\\.client|web\\.reactive)\\..*"))
          .orShould()
          .callMethod(URL.class, "openStream")
          .orShould()
          .callMethod(URL.class, "openConnection")
          .because(
              "a link in a text must not lead the server into its own network; only the search"
                  + " index and the language model that an operator configures are called");

  @ArchTest
  static final ArchRule onlyCommandsWriteToConsole =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.rapporteur", "..cli..", "..sample..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("only commands write to the console; everything else logs");
}
