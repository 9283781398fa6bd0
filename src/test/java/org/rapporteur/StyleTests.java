package org.rapporteur;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Size and structure rules of the style guide. `src/test/resources/archunit` lists known
/// violations; a list shrinks by itself and must never grow.
@AnalyzeClasses(packages = "org.rapporteur", importOptions = WithoutTemplates.class)
class StyleTests {

  private static final int MAX_TYPES = 25;
  private static final int MAX_COMPONENTS = 8;
  private static final int MAX_PARAMETERS = 7;

  private static final Set<String> SQL_CLIENTS =
      Set.of(
          JdbcClient.class.getName(),
          JdbcTemplate.class.getName(),
          NamedParameterJdbcTemplate.class.getName());

  /// Uses a JdbcTemplate only to configure the job locks of ShedLock.
  private static final String LOCK_CONFIGURATION = "org.rapporteur.shared.job.JobConfiguration";

  @ArchTest
  static final ArchRule simpleNamesAreUnique =
      frozen(
          perClass(
              "have a simple name of their own",
              all -> {
                var byName = topLevel(all).stream().collect(groupingBy(JavaClass::getSimpleName));
                return type ->
                    byName.getOrDefault(type.getSimpleName(), List.of()).size() < 2
                        ? null
                        : "another type is called " + type.getSimpleName();
              }));

  @ArchTest
  static final ArchRule packagesAreSmall =
      frozen(
          perClass(
              "be in a package of at most " + MAX_TYPES + " types",
              all -> {
                var byPackage =
                    topLevel(all).stream().collect(groupingBy(JavaClass::getPackageName));
                return type ->
                    byPackage.getOrDefault(type.getPackageName(), List.of()).size() <= MAX_TYPES
                        ? null
                        : "its package has more than " + MAX_TYPES + " types";
              }));

  @ArchTest
  static final ArchRule recordsAreSmall =
      frozen(
          perClass(
              "have at most " + MAX_COMPONENTS + " components",
              all ->
                  type ->
                      !type.isRecord() || components(type) <= MAX_COMPONENTS
                          ? null
                          : "it has more than " + MAX_COMPONENTS + " components"));

  @ArchTest
  static final ArchRule constructorsAreSmall =
      frozen(
          perClass(
              "have constructors of at most " + MAX_PARAMETERS + " parameters",
              all ->
                  type ->
                      type.isRecord()
                              || type.getConstructors().stream().allMatch(StyleTests::isSmall)
                          ? null
                          : "a constructor has more than " + MAX_PARAMETERS + " parameters"));

  @ArchTest
  static final ArchRule packagesOfAModuleHaveNoCycles =
      frozen(
          perClass(
              "be free of cycles between packages of a module",
              all -> {
                var uses = packageDependencies(all);
                return type ->
                    uses.getOrDefault(type.getPackageName(), Set.of()).stream()
                        .filter(used -> reaches(uses, used, type.getPackageName()))
                        .filter(used -> dependsOn(type, used))
                        .sorted()
                        .findFirst()
                        .map(used -> "it uses " + used + ", which uses its package")
                        .orElse(null);
              }));

  /// Decision 0026: the name of a class says whether it uses SQL or Hibernate.
  @ArchTest
  static final ArchRule sqlIsInClassesNamedSql =
      frozen(
          perClass(
              "have a name that ends in Sql if they use SQL by hand",
              all -> {
                var withSql =
                    all.stream()
                        .filter(StyleTests::usesSql)
                        .map(StyleTests::outermost)
                        .collect(toSet());
                return type ->
                    withSql.contains(type) && !type.getSimpleName().endsWith("Sql")
                        ? "it uses SQL by hand"
                        : null;
              }));

  private static ArchRule frozen(ArchCondition<JavaClass> condition) {
    return FreezingArchRule.freeze(
        classes().that(resideInAPackage("org.rapporteur..")).should(condition));
  }

  /// Creates a condition whose check receives all classes first. The check returns why a class
  /// breaks the rule, or null.
  private static ArchCondition<JavaClass> perClass(
      String description, Function<Collection<JavaClass>, Function<JavaClass, String>> check) {
    return new ArchCondition<>(description) {
      private Function<JavaClass, String> reason = type -> null;

      @Override
      public void init(Collection<JavaClass> all) {
        reason = check.apply(all);
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.isTopLevelClass() && !type.isRecord()) {
          return;
        }
        var found = reason.apply(type);
        if (found != null) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + found));
        }
      }
    };
  }

  private static List<JavaClass> topLevel(Collection<JavaClass> all) {
    return all.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .toList();
  }

  private static long components(JavaClass record) {
    return record.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .count();
  }

  private static boolean isSmall(JavaConstructor constructor) {
    return constructor.getRawParameterTypes().size() <= MAX_PARAMETERS;
  }

  private static boolean usesSql(JavaClass type) {
    return !type.getName().equals(LOCK_CONFIGURATION)
        && type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> outermost(dependency.getTargetClass()).getName())
            .anyMatch(SQL_CLIENTS::contains);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(StyleTests::outermost).orElse(type);
  }

  private static Map<String, Set<String>> packageDependencies(Collection<JavaClass> all) {
    var uses = new TreeMap<String, Set<String>>();
    for (var type : all) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var used = dependency.getTargetClass().getPackageName();
        if (!used.equals(type.getPackageName())
            && module(used).equals(module(type.getPackageName()))) {
          uses.computeIfAbsent(type.getPackageName(), key -> new TreeSet<>()).add(used);
        }
      }
    }
    return uses;
  }

  private static boolean dependsOn(JavaClass type, String packageName) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getPackageName().equals(packageName));
  }

  private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
    var waiting = new ArrayDeque<String>(List.of(from));
    var seen = new HashSet<String>();
    while (!waiting.isEmpty()) {
      var next = waiting.poll();
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        waiting.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  private static String module(String packageName) {
    var parts = packageName.split("\\.");
    return parts.length > 2 && packageName.startsWith("org.rapporteur.") ? parts[2] : "";
  }
}
