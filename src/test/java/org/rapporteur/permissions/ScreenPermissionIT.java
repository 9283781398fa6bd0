package org.rapporteur.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.permissions.PermissionTable.Row;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Tries every cell of the table of screens: opens the route as each actor and checks which view
/// appears.
class ScreenPermissionIT extends ViewTest {

  @Autowired Scenarios scenarios;

  @BeforeAll
  static void startWithNewScenarios(@Autowired Scenarios scenarios) {
    scenarios.clear();
  }

  private static Stream<Row> rows() {
    return PermissionTable.screens().stream();
  }

  @TestFactory
  Stream<DynamicTest> everyScreenHasListedOutcomes() {
    return rows().map(row -> DynamicTest.dynamicTest(row.title(), () -> requireOutcomes(row)));
  }

  private void requireOutcomes(Row row) {
    var scenario = scenarios.forState(row.state());
    String path =
        row.act()
            .substring(1)
            .replace("{slug}", scenario.consultation().slug().value())
            .replace("{comment}", String.valueOf(scenario.comment()))
            .replace("{decision}", String.valueOf(scenario.decision()));
    var outcomes = new EnumMap<Actor, String>(Actor.class);
    Actor.stream()
        .forEach(
            actor -> {
              var viewer = scenario.viewer(actor);
              if (viewer.isSignedIn()) {
                signIn(viewer);
              } else {
                signOut();
              }
              outcomes.put(actor, findOutcome(path));
            });
    assertThat(outcomes).as(row.title()).isEqualTo(row.outcomes());
  }

  @Test
  void everyProtectedViewHasRow() {
    var routes = RouteConfiguration.forApplicationScope();
    var rows =
        rows()
            .map(row -> row.act().substring(1).replace("{slug}", "a-slug"))
            .flatMap(path -> routes.getRoute(path.replaceAll("\\{.*?}", "1")).stream())
            .collect(Collectors.toSet());
    assertThat(routes.getAvailableRoutes())
        .extracting(RouteBaseData::getNavigationTarget)
        .filteredOn(view -> !view.isAnnotationPresent(AnonymousAllowed.class))
        .allMatch(rows::contains);
  }

  private String findOutcome(String path) {
    // Leaves the screen of the former actor for one that lists nothing.
    UI.getCurrent().navigate("search");
    UI.getCurrent().navigate(path);
    var shownView =
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst().getClass();
    var expectedView = RouteConfiguration.forApplicationScope().getRoute(path).orElseThrow();
    if (shownView == expectedView) {
      return "yes";
    }
    return switch (shownView.getSimpleName()) {
      case "AccessDeniedView" -> "no";
      case "RefusalView" -> "refused";
      default -> "not shown";
    };
  }
}
