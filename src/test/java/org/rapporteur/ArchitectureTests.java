package org.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

  /// Packages of view slots that an earlier module offers and a later one fills.
  private static final String[] SLOTS = {
    "org.rapporteur.identity.panel",
    "org.rapporteur.consultation.editor",
    "org.rapporteur.synthesis.slot"
  };

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rapporteur.templates..")
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Info)")
          .because("such names say nothing: STYLE names the kinds there are");

  @ArchTest
  static final ArchRule entitiesStayInTheirModule =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePackagePrivate()
          .because("views and other modules get records, never an entity that could change");

  @ArchTest
  static final ArchRule repositoriesStayInTheirModule =
      classes()
          .that()
          .areAssignableTo(Repository.class)
          .should()
          .bePackagePrivate()
          .because("a module's door is its service; who may see what is decided there");

  @ArchTest
  static final ArchRule entitiesHaveNoSetters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("a rule sits on the type that owns the data: a change is a verb that can refuse")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule timeComesFromTheClock =
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
          .because("what depends on time must be testable at any time");

  @ArchTest
  static final ArchRule useCasesAreRetriedInOnePlace =
      noMethods()
          .should()
          .beAnnotatedWith(Transactional.class)
          .because("Transactions is the only class that opens transactions and retries them")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule listenersTryAgain =
      noMethods()
          .should()
          .beAnnotatedWith(ApplicationModuleListener.class)
          .because(
              "it brings a transaction, in which a use case that meets another cannot try again")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule routedViewsArePackagePrivate =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .should()
          .notBePublic()
          .because("a view is reached by its address, never from other code");

  @ArchTest
  static final ArchRule domainKnowsNoViews =
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
          .because(
              "rules are tested without a screen; what a later module shows comes through a slot");

  @ArchTest
  static final ArchRule fieldsAreNotInjected =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .because("what a class needs is said by its constructor");

  @ArchTest
  static final ArchRule looksAreInStylesheets =
      noClasses()
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("getStyle")))
          .because("tokens and components are in frontend/styles");

  @ArchTest
  static final ArchRule nobodyFetchesWhatALinkNames =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.rapporteur.search.storage", "org.rapporteur.synthesis.rephrasing")
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
              "a link in a text must not lead the server into its own network; asked are the index of"
                  + " searches and a language model alone, where an operator named one");

  @ArchTest
  static final ArchRule noConsole =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.rapporteur", "..cli..", "..sample..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("only commands speak on the console; everything else logs");
}
